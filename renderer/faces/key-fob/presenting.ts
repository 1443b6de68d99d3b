import { captionIn } from '../chapters.ts'
import type { PresentingFace } from '../face.ts'
import { turnOver, useSide } from '../touch/side.ts'
import { tap } from './press-book.ts'
import { Spotlight } from './spotlight.tsx'
import { SITUATIONS, targetIn } from './stories.ts'

const FINGER = 'presenter'

const Nothing = () => null

export const PRESENTING: PresentingFace<'key-fob'> = {
  situations: SITUATIONS,
  wordsFor: (situation) => situation,
  targetIn,
  captionIn,
  ends: new Set(['fob-end', 'fob-over', 'fob-blank', 'fob-always']),
  doStep: (connection, target) => (target === 'button' ? tap(connection, FINGER) : Promise.resolve()),
  Spotlight,
  Seen: Nothing,
  keys: { t: turnOver },
  begin: () => useSide.setState({ side: 'front' }),
  end: () => {},
}
