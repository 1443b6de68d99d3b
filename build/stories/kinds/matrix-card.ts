import { viewToken } from '../../../host/rack/view-token.ts'
import type { TokenClock } from '../../../host/token/token-clock.ts'
import { newRecord } from '../../../host/token/token-view.ts'
import type { Story } from '../../../renderer/stories/story.ts'
import { DEFAULT_CARD_NUMBER, makeToken } from '../../../token-core/index.ts'

/** A card's stories: nothing happens to paper. */
interface Laid {
  readonly ja: string
  readonly en: string
  readonly issue: number
  readonly link?: Story['link']
  readonly row?: Partial<Pick<Story['view'], 'name' | 'colour'>>
}

const AT = Date.UTC(2026, 3, 6)
/** No row says that its clock stands. */
const STANDING: TokenClock = { mode: 'real', speed: 0, hostAt: 0, tokenAt: 0 }

const CARDS: Readonly<Record<string, Laid>> = {
  'matrix-card-first': { ja: '最初のカード', en: 'First card', issue: 1 },
  'matrix-card-second': {
    ja: '再発行されたカード',
    en: 'Issued anew',
    issue: 2,
    row: { name: '紛失後に再発行されたカード', colour: 'red' },
  },
  'matrix-card-out-of-reach': { ja: 'つながらない', en: 'Out of reach', issue: 1, link: 'lost' },
}

export const PLAYED: readonly Story[] = Object.entries(CARDS).map(([name, told], place) => {
  const card = makeToken({ kind: 'matrix-card', number: DEFAULT_CARD_NUMBER, issue: told.issue, at: AT })
  return {
    kind: 'matrix-card',
    name,
    title: { ja: told.ja, en: told.en },
    view: { ...viewToken(newRecord(name, card, { name, place, clock: STANDING, ...told.row }), AT), holder: null },
    link: told.link ?? 'live',
    pose: '',
  }
})
