import { type Language, type Translate, translationsOf } from '../../server/index.ts'
import en from './locales/en.json' with { type: 'json' }
import ja from './locales/ja.json' with { type: 'json' }

export type Say = Translate<keyof typeof ja>

/** The report's own texts. */
export const REPORT_WORDS: Readonly<Record<Language, Say>> = translationsOf<keyof typeof ja>({ ja, en })

const LOCALES = { ja: 'ja-JP', en: 'en-GB' } as const

/** A day in Japan. @param at ms since 1970 */
export const dayText = (at: number, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'Asia/Tokyo' }).format(at)
