import { captionIn, say } from '../chapters.ts'
import type { PresentingFace, Situation } from '../face.ts'
import { unmark } from './marks.ts'
import { wanted } from './models.ts'

const Nothing = () => null

const SITUATIONS: readonly Situation[] = [
  {
    name: 'card-login',
    wanted: wanted('first-issue'),
    story: [say('card-asked', 'bank'), say('card-read', 'token'), say('card-typed', 'bank')],
  },
  {
    name: 'card-exchange',
    wanted: wanted('re-issued'),
    story: [say('card-lost', 'token'), say('card-new', 'bank')],
  },
  { name: 'as-it-is', wanted: null, story: [] },
]

export const PRESENTING: PresentingFace<'matrix-card'> = {
  situations: SITUATIONS,
  wordsFor: (situation) => situation,
  targetIn: () => null,
  captionIn,
  ends: new Set(['matrix-card']),
  doStep: () => Promise.resolve(),
  Spotlight: Nothing,
  Seen: Nothing,
  keys: {},
  begin: unmark,
  end: unmark,
}
