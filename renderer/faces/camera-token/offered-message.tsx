import { useTranslation } from 'react-i18next'
import { useOffered } from '../../camera/camera-store.ts'
import { useCameraToken } from '../../camera/camera-token.ts'
import { useSeenWords } from '../../camera/seen-words.ts'
import css from '../../parts/section.module.css'
import { nextStep } from './next-step.ts'

const CALM = new Set(['reading', 'read', 'choose'])

/** What became of the picture or text offered last. When the token does not scan it says what to press first. */
export function OfferedMessage() {
  const { t } = useTranslation()
  const offered = useOffered()
  const words = useSeenWords('still')
  const step = useCameraToken((view) => nextStep(view)) ?? 'connecting'
  const text = () => {
    if (offered === null) return ''
    if (offered.kind === 'not-scanning') return t('offered.not-scanning-yet', { next: t(`next.${step}`) })
    if (offered.kind === 'nothing-seen')
      return t('offered.nothing-seen', { seen: words(offered.seen, offered.incomplete) })
    if (offered.kind === 'read' && offered.codes > 1) return t('offered.several', { codes: offered.codes })
    return t(`offered.${offered.kind}`)
  }
  const shown = text()
  return (
    <div role="status" className={css.offered}>
      {shown && offered && (
        <p className={CALM.has(offered.kind) ? css.quiet : css.problem} data-testid="offered" data-kind={offered.kind}>
          {shown}
        </p>
      )}
    </div>
  )
}
