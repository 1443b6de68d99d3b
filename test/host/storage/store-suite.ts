import { describe, expect, it } from 'vitest'
import { type JournalEntry, keptRow, record as recordEvent, type Section } from '../../../host/journal/row.ts'
import { isCursor, MOST_DELETED, type TokenStore } from '../../../host/storage/store.ts'
import { newRecord, type TokenRecord } from '../../../host/token/token-view.ts'
import { onOtherClock } from '../../../token-core/index.ts'
import { factoryNew } from '../practice.ts'
import { describeAllTokens } from './all-tokens.ts'

const recordOf = (id: string, more: Partial<TokenRecord> = {}) => newRecord(id, factoryNew(), more)
const MOVED = { code: 'token-moved' }

/** The record after the tape was pulled and put back so many times, and what happened. */
function moved(from: TokenRecord, times: number): { record: TokenRecord; entries: JournalEntry[] } {
  let record = from
  const entries: JournalEntry[] = []
  for (let done = 0; done < times; done += 1) {
    const sequence = record.sequence + 1
    const event = { type: sequence % 2 ? 'tape-removed' : 'tape-in', at: sequence * 10 } as const
    const next = recordEvent(record.token, event, sequence, sequence * 10)
    record = { ...record, token: next.token, sequence }
    entries.push(next.entry)
  }
  return { record, entries }
}

const sequencesIn = async (store: TokenStore, id: string) =>
  (await store.journal(id).page({ limit: 100 })).rows.map(({ sequence }) => sequence)

