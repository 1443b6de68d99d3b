import { useTranslation } from 'react-i18next'
import type { TokenView } from '../connection/view.ts'
import { holderText } from './holder-text.ts'
import css from './section.module.css'

/** What a token is known by, and who has it: the first rows of what is told of it. @param label what that is called */
export function IdentityRows({ label, view }: { readonly label: string; readonly view: TokenView }) {
  const { t } = useTranslation()
  return (
    <>
      <dt>{label}</dt>
      <dd className={css.figures} data-testid="serial">
        {view.serial}
      </dd>
      {view.holder && (
        <>
          <dt>{t('device.holder')}</dt>
          <dd data-testid="holder">{holderText(view, t)}</dd>
        </>
      )}
    </>
  )
}
