import { describe, expect, it } from 'vitest'
import { MOST_BYTES, payloadsOf, probePayload, readPayload } from '../../../host/storage/postgres/payload.ts'
import type { TokenChange } from '../../../host/storage/store.ts'

const HOST = '0123456789abcdef'

describe('what hosts say', () => {
  it('is read as it was said, in as few texts as PostgreSQL takes, each id ever so long', () => {
    for (const length of [1, 12, 64]) {
      const changes = Array.from(
        { length: 1_000 },
        (_, index): TokenChange => ({
          id: String(index).padStart(length, 'i').slice(-Math.max(length, 3)),
          revision: index % 7 === 0 ? null : Number.MAX_SAFE_INTEGER - index,
          sequence: index,
        }),
      )
      const payloads = payloadsOf(HOST, changes)
      for (const payload of payloads) expect(Buffer.byteLength(payload)).toBeLessThanOrEqual(MOST_BYTES)
      const longest = Math.max(...changes.map((change) => payloadsOf(HOST, [change])[0]?.length ?? 0))
      for (const payload of payloads.slice(0, -1)) expect(payload.length).toBeGreaterThan(MOST_BYTES - longest)
      const read = payloads.map(readPayload)
      expect(read.flatMap((said) => said?.changes ?? [])).toEqual(changes)
      expect(read.every((said) => said?.host === HOST && said.probe === null)).toBe(true)
    }
  })

  it('is nothing where nothing happened, and a word to oneself is no change', () => {
    expect(payloadsOf(HOST, [])).toEqual([])
    expect(readPayload(probePayload(HOST, 'word'))).toEqual({ host: HOST, changes: [], probe: 'word' })
  })

  it('is taken from nobody else: whoever may write to the database may say anything', () => {
    for (const text of [
      '',
      ' ',
      'x',
      'x ',
      ' main:1:1',
      'x main',
      'x main:1',
      'x main:x:1',
      'x ../a:1:1',
      'x a:1:1,',
      'x a:1:1 b:1:1',
      'x a:1:-1',
      'x CON:1:1',
    ])
      expect(readPayload(text), text).toBeNull()
  })
})
