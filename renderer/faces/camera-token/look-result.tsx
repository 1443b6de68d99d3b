import { useTranslation } from 'react-i18next'
import { useCamera, useOffered } from '../../camera/camera-store.ts'
import { useSeenWords } from '../../camera/seen-words.ts'
import css from './hints.module.css'

/** What became of a look at the screen: said beside the token, since the key works wherever one is in the window. */
export function LookResult() {
  const { t } = useTranslation()
  const offered = useOffered()
  const words = useSeenWords('still')
  const from = useCamera((state) => state.offeredFrom)
  if (!offered || from !== 'screen' || offered.kind === 'read' || offered.kind === 'choose') return null
  const text =
    offered.kind === 'nothing-seen'
      ? t('offered.nothing-seen', { seen: words(offered.seen, offered.incomplete) })
      : t(`offered.${offered.kind}`)
  return (
    <span
      className={css.hint}
      data-testid="look-result"
      data-kind={offered.kind}
      data-seen={offered.kind === 'reading' ? 'no-code' : ''}
    >
      {text}
    </span>
  )
}
