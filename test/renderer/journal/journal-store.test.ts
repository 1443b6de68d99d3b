// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import type { Client } from '../../../host/client/client.ts'
import type { JournalRow } from '../../../renderer/connection/view.ts'
import { openJournal } from '../../../renderer/journal/journal-store.ts'
import { rowsOf } from './rows.ts'

const many = (count: number) => rowsOf(Array.from({ length: count }, (_, at) => ({ at, type: 'time-passed' as const })))

/** A host's journal of so many rows, told page by page; each page waits for `answer`. */
function fakeJournal(count: number) {
  const rows = many(count)
  const waiting: (() => void)[] = []
  let tell: (row: JournalRow) => void = () => {}
  let fault: Error | null = null
  const link = {
    async journal(_id: string, { before = count + 1, limit = 100 }: { before?: number; limit?: number } = {}) {
      await new Promise<void>((resolve) => waiting.push(resolve))
      if (fault) throw fault
      const older = rows.filter(({ sequence }) => sequence < before)
      return { rows: older.slice(-limit), more: older.length > limit, oldest: rows[0]?.sequence ?? null }
    },
    watchJournal: vi.fn((_id: string, { onRow }: { onRow(row: JournalRow): void }) => {
      tell = onRow
      return () => {
        tell = () => {}
      }
    }),
  }
  return {
    link: link as unknown as Client,
    watchJournal: link.watchJournal,
    async answer() {
      await vi.waitFor(() => expect(waiting.length).toBeGreaterThan(0))
      waiting.shift()?.()
      await new Promise((resolve) => setImmediate(resolve))
    },
    tell: (row: JournalRow) => tell(row),
    failWith(error: Error | null) {
      fault = error
    },
  }
}

test('the newest rows at once, then the older ones; progress is told; what happens meanwhile is there once', async () => {
  const host = fakeJournal(2_500)
  const journal = openJournal(host.link, 'main', 'camera-token')
  const state = () => journal.store.getState()
  expect(state()).toMatchObject({ rows: [], reading: { total: 0 } })
  await host.answer()
  expect(
    state()
      .rows.map(({ sequence }) => sequence)
      .at(0),
  ).toBe(1_501)
  expect(state().reading).toEqual({ total: 2_500 })
  expect(host.watchJournal).toHaveBeenCalledWith('main', expect.objectContaining({ after: 2_500 }))
  const [row] = many(1)
  if (!row) throw new Error('no row')
  host.tell({ ...row, sequence: 2_501 })
  host.tell({ ...row, sequence: 2_501 })
  await host.answer()
  await host.answer()
  expect(state()).toMatchObject({ reading: null, isCut: false, isLost: false })
  expect(state().rows.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 2_501 }, (_, i) => i + 1))
  expect(state().entries.map(({ place }) => place)).toEqual(state().rows.map((_, place) => place))
})

test('reading is stopped, and gone on with', async () => {
  const host = fakeJournal(3_000)
  const journal = openJournal(host.link, 'main', 'camera-token')
  await host.answer()
  journal.stopReading()
  await host.answer()
  expect(journal.store.getState()).toMatchObject({ reading: null, isCut: true })
  expect(journal.store.getState().rows).toHaveLength(2_000)
  journal.readOn()
  await host.answer()
  expect(journal.store.getState()).toMatchObject({ reading: null, isCut: false })
  expect(journal.store.getState().rows).toHaveLength(3_000)
})

test('older rows that cannot be read leave the newer ones, and can be asked for again', async () => {
  const host = fakeJournal(2_000)
  const journal = openJournal(host.link, 'main', 'camera-token')
  await host.answer()
  host.failWith(new Error('gone'))
  await host.answer()
  expect(journal.store.getState()).toMatchObject({ reading: null, isLost: true })
  expect(journal.store.getState().rows).toHaveLength(1_000)
  host.failWith(null)
  journal.readOn()
  await host.answer()
  expect(journal.store.getState()).toMatchObject({ reading: null, isLost: false })
  expect(journal.store.getState().rows).toHaveLength(2_000)
})

test('closed, it hears nothing any more', async () => {
  const host = fakeJournal(1)
  const journal = openJournal(host.link, 'main', 'camera-token')
  await host.answer()
  journal.close()
  const [row] = many(1)
  if (row) host.tell({ ...row, sequence: 2 })
  expect(journal.store.getState().rows).toHaveLength(1)
})
