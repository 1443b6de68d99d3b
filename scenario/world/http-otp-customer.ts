import { CELL_NAMES, type CellName, DEMO_FACTORY_KEY, deriveCells } from '../../token-core/index.ts'
import type { OtpBankName } from '../format/given-customer.ts'

/** A customer of a bank of one-time passwords as its API tells him, in the words of scenarios. */

interface ShinkinView {
  readonly id: string
  readonly state: string
  readonly form: string
  readonly card: { readonly issue: number; readonly asked: readonly CellName[] }
  readonly users: readonly {
    readonly id: string
    readonly stopped: boolean
    readonly opened: boolean
    readonly accident: string | null
    readonly serial: string | null
  }[]
}

interface SeiwaView {
  readonly id: string
  readonly otp: { readonly state: string }
  readonly stopped: boolean
}

interface CustomerWords {
  /** What he is called by the API, of what he begins with. */
  idOf(given: Readonly<Record<string, unknown>>): string
  /** What of it says who he is, and is no state. */
  readonly names: readonly string[]
  /** How he stands. */
  state(view: unknown): Readonly<Record<string, unknown>>
  /** The staff's action to this customer. */
  staffAction(id: string, said: Readonly<Record<string, unknown>>): object
  /** What is typed for `{ card: … }`. Throws where there is no card. */
  cells(view: unknown, card: unknown): string
}

const shifted = (digits: string) => digits.replace(/\d/g, (digit) => String((Number(digit) + 1) % 10))

export const CUSTOMER_WORDS: Readonly<Record<OtpBankName, CustomerWords>> = {
  shinkin: {
    idOf: ({ number }) => String(number),
    names: ['number'],
    state(view) {
      const { state, form, users } = view as ShinkinView
      const people = users.map(({ id, stopped, opened, accident, serial }) => [
        id,
        { stopped, opened, accident: accident !== null, serial },
      ])
      return { contract: state, form, users: Object.fromEntries(people) }
    },
    // Stock is nobody's.
    staffAction: (number, said) => (said.action === 'stock' ? said : { number, ...said }),
    cells(view, card) {
      const { id, card: held } = view as ShinkinView
      const cells = deriveCells(DEMO_FACTORY_KEY, id, typeof card === 'number' ? card : held.issue)
      const digits = held.asked.map((name) => cells[CELL_NAMES.indexOf(name)] ?? '').join('')
      return card === 'wrong' ? shifted(digits) : digits
    },
  },
  seiwa: {
    idOf: ({ branch, subject, account }) => [branch, subject, account].join('-'),
    names: ['branch', 'subject', 'account'],
    state(view) {
      const { otp, stopped } = view as SeiwaView
      return { otp: otp.state, stopped }
    },
    // A contract is made for another account.
    staffAction: (id, said) => (said.action === 'contract' ? said : { id, ...said }),
    cells() {
      throw new Error('This is nothing that can be typed at this bank: it has no card.')
    },
  },
}
