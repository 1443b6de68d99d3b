import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { meantWord, type Random, wrongIn } from '../../server/index.ts'
import type { OtpBankName } from '../format/given-customer.ts'
import type { Beginning } from './otp-customer.ts'
import type { Mail, OtpBank, Told } from './world.ts'

/** A bank of one-time passwords in this process: the bank as a value, which whoever knows it hands in. */
export interface ValueBank {
  /** Reads `rules`, `given` and `stock`, in the words of a journey's head. */
  readonly head: z.ZodType<ValueBankStart>
  readonly pages: Readonly<
    Record<string, { readonly fields: readonly string[]; readonly buttons: ReadonlyMap<string, string> }>
  >
  /** What may stand for what is typed, beside texts and numbers. */
  readonly typed: z.ZodType
}

interface ValueBankStart {
  staffAction(said: Readonly<Record<string, unknown>>): z.ZodSafeParseResult<object>
  begin(circumstances: Circumstances): PlayedValue
}

interface Circumstances {
  /** ms since 1970. */
  now: number
  random: Random
  digest(text: string): string
}

interface PlayedValue {
  press(browser: string, page: string, button: string | null, fields: Readonly<Record<string, unknown>>): Told
  close(browser: string): void
  order(action: object): Told
  state(): Readonly<Record<string, unknown>>
  mails(): readonly Mail[]
}

export type ValueBanks = Readonly<Record<OtpBankName, ValueBank>>

export interface LocalBank extends OtpBank {
  pass(ms: number): void
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Throws an Error with a sentence for what the bank cannot begin with. */
export function localBank(
  name: OtpBankName,
  { head, pages, typed }: ValueBank,
  { words, ...beginning }: Beginning,
  around: { readonly rules: unknown; readonly at: number; readonly random: Random },
): LocalBank {
  const read = head.safeParse({ rules: around.rules, ...beginning })
  if (!read.success) throw new Error(wrongIn(read.error, 'The bank'))
  const circumstances = { now: around.at, random: around.random, digest }
  const bank = read.data.begin(circumstances)
  return {
    ...{ name, url: null, words },
    async submit(browser, id, button, fields) {
      const page = pages[id]
      if (page === undefined) throw new Error(unknown(`There is no page "${id}".`, id, Object.keys(pages)))
      const buttons = [...page.buttons.values()]
      if (button !== null && !buttons.includes(button)) {
        throw new Error(unknown(`${id} has no button "${button}".`, button, buttons))
      }
      for (const [field, value] of Object.entries(fields)) {
        if (!page.fields.includes(field)) throw new Error(unknown(`${id} has no field "${field}".`, field, page.fields))
        const isPlain = typeof value === 'string' || typeof value === 'number'
        if (!isPlain && !typed.safeParse(value).success) {
          throw new Error(`This is nothing that can be typed at this bank: ${JSON.stringify(value)}.`)
        }
      }
      return bank.press(browser, id, button, fields)
    },
    close: async (browser) => bank.close(browser),
    async staff(said) {
      const action = read.data.staffAction(said)
      if (!action.success) throw new Error(wrongIn(action.error, 'What the staff does'))
      return bank.order(action.data)
    },
    state: async () => bank.state(),
    mails: async () => bank.mails(),
    pass(ms) {
      circumstances.now += ms
    },
  }
}

function unknown(sentence: string, word: string, known: readonly string[]): string {
  const meant = meantWord(word, known)
  return `${sentence} ${meant === undefined ? `Known are ${known.join(', ') || 'none'}.` : `Did you mean "${meant}"?`}`
}
