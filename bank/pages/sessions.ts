import { bytesToHex } from '../../token-core/index.ts'
import type { Bank } from '../domain/bank.ts'
import type { TextKey } from './text.ts'

/** A browser's session. It lives in memory only; who restarts the bank logs in anew. */
export interface Session {
  readonly id: string
  /** Must come back in every form. */
  readonly formToken: string
  loginId: string | null
  /** 設定をスキップ was pressed since login. */
  skipped: boolean
  /** Shown once, on the next page. */
  notice: TextKey | null
  lastSeen: number
}

export interface Sessions {
  find(id: string | undefined): Session | null
  /** A new one under a new id: also at login, so that an id from before is worth nothing. */
  open(loginId: string | null): Session
  close(session: Session): void
}

const MOST = 2_000

export function makeSessions(bank: Bank): Sessions {
  const sessions = new Map<string, Session>()
  const isOver = (session: Session) => bank.now() - session.lastSeen >= bank.rules.sessionIdle

  function makeRoom(): void {
    if (sessions.size < MOST) return
    for (const session of sessions.values()) if (isOver(session)) sessions.delete(session.id)
    const oldest = [...sessions.values()].find((session) => session.loginId === null) ?? [...sessions.values()][0]
    if (sessions.size >= MOST && oldest) sessions.delete(oldest.id)
  }

  return {
    find(id) {
      const session = id === undefined ? undefined : sessions.get(id)
      if (!session) return null
      if (isOver(session)) {
        sessions.delete(session.id)
        return null
      }
      session.lastSeen = bank.now()
      return session
    },
    open(loginId) {
      makeRoom()
      const session: Session = {
        id: bytesToHex(bank.random(32)),
        formToken: bytesToHex(bank.random(32)),
        loginId,
        skipped: false,
        notice: null,
        lastSeen: bank.now(),
      }
      sessions.set(session.id, session)
      return session
    },
    close(session) {
      sessions.delete(session.id)
    },
  }
}
