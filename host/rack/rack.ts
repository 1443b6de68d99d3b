import { randomBytes } from 'node:crypto'
import { DEFAULT_SERIAL, type ProfileName, type Token } from '../../token-core/index.ts'
import type { Journal, JournalEntry } from '../journal/row.ts'
import { type Made, makeFactoryNew, makeRegistered, type Preset } from '../practice/camera-token.ts'
import { makeLending } from '../practice/lending.ts'
import type { Registrar } from '../practice/registrar.ts'
import type { TokenStore } from '../storage/folder/token-store.ts'
import type { Clock } from '../token/clock.ts'
import { hostError } from '../token/host-error.ts'
import type { Loan } from '../token/loan.ts'
import { HOST_TIME, standingAt } from '../token/token-clock.ts'
import { newRecord, type TokenColour, type TokenRecord, type TokenView } from '../token/token-view.ts'
import { freeSerial, nameOfCopy, nameOfNew, nextColour } from './new-token-words.ts'
import { type RunningToken, runToken } from './running-token.ts'

/** The id of the token that a host starts with. */
export const FIRST_TOKEN_ID = 'main'
const ID_BYTES = 6

export interface NewToken {
  readonly preset: Preset
  /** Default: the serial; for one in DP020, that. */
  readonly name?: string | undefined
  readonly colour?: TokenColour | undefined
  /** As printed. Default: the first of the practice serials that no token of this rack has had, else the one given up longest ago. */
  readonly serial?: string | undefined
  readonly profile?: ProfileName | undefined
  /** The user of the practice bank whose token it is to be. Default: the first who is free. */
  readonly loginId?: string | undefined
}

export interface RackWatcher {
  /** A token is new, or changed. */
  onToken(view: TokenView): void
  onRemoved(id: string): void
}

/** All tokens of a host. */
export interface Rack {
  get(id: string): RunningToken | undefined
  /** In their order. */
  all(): readonly RunningToken[]
  journal(id: string): Journal
  create(wanted: NewToken): Promise<TokenView>
  /** Another token in the same state, with the same serial and keys. null: no such token. */
  duplicate(id: string): Promise<TokenView | null>
  /** A token that was in another rack. Its time goes on from its last. */
  add(token: Token, name: string, colour: TokenColour): Promise<TokenView>
  /** @returns whether there was one */
  remove(id: string): Promise<boolean>
  /** Takes back what was removed since the host started. null: no such token. */
  restore(id: string): Promise<TokenView | null>
  watch(watcher: RackWatcher): () => void
  /** Everything that happened is saved and told. */
  stop(): Promise<void>
}

export interface RackOptions {
  readonly store: Pick<TokenStore, 'save' | 'journal' | 'remove' | 'restore'>
  readonly clock: Clock
  /** What the store holds. */
  readonly records: readonly TokenRecord[]
  /** The bank that tokens are registered at; without one there are no registered tokens. */
  readonly registrar?: Registrar | undefined
}

/** The token of a host that has none: the device that the guides show, with its tape in. */
export const firstRecord = (at: number): TokenRecord =>
  newRecord(FIRST_TOKEN_ID, makeFactoryNew(DEFAULT_SERIAL, 'dp', at))

