import type { en } from './en.ts'

export type TextKey = keyof typeof en
/** The texts of one language: every key of the English ones. */
export type Texts = Readonly<Record<TextKey, string>>
