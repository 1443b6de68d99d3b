import { useScreen } from '../../camera/screen-store.ts'
import { useScanHint } from '../../camera/seen-words.ts'
import type { PresentingFace } from '../face.ts'
import { turnOver, useSide } from '../touch/side.ts'
import { doStep } from './do-step.ts'
import { OfferedMessage } from './offered-message.tsx'
import css from './presenting.module.css'
import { Spotlight } from './spotlight.tsx'
import { captionIn, SITUATIONS, targetIn } from './stories.ts'
import { ENDS } from './targets.ts'

/** What became of what was held in front of the camera, and what it sees. */
function Seen() {
  const hint = useScanHint()
  return (
    <>
      <OfferedMessage />
      {hint && <span className={css.hint}>{hint.words}</span>}
    </>
  )
}

export const PRESENTING: PresentingFace<'camera-token'> = {
  situations: SITUATIONS,
  wordsFor: (situation, { registration }) =>
    situation === 'as-it-is' && registration !== null ? 'before-second' : situation,
  targetIn,
  captionIn,
  ends: ENDS,
  doStep,
  Spotlight,
  Seen,
  keys: { t: turnOver },
  begin: () => useSide.setState({ side: 'front' }),
  // Who is still asked which screen to look at is asked no more.
  end: () => useScreen.getState().offer?.answer(null),
}
