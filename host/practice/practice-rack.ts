import { DEFAULT_SERIAL, FIRST_KIND, serialOf } from '../../token-core/index.ts'
import type { Rack } from '../rack/rack.ts'
import { noBank } from '../token/host-error.ts'
import { newRecord, type TokenRecord, type TokenView } from '../token/token-view.ts'
import { makeFactoryNew } from './camera-token.ts'
import { makeLending } from './lending.ts'
import type { Stock } from './maker.ts'
import { makerOf, type NewToken } from './makers.ts'
import { freeSerial, nameOfNew, nextColour } from './new-token-words.ts'
import type { OtpDesks } from './otp-desk.ts'
import { makeOtpLending } from './otp-lending.ts'
import { knownBank, type Registrar } from './registrar.ts'

export type { NewToken } from './makers.ts'

/** The id of the token that a host starts with. */
const FIRST_TOKEN_ID = 'main'

/** A rack that new tokens can be made for, some of them registered at a practice bank, which gets back what it lends for them. */
export interface PracticeRack extends Rack {
  create(wanted: NewToken): Promise<TokenView>
  /** As {@link Rack.remove}. @param release whoever signs with it at the bank, lent or not, is unregistered there */
  remove(id: string, sequence?: number, release?: boolean): Promise<TokenRecord | null>
}

export interface PracticeOptions {
  readonly rack: Rack
  /** The bank that camera tokens are registered at; without one there are no registered ones. */
  readonly registrar?: Registrar | undefined
  /** Those of the other kinds. */
  readonly desks?: OtpDesks
}

/**
 * Runs what the rack's store holds. A first start, and one after the first token's file was damaged, makes that one anew: the device
 * that the guides show, with its tape in.
 */
export async function wakeRack(rack: Rack): Promise<void> {
  const unreadable = await rack.wake()
  const { views } = await rack.page({ limit: 1 })
  if (views.length > 0 && !unreadable.includes(FIRST_TOKEN_ID)) return
  // The store tells of it when it cannot write; the token runs all the same.
  const token = makeFactoryNew(DEFAULT_SERIAL, 'dp', rack.time.now())
  await rack.putFirst(newRecord(FIRST_TOKEN_ID, token, { clock: rack.time.clock }))
}

export function makePracticeRack({ rack, registrar, desks = {} }: PracticeOptions): PracticeRack {
  const { all } = rack
  const lending = registrar && makeLending('anser', registrar, all)
  const otpLending = makeOtpLending(desks, all)

  /** Draws a serial of a stock: never one that is void, such as one that the bank has cancelled. */
  async function drawSerial(stock: Stock): Promise<string> {
    const isVoid = new Set<string>()
    for (;;) {
      const { taken, givenUp } = await all.serials(stock.serials)
      const serial = freeSerial(stock, { taken: new Set([...taken, ...isVoid]), givenUp })
      if (!(await all.claim({ serial }))) continue
      if (!(await stock.isVoid?.(serial))) return serial
      isVoid.add(serial)
      await all.release({ serial })
    }
  }

  function atBank() {
    const bank = knownBank(registrar)
    if (lending === undefined) throw new TypeError('a host that knows a bank lends its users')
    return { registrar: bank, lending }
  }

  /** What unregisters whoever has a token at the bank that takes it. Throws `no-bank`. null: there is no such token. */
  async function holdersOf(id: string): Promise<(() => Promise<void>) | null> {
    const running = await rack.get(id)
    if (running === undefined) return null
    const [{ token }, { bank }] = [await running.snapshot(), await running.settled()]
    const serial = serialOf(token)
    if (bank === 'shinkin' || bank === 'seiwa') {
      const desk = desks[bank]
      if (desk === undefined) throw noBank(bank)
      return () => desk.release(token)
    }
    const known = knownBank(registrar)
    return async () => {
      if (serial !== null) await known.releaseHolders(serial)
    }
  }

  /** A token that comes back, with its user if he found no other use. */
  async function resumed(record: TokenRecord): Promise<TokenRecord> {
    const { loan } = record
    if (loan === null) return record
    if (loan.bank !== 'anser') return { ...record, loan: await otpLending.resume(loan, record.token) }
    return lending === undefined ? record : { ...record, loan: await lending.resume(loan) }
  }

  // Of tokens that were removed for good, or never came into the rack because the host fell.
  const settled = lending?.settle() ?? Promise.resolve()

  return {
    ...rack,
    async create(wanted) {
      const maker = makerOf(wanted.kind ?? FIRST_KIND)
      const source = await maker.serialFor(wanted, { ...desks, anser: registrar })
      const isGiven = source === null || typeof source === 'string'
      const serial = isGiven ? source : await drawSerial(source)
      // One that is given may be given twice.
      const isClaimed = !isGiven
      try {
        const [[place = 0], colour, name] = await Promise.all([
          all.nextPlaces(1),
          wanted.colour ?? all.colours().then(nextColour),
          wanted.name ?? nameOfNew(maker.nameOf(wanted, serial), serial, all.names),
        ])
        return await maker.make(wanted, serial, {
          at: rack.time.now(),
          atBank,
          lend: otpLending.lend,
          shinkin() {
            if (desks.shinkin === undefined) throw noBank('shinkin')
            return desks.shinkin
          },
          keep({ token, entries, loan }) {
            const words = { name, colour, place, sequence: entries.length, loan, clock: rack.time.clock }
            return rack.put(newRecord('', token, words), entries)
          },
        })
      } finally {
        if (serial !== null && isClaimed) await all.release({ serial }).catch(() => {})
      }
    },
    async remove(id, sequence, release = false) {
      const releaseHolders = release ? await holdersOf(id) : null
      const record = await rack.remove(id, sequence)
      if (record === null) return null
      const serial = serialOf(record.token)
      if (serial !== null) await all.giveUp(serial)
      if (record.loan?.bank === 'anser') await lending?.settle()
      else if (record.loan !== null) await otpLending.giveBack(record.loan)
      await releaseHolders?.()
      return record
    },
    restore: (id) => rack.restore(id, resumed),
    putBack: (record) => rack.putBack(record, resumed),
    async stop() {
      await Promise.all([settled, rack.stop()])
    },
  }
}
