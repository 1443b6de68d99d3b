import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Client } from '../../host/client/client.ts'
import type { JournalRow, KindName } from '../connection/view.ts'
import { type Entry, entriesIn, entriesOf } from './entries.ts'

export interface JournalState {
  readonly rows: readonly JournalRow[]
  readonly entries: readonly Entry[]
  /** Older rows are still being read: how many there are, as far as is known; null when all are there, or reading was stopped. */
  readonly reading: { readonly total: number } | null
  /** Older rows were left out. */
  readonly isCut: boolean
  readonly isLost: boolean
}

export interface OpenJournal {
  readonly store: StoreApi<JournalState>
  /** Reads no more older rows. */
  stopReading(): void
  /** Goes on with older rows. */
  readOn(): void
  close(): void
}

const PAGE_ROWS = 1_000
/** The host keeps ten thousand; while the window is open more come. */
const MOST_ROWS = 20_000

/** The journal of one token, of a kind: the newest rows at once, then the older ones page by page, and what happens from now on. */
export function openJournal(link: Pick<Client, 'journal' | 'watchJournal'>, id: string, kind: KindName): OpenJournal {
  const store = createStore<JournalState>(() => ({
    rows: [],
    entries: [],
    reading: { total: 0 },
    isCut: false,
    isLost: false,
  }))
  let isOpen = true
  let isStopped = false
  let stopWatching = () => {}

  const append = (row: JournalRow) => {
    const { rows, entries } = store.getState()
    if (row.sequence <= (rows.at(-1)?.sequence ?? -1)) return
    if (rows.length < MOST_ROWS) {
      store.setState({ rows: [...rows, row], entries: [...entries, ...entriesOf(kind, row, rows.length)] })
      return
    }
    const kept = [...rows.slice(PAGE_ROWS), row]
    store.setState({ rows: kept, entries: entriesIn(kind, kept), isCut: true })
  }

  const readOlder = async () => {
    for (;;) {
      const { rows } = store.getState()
      const before = rows[0]?.sequence
      const page = await link.journal(id, before === undefined ? { limit: PAGE_ROWS } : { limit: PAGE_ROWS, before })
      if (!isOpen) return
      const known = store.getState().rows
      const all = [...page.rows, ...known]
      const total = (all.at(-1)?.sequence ?? 0) - (page.oldest ?? 0) + 1
      store.setState({
        rows: all,
        entries: entriesIn(kind, all),
        reading: page.more && !isStopped ? { total } : null,
        isCut: page.more,
        isLost: false,
      })
      if (before === undefined) {
        stopWatching = link.watchJournal(id, { after: all.at(-1)?.sequence ?? 0, onRow: append })
      }
      if (!page.more || isStopped) return
    }
  }
  const read = () => readOlder().catch(() => isOpen && store.setState({ reading: null, isLost: true }))
  void read()

  return {
    store,
    stopReading() {
      isStopped = true
      store.setState({ reading: null, isCut: true })
    },
    readOn() {
      isStopped = false
      store.setState({ reading: { total: store.getState().rows.length } })
      void read()
    },
    close() {
      isOpen = false
      stopWatching()
    },
  }
}
