import { z } from 'zod'
import { hostError } from '../token/host-error.ts'
import type { BankUser } from '../token/loan.ts'
import { answerOf, bankCaller, type PracticeBank, refused } from './ask-bank.ts'

/** How a user of the bank stands. */
export interface BankUserState extends BankUser {
  readonly registrationState: 'none' | 'provisional' | 'in-service'
  readonly tokenCode: string | null
  /** A token can be made for him. */
  readonly canBeLent: boolean
}

/** What the bank keeps to put back what one token changes: see docs/bank-api.md. */
export interface Mark {
  readonly id: string
  /** Who is lent with it. */
  readonly user: BankUser | null
  readonly isPutBack: boolean
}

/** What a host asks of a bank to make a token that is registered there. Tests use a bank of their own. */
export interface Registrar {
  /** Begins a registration for a user. The text of its first image. */
  begin(loginId: string): Promise<{ readonly registration: string; readonly text: string }>
  /** Serial as printed and the 12 digits that the token shows. The text of the second image. */
  identify(registration: string, serial: string, deviceCode: string): Promise<string>
  /** The 8 digits that the token shows: from here on the bank takes the token for registered. */
  complete(registration: string, code: string): Promise<void>

  /** Whether the bank has cancelled the token of this serial as lost. */
  isCancelled(serial: string): Promise<boolean>
  /** Those of a company, by its id, or all. */
  users(company?: string): Promise<readonly BankUserState[]>
  /** The tokens that a company has of its own. */
  serials(company: string): Promise<readonly string[]>
  /** Makes a user unregistered, whatever he was. */
  release(loginId: string): Promise<void>
  /** The same with all who sign with the token of this serial. */
  releaseHolders(serial: string): Promise<void>
  /** Those of this host. */
  marks(): Promise<readonly Mark[]>
  /** Keeps how the users stand before a token is used. `lend`: a login ID; `next`: the first of the company who is free; null: nobody. */
  mark(id: string, serial: string, lend: string | null, company?: string): Promise<Mark>
  /** Puts back what the token has changed since. A mark that the bank has no more, after a reset, is done with. */
  putBack(id: string): Promise<void>
  /** Undoes that. False: somebody else has the user now, or the mark is gone. */
  undoPutBack(id: string): Promise<boolean>
  forget(id: string): Promise<void>
}

/** Throws `no-bank`: this host knows none. */
export function knownBank(registrar: Registrar | undefined): Registrar {
  if (registrar === undefined) throw hostError('no-bank', 'This host knows no bank to register a token at.')
  return registrar
}

const userSchema = z.object({ loginId: z.string(), name: z.string(), company: z.string() })
const usersSchema = z.object({
  users: z.array(
    userSchema.extend({
      registrationState: z.enum(['none', 'provisional', 'in-service']),
      tokenCode: z.string().nullable(),
      canBeLent: z.boolean(),
    }),
  ),
})
const markSchema = z.object({ id: z.string(), user: userSchema.nullable(), isPutBack: z.boolean() })
const marksSchema = z.object({ marks: z.array(markSchema) })
const registrationSchema = z.object({ id: z.string(), text: z.string().nullable() })
const deviceSchema = z.object({ cancelledAt: z.number().nullable(), tokenCodes: z.array(z.string()) })
const holdersSchema = z.object({ loginIds: z.array(z.string()) })
const companySchema = z.object({ serials: z.array(z.string()) })
const anything = z.unknown()
/**
 * Registers tokens at the practice bank over HTTP (docs/bank-api.md). Throws `bank-unreachable`, `bank-refused`, `no-user-left`
 * and `user-in-use`. @param owner names this host, the same at each start, so that it finds its marks again
 */
export function bankRegistrar(bank: PracticeBank, owner: string): Registrar {
  const ask = bankCaller(bank)

  async function image(path: string, body?: unknown) {
    const { id, text } = answerOf(await ask('POST', path, body), registrationSchema)
    if (text === null) throw refused('the image is too old.')
    return { registration: id, text }
  }

  const registrationPath = (registration: string) => `registrations/${encodeURIComponent(registration)}`
  const markPath = (id: string) => `marks/${encodeURIComponent(id)}`
  const userPath = (loginId: string) => `users/${encodeURIComponent(loginId)}`
  async function release(loginId: string) {
    answerOf(await ask('PATCH', userPath(loginId), { registrationState: 'none' }), anything)
  }
  return {
    begin: (loginId) => image(`${userPath(loginId)}/registration`),
    async identify(registration, serial, deviceCode) {
      return (await image(`${registrationPath(registration)}/identification`, { serial, deviceCode })).text
    },
    async complete(registration, code) {
      answerOf(await ask('POST', `${registrationPath(registration)}/completion`, { code }), registrationSchema)
    },
    async isCancelled(serial) {
      const asked = await ask('GET', `devices/${encodeURIComponent(serial)}`)
      return asked.status !== 404 && answerOf(asked, deviceSchema).cancelledAt !== null
    },
    async users(company) {
      const query = company === undefined ? '' : `?company=${encodeURIComponent(company)}`
      return answerOf(await ask('GET', `marks/users${query}`), usersSchema).users
    },
    async serials(company) {
      return answerOf(await ask('GET', `companies/${encodeURIComponent(company)}`), companySchema).serials
    },
    release,
    async releaseHolders(serial) {
      const device = await ask('GET', `devices/${encodeURIComponent(serial)}`)
      if (device.status === 404) return
      for (const code of answerOf(device, deviceSchema).tokenCodes) {
        const { loginIds } = answerOf(await ask('GET', `tokens/${encodeURIComponent(code)}`), holdersSchema)
        for (const loginId of loginIds) await release(loginId)
      }
    },
    async marks() {
      return answerOf(await ask('GET', `marks?owner=${encodeURIComponent(owner)}`), marksSchema).marks
    },
    async mark(id, serial, lend, company) {
      return answerOf(await ask('PUT', markPath(id), { owner, serial, lend, company }), markSchema)
    },
    async putBack(id) {
      const asked = await ask('POST', `${markPath(id)}/restoration`)
      if (asked.status !== 404) answerOf(asked, anything)
    },
    async undoPutBack(id) {
      const asked = await ask('DELETE', `${markPath(id)}/restoration`)
      if (asked.status === 404 || asked.refusal?.code === 'user-in-use') return false
      answerOf(asked, anything)
      return true
    },
    async forget(id) {
      answerOf(await ask('DELETE', markPath(id)), anything)
    },
  }
}
