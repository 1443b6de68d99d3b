import { foldKana } from './text.ts'

/**
 * How a pattern is written, so that a list of them can be read:
 * - `<name>` stands for one of the word groups below;
 * - `~` is a gap within a sentence, of some words (30 letters, or 14 Japanese characters); `~~` is twice as long;
 * - a pattern in Latin letters begins at the beginning of a word, and ends anywhere: `regist` finds register, registration;
 *   `_` is the end of a word;
 * - kana may be written either way, a long vowel with or without its mark;
 * - the rest is a regular expression.
 */
export function compilePattern(written: string, groups: Readonly<Record<string, string>>): RegExp {
  let source = written
  while (/<[a-z]/.test(source)) {
    source = source.replace(/<([a-z][\w-]*)>/g, (_, name: string) => {
      const group = groups[name]
      if (group === undefined) throw new TypeError(`No word group "${name}" in "${written}"`)
      return `(?:${group})`
    })
  }
  const japanese = /[^ -~]/.test(source)
  const gap = japanese ? 14 : 30
  const folded = foldPattern(source)
    .replaceAll('~~', `[^.!?。!?]{0,${2 * gap}}`)
    .replaceAll('~', `[^.!?。!?]{0,${gap}}`)
    .replaceAll('ー', 'ー?')
    .replaceAll('_', '(?![a-z0-9])')
  if (!japanese) return new RegExp(`(?<![a-z])(?:${folded})`, 'gu')
  // Latin letters between Japanese ones begin a word too.
  return new RegExp(folded.replace(/(?<![a-z\\])[a-z]{2,}/g, '(?<![a-z])$&'), 'gu')
}

function foldPattern(source: string): string {
  // NFKC would turn 〜 and the like; a pattern has only letters, kana, kanji and the signs of regular expressions.
  return source.replace(/[\u30a1-\u30f6]+/g, foldKana).replace(/(?<!\\)[A-Z]+/g, (capitals) => capitals.toLowerCase())
}
