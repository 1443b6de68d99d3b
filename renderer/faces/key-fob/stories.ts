import { follow, say, targetBy } from '../chapters.ts'
import type { Situation, Target, Typed } from '../face.ts'
import { wanted } from './models.ts'

const atBank = (id: string, types?: readonly Typed[]) => say(id, 'bank', types)

const TYPE = atBank('fob-type', ['code'])

/** What is told. The token as it is has no story: its own steps are followed. */
export const SITUATIONS: readonly Situation[] = [
  {
    name: 'fob-login',
    wanted: wanted('fob', 'new'),
    story: [
      follow('fob-first', ['fob-code']),
      TYPE,
      follow('fob-dark', ['fob-press'], { 'fob-code': 'wait' }),
      atBank('fob-done'),
    ],
  },
  {
    name: 'fob-low-battery',
    wanted: wanted('fob', 'low-battery'),
    story: [follow('fob-notice', ['fob-code'], { 'fob-battery': 'wait' }), TYPE, atBank('fob-exchange')],
  },
  {
    name: 'fob-out-of-step',
    wanted: wanted('fob', 'out-of-step'),
    story: [follow('fob-first', ['fob-code']), TYPE, atBank('fob-refused')],
  },
  {
    name: 'fob-always',
    wanted: wanted('always', 'new'),
    story: [atBank('fob-type-always', ['code']), atBank('fob-done')],
  },
  { name: 'as-it-is', wanted: null, story: [] },
]

const TARGETS: Readonly<Record<string, Target>> = {
  'fob-press': 'button',
  'fob-over-says': 'button',
  'fob-battery': 'wait',
  'fob-code': 'wait',
}

/** Where the light falls at a step. */
export const targetIn = targetBy((step) => TARGETS[step] ?? null)
