import { createHash } from 'node:crypto'
import { systemRandom } from '../../server/index.ts'
import { bytesToHex } from '../../token-core/codes.ts'
import type { Bank } from '../core/bank.ts'
import { bankFor, banksFor } from '../core/live-bank.ts'
import type { SessionRow, UserRow } from '../core/rows.ts'
import type { Tables } from '../core/store.ts'
import { isStopped } from '../core/use-stop.ts'
import { type KeptForm, keptForm } from './kept-form.ts'
import type { TextKey } from './text.ts'

/** Who may be logged in besides the customers. No login ID has a hyphen. */
export const HELP_DESK = 'help-desk' as const

/** A browser's session. It is kept in the store, so that every process of a bank knows it. */
export interface Session {
  readonly id: string
  /** Must come back in every form. It names, sealed, who is logged in: {@link Sessions.senderOf}. */
  readonly formToken: string
  readonly loginId: string | null
  /** The company of who is logged in: the session's times are on its clock. */
  readonly companyId: string | null
  /** What the login rests on, as it was then. */
  readonly credentials: string | null
  /** The serial of the client certificate that it rests on, besides: revoking that ends the session (certificates/kept-certificates.ts). */
  readonly certificate: string | null
  /** Logged in at the help desk. */
  readonly isHelpDesk: boolean
  /** 設定をスキップ was pressed since login. */
  skipped: boolean
  /** Shown once, on the next page. */
  notice: TextKey | null
  /** A form that came after its session had ended, until it is back in its page. */
  kept: KeptForm | null
  /** What the browser runs on; null: a computer. */
  readonly terminal: SessionRow['terminal']
  readonly lastSeen: number
}

export interface Found {
  /** Null: there is none, or it was idle for too long. */
  readonly session: Session | null
  readonly user: UserRow | undefined
  /** The bank as it is for his company. */
  readonly bank: Bank
}

export interface Sessions {
  find(tables: Tables, id: string | undefined): Promise<Found>
  /** Whether what its user's login rests on has changed, or he is gone. */
  isOver(session: Session, user: UserRow | undefined): boolean
  /**
   * A new one under a new id: also at login, so that an id from before is worth nothing.
   * @param owner who has logged in, as he was then, or {@link HELP_DESK}; null: nobody is logged in
   * @param certificate the serial of the client certificate that he has logged in with
   */
  open(
    owner: UserRow | typeof HELP_DESK | null,
    certificate?: string | null,
    terminal?: SessionRow['terminal'],
  ): Promise<Session>
  /** Whose form it was, by its token, also when the session is gone; null: nobody's, or the token is none of this bank. */
  senderOf(formToken: string): string | null
  /** Keeps what a page changed. */
  save(session: Session): Promise<void>
  close(session: Session): Promise<void>
}

/** About so many are kept; then those that are not logged in go, the oldest first. */
const MOST = 2_000
/** After so many new ones a process looks for those that are over. */
const ROUND = 50
/** What a form's token is sealed for. */
const FORM_TOKEN = 'form-token'
/** A session's time is written anew when it is off by this part of the time that it may be idle. */
const FRESH = 1 / 60

/**
 * @param restsOn what a user's login rests on: a session is over when it has changed
 * @param random names sessions, which are secrets also where nothing else is
 */
