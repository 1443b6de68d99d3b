import { type Language, type Translate, translationsOf } from '../../server/index.ts'
import en from './locales/en.json' with { type: 'json' }
import ja from './locales/ja.json' with { type: 'json' }

export type Say = Translate<keyof typeof ja>

/** The report's own texts. */
export const REPORT_WORDS: Readonly<Record<Language, Say>> = translationsOf<keyof typeof ja>({ ja, en })

const dayIn = (locale: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Asia/Tokyo' })
const DAYS: Readonly<Record<Language, Intl.DateTimeFormat>> = { ja: dayIn('ja-JP'), en: dayIn('en-GB') }

/** A day in Japan. @param at ms since 1970 */
export const dayText = (at: number, language: Language): string => DAYS[language].format(at)
