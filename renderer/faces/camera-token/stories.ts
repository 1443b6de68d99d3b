import { captionIn as captionOf, follow, say, targetBy } from '../chapters.ts'
import type { Chapter, Situation } from '../face.ts'
import { targetOf } from './targets.ts'

/** From the login to the 8 digits in the bank's page. */
const register = (begin: Chapter): readonly Chapter[] => [
  begin,
  follow('first', ['device-code'], { 'token-info-none': 'power', menu: 'power', version: 'power' }),
  say('identify', 'bank', ['serial', 'code']),
  follow('second', ['activation-code']),
  say('activate', 'bank', ['code']),
]
const LOG_IN = say('login', 'bank', ['loginId'])
const FINISH: readonly Chapter[] = [follow('finish', ['activated']), say('registered', 'bank')]

const LOOK = follow('look', ['token-info-none'], {
  cancelled: 'power',
  start: 'power',
  scanning: 'power',
  off: 'menu',
})
const REPAIR: readonly Chapter[] = [
  LOOK,
  say('dp020', 'token'),
  say('initialise', 'desk', ['serial', 'loginId']),
  ...register(say('again', 'bank', ['loginId'])),
  ...FINISH,
]

/** What is told. The token as it is has no story: its own steps are followed, before the second image for one. */
export const SITUATIONS: readonly Situation[] = [
  {
    name: 'goes-wrong',
    wanted: { preset: 'factory-new' },
    story: [
      ...register(LOG_IN),
      follow('wait', ['lapsed', 'cancelled'], { 'activation-code': 'wait', 'dark-window': 'wait' }),
      ...REPAIR,
    ],
  },
  { name: 'factory-new', wanted: { preset: 'factory-new' }, story: [...register(LOG_IN), ...FINISH] },
  {
    name: 'activated',
    wanted: { preset: 'activated' },
    story: [
      say('transfer', 'bank', ['loginId']),
      follow('request', ['transaction']),
      say('sign', 'bank', ['code']),
      say('signed', 'bank'),
    ],
  },
  { name: 'dp020', wanted: { preset: 'dp020' }, story: REPAIR },
  { name: 'as-it-is', wanted: null, story: [] },
]

/** Where the light falls at a step. */
export const targetIn = targetBy(targetOf)

/** The key of what is said. That the time is up goes before everything else. */
export const captionIn = (chapter: Chapter | undefined, step: string): string =>
  captionOf(step === 'lapsed' && chapter?.id !== 'look' ? undefined : chapter, step)