/** What every store of tokens does. @param open an empty one; the test that asked for it ends it */
export function describeStore(what: string, open: () => Promise<TokenStore>): void {
  describe(`${what}: commit`, () => {
    it('keeps a new token, and each change that was made from the newest', async () => {
      const store = await open()
      const first = recordOf('main')
      expect(await store.get('main')).toBeNull()
      expect(await store.commit('main', 0, first, [])).toBe(1)
      expect(await store.get('main')).toEqual({ record: first, revision: 1 })
      const { record, entries } = moved(first, 3)
      expect(await store.commit('main', 1, record, entries)).toBe(2)
      expect(await store.get('main')).toEqual({ record, revision: 2 })
      expect(await sequencesIn(store, 'main')).toEqual([1, 2, 3])
      expect(await store.journal('main').replay()).toEqual({ first: first.token, rows: entries.map(({ row }) => row) })
    })

    it('refuses what was made from an older one, and changes nothing', async () => {
      const store = await open()
      const first = recordOf('main')
      await store.commit('main', 0, first, [])
      const { record, entries } = moved(first, 1)
      await store.commit('main', 1, record, entries)
      for (const expected of [0, 1, 3]) {
        const other = moved(first, 2)
        await expect(store.commit('main', expected, other.record, other.entries)).rejects.toMatchObject(MOVED)
      }
      expect(await store.get('main')).toEqual({ record, revision: 2 })
      expect(await sequencesIn(store, 'main')).toEqual([1])
    })

    it('refuses a name that was given to an older one: nothing happened to the token in between', async () => {
      const store = await open()
      await store.commit('main', 0, recordOf('main'), [])
      await store.commit('main', 1, recordOf('main', { name: 'One' }), [])
      await expect(store.commit('main', 1, recordOf('main', { name: 'Two' }), [])).rejects.toMatchObject(MOVED)
      expect(await store.get('main')).toMatchObject({ record: { name: 'One' } })
    })

    it('lets one of many through that come at once', async () => {
      const store = await open()
      await store.commit('main', 0, recordOf('main'), [])
      const names = Array.from({ length: 20 }, (_, index) => `Name ${index}`)
      const ends = await Promise.allSettled(
        names.map((name) => store.commit('main', 1, recordOf('main', { name }), [])),
      )
      const through = names.filter((_, index) => ends[index]?.status === 'fulfilled')
      expect(through).toHaveLength(1)
      expect(await store.get('main')).toMatchObject({ record: { name: through[0] }, revision: 2 })
    })

    it('refuses a token that was put aside', async () => {
      const store = await open()
      await store.commit('main', 0, recordOf('main'), [])
      await store.remove('main')
      await expect(store.commit('main', 1, recordOf('main'), [])).rejects.toMatchObject(MOVED)
      expect(await store.get('main')).toBeNull()
    })
  })

  describe(`${what}: list`, () => {
    it('gives pages in the order of places, then of ids, each token once', async () => {
      const store = await open()
      const places = { d: 2, b: -1, a: 2, e: 0.5, c: 1e-7 }
      for (const [id, place] of Object.entries(places)) await store.commit(id, 0, recordOf(id, { place }), [])
      const pages: string[][] = []
      for (let after: string | null | undefined; after !== null; ) {
        const { tokens, next } = await store.list({ after, limit: 2 })
        pages.push(tokens.map(({ record }) => record.id))
        if (next !== null) expect(isCursor(next), next).toBe(true)
        after = next
      }
      expect(pages).toEqual([['b', 'c'], ['e', 'a'], ['d']])
      expect((await store.list({ limit: 5 })).next).toBeNull()
    })

    it('goes on where it was, when the last one of a page is gone meanwhile', async () => {
      const store = await open()
      for (const id of ['a', 'b', 'c']) await store.commit(id, 0, recordOf(id), [])
      const { next } = await store.list({ limit: 2 })
      await store.remove('b')
      const { tokens } = await store.list({ after: next ?? '', limit: 2 })
      expect(tokens.map(({ record }) => record.id)).toEqual(['c'])
    })

    it('is empty at first, and knows no place that no page told', async () => {
      const store = await open()
      expect(await store.list({ limit: 5 })).toEqual({ tokens: [], unreadable: [], next: null })
      for (const after of ['', 'x', ':', '1:', 'NaN:a', '1e999:a', '1:../a']) {
        expect(isCursor(after), after).toBe(false)
        await expect(store.list({ after, limit: 5 })).rejects.toThrow(RangeError)
      }
    })
  })

  describe(`${what}: journal`, () => {
    it('gives pages forwards and backwards', async () => {
      const store = await open()
      const { record, entries } = moved(recordOf('main'), 9)
      await store.commit('main', 0, record, entries)
      const page = async (query: Parameters<ReturnType<TokenStore['journal']>['page']>[0]) => {
        const { rows, more, oldest } = await store.journal('main').page(query)
        return { sequences: rows.map(({ sequence }) => sequence), more, oldest }
      }
      expect(await page({ limit: 2 })).toEqual({ sequences: [8, 9], more: true, oldest: 1 })
      expect(await page({ after: 4, limit: 2 })).toEqual({ sequences: [5, 6], more: true, oldest: 1 })
      expect(await page({ before: 3, limit: 5 })).toEqual({ sequences: [1, 2], more: false, oldest: 1 })
      expect(await page({ limit: 2, types: ['tape-in'] })).toEqual({ sequences: [6, 8], more: true, oldest: 1 })
    })

    it('begins its replay where the token was put on an earlier clock, and keeps what was before', async () => {
      const store = await open()
      const late = moved(recordOf('main'), 5)
      await store.commit('main', 0, late.record, late.entries)
      const token = onOtherClock(late.record.token, -30)
      const early = moved({ ...late.record, token }, 3)
      const entries = early.entries.map(({ row, before }) => ({
        before,
        row: { ...row, event: { ...row.event, at: row.event.at - 40 } },
      }))
      await store.commit('main', 1, early.record, entries)
      expect(await sequencesIn(store, 'main')).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
      const replay = await store.journal('main').replay()
      expect(replay?.first).toEqual(token)
      expect(replay?.rows.map(({ sequence }) => sequence)).toEqual([6, 7, 8])
    })

    it('begins its replay where the token was put back into another state: the sequence jumps, in one commit or in two', async () => {
      for (const atOnce of [true, false]) {
        const store = await open()
        const before = moved(recordOf('main'), 5)
        await store.commit('main', 0, before.record, before.entries)
        const { token } = recordOf('main')
        const putBack = { ...before.record, token, sequence: before.record.sequence + 1 }
        const after = moved(putBack, 3)
        if (!atOnce) await store.commit('main', 1, putBack, [])
        await store.commit('main', atOnce ? 1 : 2, after.record, after.entries)
        expect(await sequencesIn(store, 'main')).toEqual([1, 2, 3, 4, 5, 7, 8, 9])
        const replay = await store.journal('main').replay()
        expect(replay?.first).toEqual(token)
        expect(replay?.rows.map(({ sequence }) => sequence)).toEqual([7, 8, 9])
      }
    })

    it('keeps ten thousand rows and drops the oldest, a thousand at a time', async () => {
      const store = await open()
      const { record, entries } = moved(recordOf('main'), 11_001)
      await store.commit('main', 0, record, entries)
      expect(await store.journal('main').page({ after: 0, limit: 1 })).toMatchObject({
        rows: [{ sequence: 1001 }],
        more: true,
        oldest: 1001,
      })
      const replay = await store.journal('main').replay()
      expect(replay?.rows).toHaveLength(10_001)
      expect(replay?.first).toEqual(entries[1000]?.before)
      expect((await store.journal('main').page({ limit: 1500 })).rows[0]?.sequence).toBe(9502)
    })

    it('tells all that is kept as it is kept: rows that lead on, with what is secret in them, and the state before', async () => {
      const store = await open()
      const late = moved(recordOf('main'), 1_500)
      const whole = late.entries.map((entry) => ({ ...entry, whole: { ...entry.row.event, secret: true } as never }))
      await store.commit('main', 0, late.record, whole)
      const token = onOtherClock(late.record.token, -30)
      const early = moved({ ...late.record, token }, 2)
      await store.commit('main', 1, early.record, early.entries)
      const sections: Section[] = []
      for await (const section of store.journal('main').sections()) sections.push(section)
      const entries = [...whole, ...early.entries]
      expect(sections.flatMap(({ rows }) => rows)).toEqual(entries.map(keptRow))
      for (const { first, rows } of sections) {
        expect(first).toEqual(entries.find(({ row }) => row.sequence === rows[0]?.sequence)?.before)
      }
      expect(sections.at(-1)?.first).toEqual(token)
      expect(sections.at(-1)?.rows.map(({ sequence }) => sequence)).toEqual([1501, 1502])
    })

    it('is empty for a token that is not there', async () => {
      const store = await open()
      expect(await store.journal('main').page({ limit: 5 })).toEqual({ rows: [], more: false, oldest: null })
      expect(await store.journal('main').replay()).toBeNull()
    })
  })

  describe(`${what}: what is put aside`, () => {
    it('is not listed, and comes back once, with its journal and revision, and goes on', async () => {
      const store = await open()
      const { record, entries } = moved(recordOf('main'), 2)
      await store.commit('main', 0, record, entries)
      await store.remove('main')
      expect((await store.list({ limit: 5 })).tokens).toEqual([])
      expect(await store.restore('main')).toEqual({ record, revision: 1 })
      expect(await store.restore('main')).toBeNull()
      const next = moved(record, 1)
      await store.commit('main', 1, next.record, next.entries)
      expect(await sequencesIn(store, 'main')).toEqual([1, 2, 3])
    })

    it('goes for good when it is the oldest of more than may be kept, and when all do', async () => {
      const store = await open()
      const ids = Array.from({ length: MOST_DELETED + 1 }, (_, index) => `token${index}`)
      for (const id of ids) {
        await store.commit(id, 0, recordOf(id), [])
        await store.remove(id)
      }
      expect(await store.restore('token0')).toBeNull()
      expect(await store.restore('token1')).toMatchObject({ record: { id: 'token1' } })
      await store.removeDeleted()
      expect(await store.restore('token2')).toBeNull()
    })

    it('must have been there', async () => {
      const store = await open()
      await expect(store.remove('main')).rejects.toThrow()
      expect(await store.restore('main')).toBeNull()
    })
  })

  describe(`${what}: what it tells of all tokens`, () => describeAllTokens(open))
}
