import { createHash } from 'node:crypto'
import { bytesToHex } from '../../token-core/index.ts'
import type { Bank } from '../domain/bank.ts'
import type { SessionRow } from '../store/rows.ts'
import type { Tables } from '../store/store.ts'
import type { TextKey } from './text.ts'

/** A browser's session. It is kept in the store, so that every process of a bank knows it. */
export interface Session {
  readonly id: string
  /** Must come back in every form. */
  readonly formToken: string
  readonly loginId: string | null
  /** Logged in at the help desk. */
  isHelpDesk: boolean
  /** 設定をスキップ was pressed since login. */
  skipped: boolean
  /** Shown once, on the next page. */
  notice: TextKey | null
  readonly lastSeen: number
}

export interface Sessions {
  find(tables: Tables, id: string | undefined): Promise<Session | null>
  /** A new one under a new id: also at login, so that an id from before is worth nothing. */
  open(loginId: string | null): Promise<Session>
  /** Keeps what a page changed. */
  save(session: Session): Promise<void>
  close(session: Session): Promise<void>
}

/** About so many are kept; then those that are not logged in go, the oldest first. */
const MOST = 2_000
/** After so many new ones a process looks for those that are over. */
const ROUND = 50
/** A session's time is written anew when it is off by this part of the time that it may be idle. */
const FRESH = 1 / 60

export function makeSessions(bank: Bank): Sessions {
  const { store } = bank
  /** Each session as the store has it. */
  const kept = new WeakMap<Session, SessionRow>()
  let opened = 0

  async function makeRoom(): Promise<void> {
    await store.transaction(async ({ sessions }) => {
      await sessions.removeAll({ lastSeen: { before: bank.now() - bank.rules.sessionIdle + 1 } })
      const surplus = (await sessions.count({})) - MOST
      if (surplus <= 0) return
      for (const { id } of await sessions.find({ loginId: null }, { orderBy: 'lastSeen', limit: surplus }))
        await sessions.remove(id)
    })
  }

  return {
    async find(tables, id) {
      const row = id === undefined ? undefined : await tables.sessions.get(keyOf(id))
      if (id === undefined || !row) return null
      const age = bank.now() - row.lastSeen
      if (age >= bank.rules.sessionIdle) return null
      const session: Session = {
        ...row,
        id,
        isHelpDesk: row.isHelpDesk === 1,
        skipped: row.skipped === 1,
        notice: row.notice as TextKey | null,
        lastSeen: age >= bank.rules.sessionIdle * FRESH ? bank.now() : row.lastSeen,
      }
      kept.set(session, row)
      return session
    },
    async open(loginId) {
      if (++opened % ROUND === 0) await makeRoom()
      const session: Session = {
        id: bytesToHex(bank.random(32)),
        formToken: bytesToHex(bank.random(32)),
        loginId,
        isHelpDesk: false,
        skipped: false,
        notice: null,
        lastSeen: bank.now(),
      }
      const row = rowOf(session)
      await store.transaction((tables) => tables.sessions.insert(row))
      kept.set(session, row)
      return session
    },
    async save(session) {
      const before = kept.get(session)
      const { isHelpDesk, skipped, notice, lastSeen } = rowOf(session)
      const same =
        before?.isHelpDesk === isHelpDesk &&
        before.skipped === skipped &&
        before.notice === notice &&
        before.lastSeen === lastSeen
      if (same) return
      const change = { isHelpDesk, skipped, notice, lastSeen }
      await store.transaction((tables) => tables.sessions.update(keyOf(session.id), change))
      kept.set(session, rowOf(session))
    },
    async close(session) {
      await store.transaction((tables) => tables.sessions.remove(keyOf(session.id)))
    },
  }
}

function rowOf(session: Session): SessionRow {
  return {
    ...session,
    id: keyOf(session.id),
    isHelpDesk: session.isHelpDesk ? 1 : 0,
    skipped: session.skipped ? 1 : 0,
  }
}

/** The store knows a hash of what the browser holds: who reads the database cannot take over a session. */
function keyOf(id: string): string {
  return createHash('sha256').update(id).digest('hex')
}