export function makeSessions(bank: Bank, restsOn: (user: UserRow) => string, random = systemRandom): Sessions {
  const { store } = bank
  /** Each session as the store has it. */
  const stored = new WeakMap<Session, SessionRow>()
  let opened = 0

  async function makeRoom(): Promise<void> {
    await store.transaction(async (tables) => {
      const { sessions } = tables
      const banks = await banksFor(bank, tables)
      const companies = (await tables.companies.find({})).map(({ id }) => id)
      for (const companyId of [null, ...companies]) {
        const { now, rules } = banks(companyId)
        await sessions.removeAll({ companyId, lastSeen: { before: now() - rules.sessionIdle + 1 } })
      }
      const surplus = (await sessions.count({})) - MOST
      if (surplus <= 0) return
      for (const { id } of await sessions.find({ loginId: null }, { orderBy: 'lastSeen', limit: surplus }))
        await sessions.remove(id)
    })
  }

  return {
    async find(tables, id) {
      const row = id === undefined ? undefined : await tables.sessions.get(keyOf(id))
      const user = row?.loginId ? await tables.users.get(row.loginId) : undefined
      const own = await bankFor(bank, tables, user?.companyId ?? null)
      const age = own.now() - (row?.lastSeen ?? 0)
      const isIdle = age >= own.rules.sessionIdle
      if (id === undefined || !row || isIdle || !(await holds(tables, row))) return { session: null, user, bank: own }
      const session: Session = {
        ...row,
        id,
        isHelpDesk: row.isHelpDesk === 1,
        skipped: row.skipped === 1,
        notice: row.notice as TextKey | null,
        kept: row.kept === null ? null : keptForm.parse(JSON.parse(row.kept)),
        lastSeen: age >= own.rules.sessionIdle * FRESH ? own.now() : row.lastSeen,
      }
      stored.set(session, row)
      return { session, user, bank: own }
    },
    isOver: ({ loginId, credentials }, user) => loginId !== null && (!user || restsOn(user) !== credentials),
    async open(owner, certificate = null, terminal = null) {
      if (++opened % ROUND === 0) await makeRoom()
      const user = owner === HELP_DESK ? null : owner
      const companyId = user?.companyId ?? null
      const begun: Session = {
        id: bytesToHex(random(32)),
        // Its fresh IV makes each another, which nobody can guess.
        formToken: store.secrets.seal(ownerName(owner), FORM_TOKEN),
        loginId: user?.loginId ?? null,
        companyId,
        credentials: user && restsOn(user),
        certificate,
        isHelpDesk: owner === HELP_DESK,
        skipped: false,
        notice: null,
        kept: null,
        terminal,
        lastSeen: 0,
      }
      const session = await store.transaction(async (tables) => {
        const timed = { ...begun, lastSeen: (await bankFor(bank, tables, companyId)).now() }
        await tables.sessions.insert(rowOf(timed))
        return timed
      })
      stored.set(session, rowOf(session))
      return session
    },
    senderOf(formToken) {
      try {
        return store.secrets.open(formToken, FORM_TOKEN) || null
      } catch {
        return null
      }
    },
    async save(session) {
      const before = stored.get(session)
      const { skipped, notice, kept, lastSeen } = rowOf(session)
      const same =
        before?.skipped === skipped && before.notice === notice && before.kept === kept && before.lastSeen === lastSeen
      if (same) return
      const change = { skipped, notice, kept, lastSeen }
      await store.transaction((tables) => tables.sessions.update(rowIdOf(session), change))
      stored.set(session, rowOf(session))
    },
    async close(session) {
      await store.transaction((tables) => tables.sessions.remove(rowIdOf(session)))
    },
  }
}

/** Who stopped its user or revoked its certificate has ended the sessions that there were: one that was opened from a login just before is no better. */
async function holds({ certificates, loginAttempts }: Tables, { certificate, loginId }: SessionRow): Promise<boolean> {
  const tries = loginId === null ? undefined : await loginAttempts.get(loginId)
  if (tries && isStopped(tries)) return false
  if (certificate === null) return true
  const row = await certificates.get(certificate)
  return row !== undefined && row.revokedAt === null && row.supersededAt === null
}

const ownerName = (owner: UserRow | typeof HELP_DESK | null) =>
  typeof owner === 'string' ? owner : (owner?.loginId ?? '')

/** Where there is none: it opens no form. */
export const noSession = (): Session => ({
  id: '',
  formToken: '',
  loginId: null,
  companyId: null,
  credentials: null,
  certificate: null,
  isHelpDesk: false,
  skipped: false,
  notice: null,
  kept: null,
  terminal: null,
  lastSeen: 0,
})

/** A user's login ID, or {@link HELP_DESK}; null: nobody is logged in. */
export function ownerOf({ loginId, isHelpDesk }: Pick<Session, 'loginId' | 'isHelpDesk'>): string | null {
  return isHelpDesk ? HELP_DESK : loginId
}

function rowOf(session: Session): SessionRow {
  return {
    ...session,
    id: rowIdOf(session),
    isHelpDesk: session.isHelpDesk ? 1 : 0,
    skipped: session.skipped ? 1 : 0,
    kept: session.kept && JSON.stringify(session.kept),
  }
}

/** The key of its row. */
export function rowIdOf({ id }: Pick<Session, 'id'>): string {
  return keyOf(id)
}

/** The store knows a hash of what the browser holds: who reads the database cannot take over a session. */
function keyOf(id: string): string {
  return createHash('sha256').update(id).digest('hex')
}
