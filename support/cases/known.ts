import type { OtpBankName } from '../../scenario/format/given-customer.ts'
import { KNOWN_LABELS } from '../locales/known.ts'

/** What the customer of a case types at a bank of one-time passwords. */
export interface Known {
  /** The ID of a user; null: the customer himself. */
  readonly user: string | null
  /** As the bank's page calls it. */
  readonly label: { readonly ja: string; readonly en: string }
  readonly value: string
}

/** @param words by the names of variables: `customer.number`, `users.taro.code`. What no page asks for is left out */
export const knownAt = (bank: OtpBankName, words: Readonly<Record<string, string>>): readonly Known[] =>
  Object.entries(words).flatMap(([variable, value]) => {
    const parts = variable.split('.')
    const [user, name = ''] = parts.length > 2 ? [parts[1] ?? null, parts[2]] : [null, parts[1]]
    const label = KNOWN_LABELS[bank][user === null ? 'customer' : 'user'][name]
    return label === undefined ? [] : [{ user, label, value }]
  })
