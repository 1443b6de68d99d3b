import i18next from 'i18next'
import { EN, JA, type Text, type TextKey } from '../locales/texts.ts'

export type Language = 'ja' | 'en'

export type { Text, TextKey }

const translations = i18next.createInstance()
// The files are at hand, so that this is done when it returns. What JSX prints is escaped by JSX.
void translations.init({
  resources: { ja: { translation: JA }, en: { translation: EN } },
  lng: 'ja',
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  initAsync: false,
})

const texts: Readonly<Record<Language, Text>> = {
  ja: (key, values = {}) => translations.t(key, { ...values, lng: 'ja' }),
  en: (key, values = {}) => translations.t(key, { ...values, lng: 'en' }),
}

export function textIn(language: Language): Text {
  return texts[language]
}

export function isLanguage(value: string | undefined): value is Language {
  return value === 'ja' || value === 'en'
}

/** The first of our languages in an Accept-Language header (RFC 9110 §12.5.4) by its weights; else Japanese. */
export function preferredLanguage(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find((text) => text !== undefined)
      return { language: range.split('-')[0], weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ language, weight }) => weight > 0 && isLanguage(language))
    .sort((a, b) => b.weight - a.weight)[0]?.language
  return isLanguage(wanted) ? wanted : 'ja'
}
