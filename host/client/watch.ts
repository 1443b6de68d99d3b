import type { JournalRow } from '../journal/row.ts'
import type { TokenView } from '../token/token-view.ts'
import { type StreamWatcher, watchStream } from './watch-stream.ts'

export interface TokenWatcher extends StreamWatcher {
  /** The token at once, and after each change. After a reconnection it starts with the newest state. */
  onView(view: TokenView): void
}

export interface RackWatcher extends StreamWatcher {
  /** All tokens, in their order: at once, and after each reconnection. What was known before holds no more. */
  onRack(tokens: readonly TokenView[]): void
  /** A token that is new, or changed. A new one stands last, one taken back where it was. */
  onToken(view: TokenView): void
  onRemoved(id: string): void
}

export interface JournalWatcher extends StreamWatcher {
  /** Rows in order, none twice, also over reconnections. */
  onRow(row: JournalRow): void
  /** Begin with the rows after this sequence; default: with the next thing that happens. */
  readonly after?: number
}

const pathTo = (baseUrl: string, path: string): string => `${baseUrl.replace(/\/$/, '')}/api/v1/${path}`
const tokenPath = (id: string): string => `tokens/${encodeURIComponent(id)}`

/** Follows one token; see watchStream. */
export function watchToken(baseUrl: string, apiToken: string, id: string, watcher: TokenWatcher): () => void {
  const url = pathTo(baseUrl, `${tokenPath(id)}/stream`)
  return watchStream(
    url,
    apiToken,
    ({ event, data }) => {
      if (event === 'token') watcher.onView(JSON.parse(data))
    },
    watcher,
  )
}

/** Follows all tokens by one connection. */
export function watchRack(baseUrl: string, apiToken: string, watcher: RackWatcher): () => void {
  return watchStream(
    pathTo(baseUrl, 'stream'),
    apiToken,
    ({ event, data }) => {
      if (event === 'rack') watcher.onRack(JSON.parse(data).tokens)
      if (event === 'token') watcher.onToken(JSON.parse(data))
      if (event === 'removed') watcher.onRemoved(JSON.parse(data).id)
    },
    watcher,
  )
}

/** Follows what happens to a token. */
export function watchJournal(baseUrl: string, apiToken: string, id: string, watcher: JournalWatcher): () => void {
  const query = watcher.after === undefined ? '' : `?after=${watcher.after}`
  return watchStream(
    pathTo(baseUrl, `${tokenPath(id)}/journal/stream${query}`),
    apiToken,
    ({ event, data }) => {
      if (event === 'row') watcher.onRow(JSON.parse(data))
    },
    watcher,
  )
}
