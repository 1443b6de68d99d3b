import i18next from 'i18next'
import type { Language } from './bridge.ts'
import { en } from './locales/en.ts'
import { ja } from './locales/ja.ts'

export type TextKey = keyof typeof en
/** The texts of one language: every key of the English ones. */
export type Texts = Readonly<Record<TextKey, string>>
/** A text of the shell in the chosen language. */
export type Translate = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string

/** @param locale as `app.getLocale()` gives it, such as `ja` or `en-GB` */
export const languageOf = (locale: string): Language => (locale.toLowerCase().startsWith('ja') ? 'ja' : 'en')

export function makeTranslate(language: Language): Translate {
  const instance = i18next.createInstance()
  void instance.init({
    lng: language,
    resources: { ja: { translation: ja }, en: { translation: en } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  return (key, values) => instance.t(key, { ...values })
}
