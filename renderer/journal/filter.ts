import type { TFunction } from 'i18next'
import { faceOfKind } from '../faces/faces.ts'
import type { Entry } from './entries.ts'
import { sentenceOf } from './sentences.ts'

/** Sentences take long to make, and each new row filters all of them again: kept for as long as their entries, in each language. */
const made = new WeakMap<TFunction, WeakMap<Entry, string>>()

/** What is searched in: the sentence, what came in, and what the display showed. */
function textOf(entry: Entry, t: TFunction): string {
  const { event, display } = entry.row
  const brought = faceOfKind(entry.kind).journal.brought(event)?.text ?? ''
  return [sentenceOf(entry, t), brought, ...display.lines, display.code ?? ''].join('\n').toLowerCase()
}

function textsIn(t: TFunction): (entry: Entry) => string {
  const texts = made.get(t) ?? new WeakMap<Entry, string>()
  made.set(t, texts)
  return (entry) => {
    const known = texts.get(entry)
    if (known !== undefined) return known
    const text = textOf(entry, t)
    texts.set(entry, text)
    return text
  }
}

/** @param groups none: all of them. @param text every word of it must be found */
export function filterEntries(
  entries: readonly Entry[],
  groups: readonly string[],
  text: string,
  t: TFunction,
): readonly Entry[] {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean)
  if (words.length === 0 && groups.length === 0) return entries
  const textFor = textsIn(t)
  return entries.filter((entry) => {
    if (groups.length > 0 && !groups.includes(entry.group)) return false
    if (words.length === 0) return true
    const all = textFor(entry)
    return words.every((word) => all.includes(word))
  })
}
