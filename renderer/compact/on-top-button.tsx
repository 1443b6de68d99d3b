import { useTranslation } from 'react-i18next'
import { useOnTop } from '../parts/on-top.ts'
import { IconButton } from '../theme/icon-button.tsx'

/** Keeps the token above all other windows; not there where nothing can. */
export function OnTopButton({ className }: { readonly className: string | undefined }) {
  const { t } = useTranslation()
  const onTop = useOnTop()
  if (onTop === null) return null
  return (
    <IconButton
      icon="pin"
      label={t('onTop.name')}
      className={className}
      testId="on-top"
      aria-pressed={onTop.isOn}
      onClick={onTop.toggle}
    />
  )
}
