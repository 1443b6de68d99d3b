import { type Language, type Translate, translationsOf } from '../../server/index.ts'
import type { ProblemCode } from '../core/problems.ts'
import en from './locales/en.json' with { type: 'json' }
import ja from './locales/ja.json' with { type: 'json' }

export type { Language }

type OwnSentences = Readonly<Record<keyof typeof ja, string>>
/** Every sentence by its key. A bank that gathers the sentences of its folders adds them here. */
export interface TextTable extends OwnSentences {}

declare module '../core/problems.ts' {
  interface ProblemSentences extends TextTable {}
}

export type TextKey = keyof TextTable
/** Texts of one language. A key without a text is its own. */
export type Text = Translate<TextKey>

/** The sentences of a folder: `locales/ja.json` and `locales/en.json` beside its code. A key stands in one folder only. */
export interface TextFile<Key extends string = string> {
  readonly ja: Readonly<Record<Key, string>>
  readonly en: Readonly<Record<Key, string>>
  /** Who reads them. Bookkeepers see what is wrong in a record of a file, which nobody reads out on the phone. */
  readonly readers: 'customers' | 'bookkeepers' | 'staff'
}

export type KeyOf<File> = File extends TextFile<infer Key> ? Key : never

/** Compiles only when the English is complete. */
export function textFile<Key extends string>(
  ja: Readonly<Record<Key, string>>,
  en: Readonly<Record<NoInfer<Key>, string>>,
  readers: TextFile['readers'] = 'customers',
): TextFile<Key> {
  return { ja, en, readers }
}

/** Of the page kit. */
export const WEB_TEXTS = textFile(ja, en)

/** All texts of a bank. */
export interface Texts extends Readonly<Record<Language, Text>> {
  /** What customers read and may read out. */
  readonly customerKeys: readonly TextKey[]
  /** Everything that can be wrong with an input. */
  readonly problemCodes: readonly ProblemCode[]
  /** What a sentence is filled with: the names of its `{{places}}`. */
  placesOf(key: TextKey): readonly string[]
}

const PROBLEM = 'problem.'

/** @param files of every folder that the bank consists of */
export function makeTexts(files: readonly TextFile[]): Texts {
  const merged = (language: Language): TextFile[Language] =>
    Object.fromEntries(files.flatMap((file) => Object.entries(file[language])))
  const japanese = merged('ja')
  return {
    ...translationsOf({ ja: japanese, en: merged('en') }),
    customerKeys: files
      .filter(({ readers }) => readers === 'customers')
      .flatMap((file) => Object.keys(file.ja) as TextKey[]),
    problemCodes: Object.keys(japanese).flatMap((key) =>
      key.startsWith(PROBLEM) ? [key.slice(PROBLEM.length) as ProblemCode] : [],
    ),
    placesOf: (key) => [...(japanese[key] ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name),
  }
}
