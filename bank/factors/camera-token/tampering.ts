import type { Message } from '../factor.ts'

/**
 * Malware in the customer's browser, played: the image says something else than the page. What the bank was ordered to do stays as the
 * page shows it, so that the number of such an image signs nothing.
 */

export const TAMPERINGS = ['account', 'amount'] as const
export type Tampering = (typeof TAMPERINGS)[number]

/** What is changed is found by its label, whatever the order: 振込 has 口座 and 金額, ペイジー 納付番号 and 金額, a list 合計. */
const LABELS: Readonly<Record<Tampering, readonly string[]>> = {
  account: ['口座', '納付番号'],
  amount: ['金額', '合計'],
}

export interface Tampered {
  readonly message: Message
  readonly label: string
  /** As the page has it. */
  readonly ordered: string
  /** As the image has it. */
  readonly changed: string
}

/** @returns null where the message has nothing to be changed */
export function tamper(message: Message, what: Tampering): Tampered | null {
  const at = message.fields.findIndex(([label, value]) => LABELS[what].includes(label) && /\d/.test(value))
  const [label, ordered] = message.fields[at] ?? []
  if (label === undefined || ordered === undefined) return null
  const changed = what === 'account' ? otherNumber(ordered) : tenfold(ordered)
  const fields = message.fields.with(at, [label, changed])
  return { message: { ...message, fields }, label, ordered, changed }
}

/** Every digit of the number is another one. */
const otherNumber = (value: string) => value.replace(/\d/g, (digit) => String(9 - Number(digit)))

const tenfold = (value: string) =>
  value.replace(/\d[\d,]*/, (amount) => (BigInt(amount.replaceAll(',', '')) * 10n).toLocaleString('en-US'))
