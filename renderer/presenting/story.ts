import { type Target, targetOf } from '../faces/camera-token/targets.ts'
import type { Situation } from './presenting-store.ts'

/** Of what a chapter speaks: the token on the stage, or a page of the bank. */
export type Place = 'token' | 'bank' | 'desk'

/** What is typed into the bank's page, besides what its caption says. */
export type Typed = 'loginId' | 'serial' | 'code'

/**
 * A part of a story. One that has `until` follows the token, step by step, until it comes to one of these steps.
 * One that has none says a caption of its own, `story.<id>`, until the presenter goes on.
 */
export interface Chapter {
  readonly id: string
  readonly place: Place
  readonly until: readonly string[] | null
  readonly types: readonly Typed[]
  /** What is done at a step, where it is not what the step itself asks for: with a caption `story.<id>/<step>`. */
  readonly instead: Readonly<Record<string, Target>>
}

const follow = (id: string, until: readonly string[], instead: Chapter['instead'] = {}): Chapter => ({
  id,
  place: 'token',
  until,
  types: [],
  instead,
})
const say = (id: string, place: Place, types: readonly Typed[] = []): Chapter => ({
  id,
  place,
  until: null,
  types,
  instead: {},
})

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

/** What is told, by what a presentation begins with. The token as it is has no story: its own steps are followed. */
export const STORIES: Readonly<Record<Situation, readonly Chapter[]>> = {
  'goes-wrong': [
    ...register(LOG_IN),
    follow('wait', ['lapsed', 'cancelled'], { 'activation-code': 'wait', 'dark-window': 'wait' }),
    ...REPAIR,
  ],
  'factory-new': [...register(LOG_IN), ...FINISH],
  activated: [
    say('transfer', 'bank', ['loginId']),
    follow('request', ['transaction']),
    say('sign', 'bank', ['code']),
    say('signed', 'bank'),
  ],
  dp020: REPAIR,
  'as-it-is': [],
}

/** The chapter that the story is at, once the token stands at `step`. */
export function chapterAt(story: readonly Chapter[], place: number, step: string): number {
  const chapter = story[place]
  return chapter?.until?.includes(step) && place < story.length - 1 ? place + 1 : place
}

/** Where the light falls at a step. */
export function targetIn(chapter: Chapter | undefined, step: string): Target {
  if (chapter === undefined) return targetOf(step)
  if (chapter.until === null) return null
  return chapter.instead[step] ?? targetOf(step)
}

/** The key of what is said: of the story, or of the token's own step. That the time is up goes before everything else. */
export function captionIn(chapter: Chapter | undefined, step: string): string {
  if (chapter === undefined || (step === 'lapsed' && chapter.id !== 'look')) return step
  if (chapter.until === null) return chapter.id
  return step in chapter.instead ? `${chapter.id}/${step}` : step
}
