import { isLanguage, type Language, type Translate as Say, translationsOf } from '../../server/translate.ts'
import { en } from '../locales/en.ts'
import { ja } from '../locales/ja.ts'
import type { TextKey } from '../locales/texts.ts'

/** A text of the CLI in the chosen language. */
export type Translate = Say<TextKey>

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

const translations = translationsOf({ ja, en })

export const makeTranslate = (language: Language): Translate => translations[language]
