import { useTranslation } from 'react-i18next'
import type { TokenView } from '../connection/view.ts'
import { holderText } from './holder-text.ts'
import css from './section.module.css'

/** What a token is known by, and who has it: the first rows of what is told of it. @param label what that is called */
export function IdentityRows({ label, view }: { readonly label: string; readonly view: TokenView }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className={css.figures} data-testid="serial">
        {view.serial}
      </dd>
      <HolderRow view={view} />
    </>
  )
}

/** Who has it, and at which bank; nothing where nobody has. */
export function HolderRow({ view }: { readonly view: Pick<TokenView, 'holder' | 'bank'> }) {
  const { t } = useTranslation()
  const holder = holderText(view, t)
  if (holder === null) return null
  return (
    <>
      <dt>{t('device.holder')}</dt>
      <dd data-testid="holder">{holder}</dd>
    </>
  )
}
