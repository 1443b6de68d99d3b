import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const read = (file: string): Record<string, string> => JSON.parse(readFileSync(join(ROOT, file), 'utf8'))

/** What the bank calls its actions and causes, of all its parts. */
function bankWords(language: 'ja' | 'en'): Record<string, string> {
  const files = readdirSync(join(ROOT, 'bank'), { recursive: true, encoding: 'utf8' })
  const texts = files.filter((file) => file.endsWith(`${language}.json`)).map((file) => read(join('bank', file)))
  const words = texts.flatMap(Object.entries).flatMap(([key, text]) => {
    const [, kind, name] = /^history-(action|reason)\.(.+)$/.exec(key) ?? []
    return kind === undefined ? [] : [[`${kind === 'reason' ? 'cause' : kind}.${name}`, text] as const]
  })
  return Object.fromEntries(words)
}

describe('the words of a timeline', () => {
  it.each(['ja', 'en'] as const)('call what the bank does as the bank calls it: %s', (language) => {
    expect(read(`support/timeline/locales/bank-${language}.json`)).toEqual(bankWords(language))
  })
})
