import { type Language, translationsOf } from '../../server/index.ts'
import type { Manner } from './grid.ts'
import { en } from './locales/en.ts'
import { ja } from './locales/ja.ts'
import { WHYS, type Why } from './reason.ts'
import { OUTCOMES, type Outcome, type Point, type WindowsMap } from './windows-map.ts'

/** What a person reads of a map. */

const translations = translationsOf({ ja, en })

/** What the reasons and the outcomes are called. */
export interface Legend {
  readonly whys: Readonly<Record<Why, string>>
  readonly outcomes: Readonly<Record<Outcome, string>>
}

export function legendIn(language: Language): Legend {
  const t = translations[language]
  return {
    whys: Object.fromEntries(WHYS.map((why) => [why, t(`why.${why}`)])) as Legend['whys'],
    outcomes: Object.fromEntries(OUTCOMES.map((one) => [one, t(`outcome.${one}`)])) as Legend['outcomes'],
  }
}

/** Tenths of a second; what is not a multiple of them, to the ms. */
const seconds = (ms: number): string => (ms / 1000).toFixed(ms % 100 === 0 ? 1 : 3)

/** One point in a sentence: `Done after 92.0 s: the window had closed 2.0 s before.` */
export function sayPoint({ doneAt, yesAt, why, since }: Point, { hold }: Manner, language: Language): string {
  const t = translations[language]
  const time = (ms: number) => t('seconds', { seconds: seconds(ms) })
  const [done, yes] = [time(doneAt), time(yesAt)]
  /** What was pressed, and how long before it that had come about which decided. */
  const told = (what: 'done' | 'yes') => {
    const deed = t(`${what}.${hold === `middle-for-${what}` ? 'middle' : 'right'}`, { done, yes })
    const ago = (what === 'done' ? doneAt : doneAt + yesAt) - since
    return { deed, time: time(Math.abs(ago)), when: ago === 0 ? 'now' : ago > 0 ? 'before' : 'later' } as const
  }
  switch (why) {
    case 'in-time':
      return t('says.in-time', { done, yes })
    case 'done-window-closed':
    case 'yes-window-closed': {
      const { when, ...values } = told(why === 'done-window-closed' ? 'done' : 'yes')
      return t(`says.window-closed.${when}`, values)
    }
    case 'done-only-lit':
    case 'yes-only-lit': {
      const { when, ...values } = told(why === 'done-only-lit' ? 'done' : 'yes')
      return t(`says.only-lit.${when === 'now' ? 'now' : 'before'}`, values)
    }
    case 'still-down':
      return t('says.still-down', told('yes'))
    case 'switched-off':
    case 'hold-too-short':
      return t(`says.${why}`, told(hold === 'middle-for-yes' ? 'yes' : 'done'))
  }
}

/** A map with its words, as it is answered and saved. */
export interface WindowsReport extends Omit<WindowsMap, 'points'> {
  readonly legend: Legend
  readonly points: readonly SaidPoint[]
}
export type SaidPoint = Point & { readonly says: string }

export const withWords = (point: Point, manner: Manner, language: Language): SaidPoint => ({
  ...point,
  says: sayPoint(point, manner, language),
})
