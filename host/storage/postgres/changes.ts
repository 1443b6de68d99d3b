import { randomBytes } from 'node:crypto'
import type { TokenChange, Watching } from '../store.ts'
import { type Ear, openEar, SAY } from './ear.ts'
import { type Known, knownRevisions, type SeenRow } from './known.ts'
import { payloadsOf, probePayload, readPayload } from './payload.ts'
import type { Pool } from './pool.ts'

/** Commits of so long are said together, in ms. */
const TOGETHER = 10
/** After this what could not be said is tried again, and a connection that was lost opened. */
const PAUSE = 1_000
/** How often somebody who hears nothing looks. */
const LOOK = 500
/** How often somebody who hears makes sure of it, and looks for what a host did that fell before it could say so. */
const MAKE_SURE = 15_000
/** So long a word to oneself may take. */
const PROBE_PATIENCE = 5_000
/** After this somebody who did not hear himself tries to once more: something in between may be another by then. */
const TRY_AGAIN = 600_000

/** How hosts on one database hear of each other's commits. */
export interface Changes {
  /** Says what this host has committed, soon and together: nobody waits for it. */
  say(changes: readonly TokenChange[]): void
  /** Tells what others have said. */
  watch(tell: (changes: readonly TokenChange[]) => void): Watching
  close(): Promise<void>
}

export interface ChangesOptions {
  /** For the one connection that listens. */
  readonly url: string
  readonly pool: Pool
  /** What this host is called. */
  readonly host: string
  /** The database passes nothing on, such as behind PgBouncer in transaction mode: told once. */
  readonly onDeaf?: () => void
}

/**
 * Hosts tell each other of commits by LISTEN and NOTIFY. While nobody watches nothing listens, and nothing is looked at. Whether one hears
 * is seen by a word to oneself; until then, and where it does not come, all revisions are looked at twice a second.
 */
export function makeChanges({ url, pool, host, onDeaf = () => {} }: ChangesOptions): Changes {
  const watchers = new Set<(changes: readonly TokenChange[]) => void>()
  let watching: Following | null = null
  const unsaid = new Map<string, TokenChange>()
  let saying: NodeJS.Timeout | null = null
  let isClosed = false

  function saySoon(ms: number): void {
    if (saying !== null || isClosed) return
    saying = setTimeout(() => void sayAll(), ms)
    saying.unref()
  }

  async function sayAll(): Promise<void> {
    const changes = [...unsaid.values()]
    unsaid.clear()
    const isSaid = await pool.query(SAY, [payloadsOf(host, changes)]).then(
      () => true,
      () => false,
    )
    saying = null
    // What came meanwhile is newer.
    if (!isSaid) for (const change of changes) if (!unsaid.has(change.id)) unsaid.set(change.id, change)
    if (unsaid.size > 0) saySoon(isSaid ? TOGETHER : PAUSE)
  }

  function tell(changes: readonly TokenChange[]): void {
    if (changes.length > 0) for (const watcher of [...watchers]) watcher(changes)
  }

  return {
    say(changes) {
      watching?.known.note(changes)
      for (const change of changes) unsaid.set(change.id, change)
      saySoon(TOGETHER)
    },
    watch(watcher) {
      watchers.add(watcher)
      watching ??= follow({ url, pool, host, tell, onDeaf })
      return {
        begun: watching.begun,
        end() {
          watchers.delete(watcher)
          if (watchers.size > 0) return
          watching?.stop()
          watching = null
        },
      }
    },
    async close() {
      isClosed = true
      watchers.clear()
      watching?.stop()
      watching = null
      if (saying !== null) clearTimeout(saying)
      if (unsaid.size > 0) await sayAll()
    },
  }
}

interface FollowOptions extends Required<ChangesOptions> {
  readonly tell: (changes: readonly TokenChange[]) => void
}

interface Following {
  readonly known: Known
  /** Resolves when all revisions were looked at for the first time. */
  readonly begun: Promise<void>
  stop(): void
}

/** Follows what others say until it is stopped. */
function follow({ url, pool, host, tell, onDeaf }: FollowOptions): Following {
  const known = knownRevisions(() =>
    pool.query<SeenRow>('select id, revision, xmin::text as version from camtoken.tokens where removed_at is null'),
  )
  let ear: Ear | null = null
  let probe = ''
  let hears = false
  let isOver = false
  let looking: Promise<void> | null = null
  let begin = () => {}
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const timers = new Map<'look' | 'sure' | 'patience' | 'open', NodeJS.Timeout>()

  function after(ms: number, what: 'look' | 'sure' | 'patience' | 'open', run: () => void): void {
    clearTimeout(timers.get(what))
    if (isOver) return
    const timer = setTimeout(run, ms)
    timer.unref()
    timers.set(what, timer)
  }

  /** What could not be looked at is looked at next time. */
  function look(): Promise<void> {
    looking ??= known
      .look()
      .then(
        (changes) => {
          begin()
          if (!isOver) tell(changes)
        },
        () => {},
      )
      .finally(() => {
        looking = null
      })
    return looking
  }

  async function keepLooking(): Promise<void> {
    await look()
    if (!hears) after(LOOK, 'look', keepLooking)
  }

  function makeSure(): void {
    probe = randomBytes(8).toString('hex')
    after(PROBE_PATIENCE, 'patience', () => close(hears ? PAUSE : TRY_AGAIN))
    pool.query(SAY, [[probePayload(host, probe)]]).catch(() => close(PAUSE))
  }

  function heard(payload: string): void {
    const said = readPayload(payload)
    if (said === null) return
    if (said.host === host) {
      if (said.probe !== probe) return
      clearTimeout(timers.get('patience'))
      after(MAKE_SURE, 'sure', makeSure)
      hears = true
      // What was done before this was heard, and what a host did that fell before it could say so.
      void (looking ?? Promise.resolve()).then(look)
      return
    }
    known.note(said.changes)
    tell(said.changes)
  }

  function open(): void {
    ear = openEar({ url, onPayload: heard, onOpen: makeSure, onEnd: () => close(PAUSE) })
  }

  /** It hears nothing from here on; it is opened once more after a while. */
  function close(pause: number): void {
    ear?.close()
    ear = null
    hears = false
    for (const what of ['sure', 'patience'] as const) clearTimeout(timers.get(what))
    if (isOver) return
    if (pause === TRY_AGAIN) onDeaf()
    after(0, 'look', keepLooking)
    after(pause, 'open', open)
  }

  open()
  void keepLooking()
  return {
    known,
    begun,
    stop() {
      isOver = true
      begin()
      for (const timer of timers.values()) clearTimeout(timer)
      ear?.close()
    },
  }
}
