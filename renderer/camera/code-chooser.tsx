import { useTranslation } from 'react-i18next'
import { type CodeKind, codeKind, suits } from '../../token-core/key-free.ts'
import { useConnection } from '../connection/context.ts'
import { issuerText } from '../connection/issuer.ts'
import { Sheet } from '../parts/sheet.tsx'
import { useCamera } from './camera-store.ts'
import { useCameraToken } from './camera-token.ts'
import css from './code-chooser.module.css'
import { offerText } from './offer.ts'

/** How much of a foreign text is shown. */
const EXCERPT = 60

function About({ text, kind }: { readonly text: string; readonly kind: CodeKind }) {
  const { t } = useTranslation()
  switch (kind.kind) {
    case 'first':
      return <span className={css.detail}>{`${issuerText(kind.issuer, t)} · ${kind.licence}`}</span>
    case 'second':
      return <span className={css.detail}>{t('codes.serial', { serial: kind.serial })}</span>
    case 'request':
      return <span className={css.detail}>{t('codes.tokenCode', { tokenCode: kind.tokenCode })}</span>
    default:
      return <span className={css.detail}>{text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text}</span>
  }
}

/** Several codes in one picture: the person says which one the token reads. The most likely ones stand first. */
export function CodeChooser({ texts }: { readonly texts: readonly string[] }) {
  const { t } = useTranslation()
  const connection = useConnection()
  const view = useCameraToken((view) => view)
  const from = useCamera((state) => state.offeredFrom)
  if (!view) return null
  const codes = texts
    .map((text) => ({ text, kind: codeKind(text) }))
    .map((code) => ({ ...code, grade: suits(code.kind, view) }))
    .toSorted((a, b) => b.grade - a.grade)
  return (
    <Sheet
      title={t('codes.heading')}
      testId="code-chooser"
      kind="question"
      onClose={() => useCamera.setState({ offered: null })}
    >
      <p className={css.note}>{t('codes.note')}</p>
      <ul className={css.list}>
        {codes.map(({ text, kind, grade }) => (
          <li key={text}>
            <button
              type="button"
              className={css.code}
              data-testid="code-choice"
              data-kind={kind.kind}
              onClick={() => void offerText(connection, text, 1, from)}
            >
              <span className={css.kind}>{t(`codes.${kind.kind}`)}</span>
              <About text={text} kind={kind} />
              {grade === 1 && kind.kind !== 'damaged' && <span className={css.other}>{t('codes.other')}</span>}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
