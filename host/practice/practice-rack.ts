import { DEFAULT_SERIAL, PRACTICE_SERIALS, type ProfileName } from '../../token-core/index.ts'
import { type Rack, recordsOf } from '../rack/rack.ts'
import { hostError } from '../token/host-error.ts'
import type { Loan } from '../token/loan.ts'
import { newRecord, type TokenColour, type TokenRecord, type TokenView } from '../token/token-view.ts'
import { type Made, makeFactoryNew, makeRegistered, type Preset } from './camera-token.ts'
import { makeLending } from './lending.ts'
import { freeSerial, nameOfNew, nextColour } from './new-token-words.ts'
import type { Registrar } from './registrar.ts'

/** The id of the token that a host starts with. */
export const FIRST_TOKEN_ID = 'main'

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
  /** The company of the bank, by its id, whose token it is to be: serial and user are of that company. Default: the practice company. */
  readonly company?: string | undefined
}

/** A rack that new tokens can be made for, some of them registered at a practice bank, which gets back what it lends for them. */
export interface PracticeRack extends Rack {
  create(wanted: NewToken): Promise<TokenView>
  /** As {@link Rack.remove}. @param release whoever signs with it at the bank, lent or not, is unregistered there */
  remove(id: string, sequence?: number, release?: boolean): Promise<TokenRecord | null>
}

export interface PracticeOptions {
  readonly rack: Rack
  /** The bank that tokens are registered at; without one there are no registered tokens. */
  readonly registrar?: Registrar | undefined
}

/**
 * Runs what the rack's store holds. A first start, and one after the first token's file was damaged, makes that one anew: the device
 * that the guides show, with its tape in.
 */
export async function wakeRack(rack: Rack): Promise<void> {
  const unreadable = await rack.wake()
  const { tokens } = await rack.page({ limit: 1 })
  if (tokens.length > 0 && !unreadable.includes(FIRST_TOKEN_ID)) return
  // The store tells of it when it cannot write; the token runs all the same.
  const token = makeFactoryNew(DEFAULT_SERIAL, 'dp', rack.time.now())
  await rack.putFirst(newRecord(FIRST_TOKEN_ID, token, { clock: rack.time.clock }))
}

export function makePracticeRack({ rack, registrar }: PracticeOptions): PracticeRack {
  /** Serials of removed tokens, the last removed last: such a token may come back, or its serial be known at a bank. */
  const givenUp = new Set<string>()
  /** Serials of tokens that are being made, or were made: what is in the rack may be looked through while one comes. */
  const drawn = new Set<string>()
  const held = () => recordsOf(rack)
  const lending = registrar && makeLending(registrar, held)

  /**
   * Draws a serial of a company, or a practice serial: never one that the bank has cancelled. A bank that does not answer has nothing
   * to say against any.
   */
  async function drawSerial(company: string | undefined): Promise<string> {
    const serials = company === undefined ? PRACTICE_SERIALS : await atBank().serials(company)
    const cancelled = new Set<string>()
    for (;;) {
      const inRack = (await held()).map(({ token }) => token.serial)
      const serial = freeSerial(serials, [...inRack, ...drawn, ...cancelled], [...givenUp])
      drawn.add(serial)
      if (!(await registrar?.isCancelled(serial).catch(() => false))) return serial
      cancelled.add(serial)
      drawn.delete(serial)
    }
  }

  function atBank(): Registrar {
    if (registrar === undefined) throw hostError('no-bank', 'This host knows no bank to register a token at.')
    return registrar
  }

  interface New extends Made {
    readonly loan: Loan | null
  }

  /** `keep` puts the new token into the rack: from then on its loan is its own. */
  async function make(
    { preset, profile = 'dp', loginId, company }: NewToken,
    serial: string,
    keep: (made: New) => Promise<TokenView>,
  ): Promise<TokenView> {
    const at = rack.time.now()
    if (preset === 'factory-new') return keep({ token: makeFactoryNew(serial, profile, at), entries: [], loan: null })
    const options = { serial, profile, at, registrar: atBank() }
    if (lending === undefined) throw new TypeError('a host that knows a bank lends its users')
    return lending.lendFor(serial, { loginId, company }, async (loan) => {
      return keep({ ...(await makeRegistered({ ...options, loginId: loan.loginId }, preset === 'dp020')), loan })
    })
  }

  /** A token that comes back, with its user if he found no other use. */
  async function resumed(record: TokenRecord): Promise<TokenRecord> {
    if (record.loan === null || lending === undefined) return record
    return { ...record, loan: await lending.resume(record.loan) }
  }

  // Of tokens that were removed for good, or never came into the rack because the host fell.
  const settled = lending?.settle() ?? Promise.resolve()

  return {
    ...rack,
    async create(wanted) {
      const place = rack.nextPlace()
      const serial = wanted.serial ?? (await drawSerial(wanted.company))
      drawn.add(serial)
      try {
        const others = await held()
        const { colour = nextColour(others), name = nameOfNew(wanted.preset, serial, others) } = wanted
        return await make(wanted, serial, ({ token, entries, loan }) => {
          const words = { name, colour, place, sequence: entries.length, loan, clock: rack.time.clock }
          return rack.put(newRecord('', token, words), entries)
        })
      } catch (error) {
        drawn.delete(serial)
        throw error
      }
    },
    async remove(id, sequence, release = false) {
      const bank = release ? atBank() : undefined
      const record = await rack.remove(id, sequence)
      if (record === null) return null
      const { serial } = record.token
      drawn.delete(serial)
      givenUp.delete(serial)
      givenUp.add(serial)
      if (record.loan !== null) await lending?.settle()
      await bank?.releaseHolders(serial)
      return record
    },
    restore: (id) => rack.restore(id, resumed),
    putBack: (record) => rack.putBack(record, resumed),
    async stop() {
      await Promise.all([settled, rack.stop()])
    },
  }
}
