import {
  bytesToHex,
  DEMO_FACTORY_KEY,
  deriveOtpKey,
  FOB_PROFILE_DATA,
  SOFTWARE_PROFILE_DATA,
} from '../../token-core/index.ts'
import type { GivenSeiwa, GivenShinkin } from '../format/given-customer.ts'
import { type GivenToken, isCameraToken } from '../format/given-token.ts'
import { ndKey, setUpEvents } from './nd-mail.ts'
import type { Happening, WantedCustomer } from './world.ts'

/** What a customer of a bank of one-time passwords begins with, and what he knows: the same in process and in running servers. */

/** A token of a scenario, as it was made. */
export interface MadeToken {
  readonly given: GivenToken
  readonly serial: string | null
}

/** By what this customer is told apart from others of the bank. */
export interface CustomerNumbers {
  /** 利用者番号, eleven digits. */
  readonly contract: string
  /** 口座番号, seven digits. */
  readonly account: string
  /** ユーザID of an app's token, 9998 and eight digits. */
  readonly userId: string
}

/** In the words of a journey's head (docs/otp-checks.md, "Journeys"). */
export interface Beginning {
  readonly given: object
  readonly stock?: readonly object[]
  readonly words: Readonly<Record<string, string>>
}

const ADMIN = { code: 'kanri001', confirm: 'kanri002', email: 'kanri@example.jp' } as const
const APPLICATION = '1234'
const USER = { code: 'riyou001', confirm: 'riyou002' } as const

/** Tokens that the bank has in stock: whoever is to use them registers them. */
function stocked(tokens: readonly MadeToken[]): readonly StockedToken[] {
  return tokens.flatMap(({ given, serial }) => {
    const model = modelOf(given)
    if (serial === null || model === null) return []
    const key = bytesToHex(deriveOtpKey(DEMO_FACTORY_KEY, serial, model.keyBytes))
    return [{ ...model, serial, key }]
  })
}

interface Model {
  readonly profile: string
  readonly keyBytes: number
  readonly isRegistered: boolean
  readonly user: string | undefined
}
type StockedToken = Model & { readonly serial: string; readonly key: string }

/** null: no token with a serial and a key of its own. */
function modelOf(given: GivenToken): Model | null {
  if (isCameraToken(given) || given.kind === 'matrix-card' || given.profile === 'nd-app') return null
  const { profile = 'sk-app', preset, user } = given
  // `always` makes the codes of `fob`, and a bank's stock knows codes only.
  const { keyBytes } = profile === 'sk-app' ? SOFTWARE_PROFILE_DATA[profile] : FOB_PROFILE_DATA[profile]
  return { profile: profile === 'always' ? 'fob' : profile, keyBytes, isRegistered: preset === 'registered', user }
}

/** Throws an Error for a token of a user who is not there. */
export const beginningOf = (
  customer: WantedCustomer,
  tokens: readonly MadeToken[],
  numbers: CustomerNumbers,
): Beginning =>
  customer.bank === 'shinkin'
    ? shinkinBeginning(customer.wanted, tokens, numbers)
    : seiwaBeginning(customer.wanted, tokens, numbers)

function shinkinBeginning(
  { opened, form, issue, users }: GivenShinkin,
  tokens: readonly MadeToken[],
  { contract: number }: CustomerNumbers,
): Beginning {
  const stock = stocked(tokens)
  const [first = ''] = Object.keys(users)
  const registered = stock.filter(({ isRegistered }) => isRegistered)
  for (const { user = first } of registered) {
    if (!(user in users)) throw new Error(`There is no user "${user}". Known are ${Object.keys(users).join(', ')}.`)
  }
  const serialOf = (id: string) => registered.find(({ user = first }) => form === 'one' || user === id)?.serial ?? null
  const people = Object.entries(users).map(([id, { opened, email = `${id}@example.jp`, limit }]) => ({
    ...{ id, opened, email, serial: serialOf(id) },
    ...USER,
    ...(limit !== undefined && { limit }),
  }))
  return {
    given: { number, application: APPLICATION, issue, form, admin: opened ? ADMIN : null, users: people },
    stock: stock.map(({ serial, key, profile }) => ({ serial, key, profile })),
    words: {
      ...named('customer', { number, application: APPLICATION, ...ADMIN }),
      ...Object.fromEntries(people.flatMap(({ id }) => Object.entries(named(`users.${id}`, { id, ...USER })))),
    },
  }
}

const SEIWA = {
  branch: '001',
  subject: '普通',
  password: 'login123',
  confirm: 'check123',
  email: 'hanako@example.jp',
} as const

function seiwaBeginning(
  { opened, otp }: GivenSeiwa,
  tokens: readonly MadeToken[],
  { account, userId }: CustomerNumbers,
): Beginning {
  const inUse = tokens.some(({ given }) => isRegisteredNd(given))
  const loginId = `a${account}`
  const { email, ...card } = SEIWA
  return {
    given: {
      ...{ ...card, account, open: opened },
      ...(opened ? { loginId, email } : { loginId: null, email: null }),
      otp: inUse ? { state: 'in-use', userId, key: bytesToHex(ndKey(userId)) } : { state: otp },
    },
    words: named('customer', { ...SEIWA, account, loginId }),
  }
}

const isRegisteredNd = (given: GivenToken): boolean =>
  given.kind === 'software-token' && given.profile === 'nd-app' && given.preset === 'registered'

/** What happened to a new token before the scenario begins. */
export const firstEvents = (given: GivenToken, userId: string): readonly Happening[] =>
  given.kind === 'software-token' && given.profile === 'nd-app'
    ? setUpEvents(given.others, given.preset === 'registered' ? { userId, pin: given.pin } : null)
    : []

const named = (before: string, words: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(words).map(([name, word]) => [`${before}.${name}`, word]))