export function makeRack({ store, clock, records, registrar }: RackOptions): Rack {
  const tokens = new Map<string, RunningToken>()
  const watchers = new Set<RackWatcher>()
  /** Serials of removed tokens, the last removed last: such a token may come back, or its serial be known at a bank. */
  const givenUp = new Set<string>()
  /** Serials of tokens that are being made. */
  const drawn = new Set<string>()

  function run(record: TokenRecord): RunningToken {
    const token = runToken({ record, clock, save: store.save })
    tokens.set(record.id, token)
    token.subscribe((view) => {
      for (const watcher of watchers) watcher.onToken(view)
    })
    return token
  }

  const held = () => [...tokens.values()].map((token) => token.record())
  let lastPlace = Math.max(0, ...records.map(({ place }) => place))
  const nextPlace = (): number => {
    lastPlace += 1
    return lastPlace
  }

  /** Keeps a new token before it runs, so that nobody sees one that a crash could undo. */
  async function put(record: TokenRecord, entries: readonly JournalEntry[] = []): Promise<TokenView> {
    await store.save(record, entries).catch((error: unknown) => {
      throw hostError('not-saved', 'The token could not be saved.', error)
    })
    return run(record).settled()
  }

  /**
   * Draws a practice serial: one that the bank has cancelled only where there is no other. A bank that does not answer has nothing
   * to say against any.
   */
  async function drawSerial(): Promise<string> {
    const cancelled = new Set<string>()
    for (;;) {
      const taken = [...held().map(({ token }) => token.serial), ...drawn]
      const serial = freeSerial(taken, [...[...givenUp].filter((one) => !cancelled.has(one)), ...cancelled])
      drawn.add(serial)
      if (cancelled.has(serial) || !(await registrar?.isCancelled(serial).catch(() => false))) return serial
      cancelled.add(serial)
      drawn.delete(serial)
    }
  }

  const newId = () => randomBytes(ID_BYTES).toString('hex')

  const lending = registrar && makeLending(registrar, held)

  interface New extends Made {
    readonly loan: Loan | null
  }

  /** `keep` puts the new token into the rack: from then on its loan is its own. */
  async function make(
    { preset, profile = 'dp', loginId }: NewToken,
    serial: string,
    keep: (made: New) => Promise<TokenView>,
  ): Promise<TokenView> {
    const at = clock.now()
    if (preset === 'factory-new') return keep({ token: makeFactoryNew(serial, profile, at), entries: [], loan: null })
    if (registrar === undefined || lending === undefined) {
      throw hostError('no-bank', 'This host knows no bank to register a token at.')
    }
    return lending.lendFor(serial, loginId, async (loan) => {
      const options = { serial, profile, at, registrar, loginId: loan.loginId }
      return keep({ ...(await makeRegistered(options, preset === 'dp020')), loan })
    })
  }

  for (const record of records) run(record)
  // Of tokens that were removed for good, or never came into the rack because the host fell.
  const settled = lending?.settle() ?? Promise.resolve()

  return {
    get: (id) => tokens.get(id),
    all: () => [...tokens.values()].sort((one, other) => one.record().place - other.record().place),
    journal: (id) => store.journal(id),
    async create(wanted) {
      const place = nextPlace()
      const serial = wanted.serial ?? (await drawSerial())
      drawn.add(serial)
      try {
        const { colour = nextColour(held()), name = nameOfNew(wanted.preset, serial, held()) } = wanted
        return await make(wanted, serial, ({ token, entries, loan }) =>
          put(newRecord(newId(), token, { name, colour, place, sequence: entries.length, loan }), entries),
        )
      } finally {
        drawn.delete(serial)
      }
    },
    async duplicate(id) {
      const original = tokens.get(id)?.snapshot()
      if (original === undefined) return null
      return put({ ...original, id: newId(), sequence: 0, name: nameOfCopy(original.name, held()), place: nextPlace() })
    },
    add(token, name, colour) {
      const time = standingAt(HOST_TIME, token.at, clock.now())
      return put(newRecord(newId(), token, { name, colour, clock: time, place: nextPlace() }))
    },
    async remove(id) {
      const token = tokens.get(id)
      if (token === undefined) return false
      tokens.delete(id)
      const { serial } = token.record().token
      givenUp.delete(serial)
      givenUp.add(serial)
      await token.stop()
      await store.remove(id).catch((error: unknown) => {
        run(token.record())
        throw hostError('not-saved', 'The token could not be put aside. It is still in the rack.', error)
      })
      for (const watcher of watchers) watcher.onRemoved(id)
      if (token.record().loan !== null) await lending?.settle()
      return true
    },
    async restore(id) {
      const record = await store.restore(id)
      if (record === null) return null
      const { loan } = record
      if (loan === null || lending === undefined) return run(record).settled()
      return (await lending.resume(loan, (kept) => run({ ...record, loan: kept }))).settled()
    },
    watch(watcher) {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    async stop() {
      await Promise.all([settled, ...[...tokens.values()].map((token) => token.stop())])
    },
  }
}
