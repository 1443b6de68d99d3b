import { type Translate as Say, translationsOf } from '../server/translate.ts'
import type { Language } from './bridge.ts'
import { en } from './locales/en.ts'
import { ja } from './locales/ja.ts'
import type { TextKey } from './locales/texts.ts'

/** A text of the shell in the chosen language. */
export type Translate = Say<TextKey>

const translations = translationsOf({ ja, en })

/** @param locale as `app.getLocale()` gives it, such as `ja` or `en-GB` */
export const languageOf = (locale: string): Language => (locale.toLowerCase().startsWith('ja') ? 'ja' : 'en')

export const makeTranslate = (language: Language): Translate => translations[language]
