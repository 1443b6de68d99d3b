import i18next from 'i18next'

/** The languages that each program here speaks. */
export const LANGUAGES = ['ja', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const isLanguage = (text: string | undefined): text is Language => LANGUAGES.some((known) => known === text)

/** A text of a program in one language, `{{…}}` in it filled in. Nothing is escaped: what writes it knows where to. */
export type Translate<Key extends string> = (key: Key, values?: Readonly<Record<string, string | number>>) => string

/** What a program says, in each of its languages. A key is a whole name, dots and colons in it too. */
export function translationsOf<Key extends string>(
  texts: Readonly<Record<Language, Readonly<Record<Key, string>>>>,
): Readonly<Record<Language, Translate<Key>>> {
  const translations = i18next.createInstance()
  // The texts are at hand, so that this is done when it returns.
  void translations.init({
    resources: { ja: { translation: texts.ja }, en: { translation: texts.en } },
    lng: 'ja',
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  const into =
    (lng: Language): Translate<Key> =>
    (key, values = {}) =>
      translations.t(key, { ...values, lng })
  return { ja: into('ja'), en: into('en') }
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
