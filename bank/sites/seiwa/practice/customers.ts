import { bytesToHex, DEMO_FACTORY_KEY, deriveOtpKey } from '../../../../token-core/codes.ts'
import type { Given } from '../customer/given.ts'
import { practiceBook } from './book.ts'

/** The customers that a practice bank has from the start, in every state. They are invented, and their passwords stand on the page of all banks. */
export interface PracticeCustomer {
  /** What one of them is for: `practice.<state>` in the texts. */
  readonly state:
    | 'card'
    | 'unfinished'
    | 'without-token'
    | 'issued'
    | 'in-use'
    | 'released-today'
    | 'released-before'
    | 'last-try'
    | 'stopped'
  readonly given: Given
}

const KEY_BYTES = 20

/** The key of the practice token of the NTT DATA app with this user ID: the token with the first one fits the customer who has it in use. */
const practiceToken = (user: number) => {
  const digits = String(user).padStart(8, '0')
  return { userId: `9998${digits}`, key: bytesToHex(deriveOtpKey(DEMO_FACTORY_KEY, `SIMN${digits}`, KEY_BYTES)) }
}

/** With a contract card, 普通 at the branch 001. */
const card = (account: string, name: string): Given => ({
  ...{ branch: '001', subject: '普通', account },
  ...{ password: `${name}2026`, confirm: `${name}9999` },
  ...{ loginId: null, open: false, email: null, otp: { state: 'none' } },
})

const DAY = 24 * 60 * 60_000

/** Who has a login ID: name and 01. */
const open = (account: string, name: string): Given => ({
  ...card(account, name),
  ...{ loginId: `${name}01`, open: true, email: `${name}@mail.example`, phone: '090-0000-0000' },
  answers: ['一月一日', 'さくらさくら', '童謡'],
})

/** @param now ms since 1970 */
export const practiceCustomers = (now: number): readonly PracticeCustomer[] =>
  customersAt(now).map(({ state, given }) => ({ state, given: { ...given, ...practiceBook(given.account, now) } }))

const customersAt = (now: number): readonly PracticeCustomer[] => [
  { state: 'card', given: card('1200001', 'hajime') },
  { state: 'unfinished', given: { ...card('1200002', 'sumire'), loginId: 'sumire01' } },
  { state: 'without-token', given: open('1200003', 'sakura') },
  { state: 'issued', given: { ...open('1200004', 'momiji'), otp: { state: 'issued', ...practiceToken(2) } } },
  { state: 'in-use', given: { ...open('1200005', 'kaede'), otp: { state: 'in-use', ...practiceToken(1) } } },
  { state: 'released-today', given: { ...open('1200006', 'ayame'), otp: { state: 'released', at: now } } },
  { state: 'released-before', given: { ...open('1200007', 'kikyo'), otp: { state: 'released', at: now - DAY } } },
  {
    state: 'last-try',
    given: { ...open('1200008', 'renge'), errors: { password: 4, confirm: 4, otp: 4, mail: 4 } },
  },
  {
    state: 'stopped',
    given: { ...open('1200009', 'botan'), stopped: true, errors: { password: 5, confirm: 0, otp: 0, mail: 0 } },
  },
]
