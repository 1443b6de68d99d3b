import { isLanguage, type Language, translationsOf } from '../../server/index.ts'
import { EN, JA, type Text, type TextKey } from '../locales/texts.ts'

export type { Language, Text, TextKey }

const texts: Readonly<Record<Language, Text>> = translationsOf({ ja: JA, en: EN })

export function textIn(language: Language): Text {
  return texts[language]
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
