import type { Chapter, PresentingFace, Situation } from '../face.ts'
import { unmark } from './marks.ts'
import { wanted } from './models.ts'

const Nothing = () => null

const told = (id: string, place: Chapter['place']): Chapter => ({ id, place, until: null, types: [], instead: {} })

const SITUATIONS: readonly Situation[] = [
  {
    name: 'card-login',
    wanted: wanted('first-issue'),
    story: [told('card-asked', 'bank'), told('card-read', 'token'), told('card-typed', 'bank')],
  },
  {
    name: 'card-exchange',
    wanted: wanted('re-issued'),
    story: [told('card-lost', 'token'), told('card-new', 'bank')],
  },
  { name: 'as-it-is', wanted: null, story: [] },
]

export const PRESENTING: PresentingFace<'matrix-card'> = {
  situations: SITUATIONS,
  wordsFor: (situation) => situation,
  targetIn: () => null,
  captionIn: (chapter, step) => chapter?.id ?? step,
  ends: new Set(['matrix-card']),
  doStep: () => Promise.resolve(),
  Spotlight: Nothing,
  Seen: Nothing,
  keys: {},
  begin: unmark,
  end: unmark,
}
