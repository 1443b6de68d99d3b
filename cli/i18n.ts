import i18next from 'i18next'
import { en } from './locales/en.ts'
import { ja } from './locales/ja.ts'

export const LANGUAGES = ['ja', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
export type TextKey = keyof typeof en
/** The texts of one language: every key of the English ones. */
export type Texts = Readonly<Record<TextKey, string>>
/** A text of the CLI in the chosen language. */
export type Translate = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string

export const isLanguage = (text: string | undefined): text is Language => LANGUAGES.some((known) => known === text)

/**
 * The language of the CLI: `--lang`, else what LC_ALL, LC_MESSAGES or LANG says, else what the system says, else English.
 * Read before anything else is, because the help itself is in that language.
 */
export function chooseLanguage(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  systemLocale: string,
): Language {
  const at = args.indexOf('--lang')
  const named = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length)
  if (isLanguage(named)) return named
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || systemLocale
  return locale.toLowerCase().startsWith('ja') ? 'ja' : 'en'
}

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
