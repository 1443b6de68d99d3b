import {
  bytesToHex,
  DEMO_FACTORY_KEY,
  deriveOtpKey,
  FOB_PROFILE_DATA,
  type OtpKey,
  SOFTWARE_PROFILE_DATA,
} from '../../token-core/index.ts'
import type { GivenSeiwa, GivenShinkin } from '../format/given-customer.ts'
import { type GivenToken, isCameraToken } from '../format/given-token.ts'
import { ndKey, SERVICE_ID, START_PASSWORD, setUpEvents } from './nd-mail.ts'
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
  /** ユーザID of an app's token that is in use, 9998 and eight digits; null: the bank will issue it. */
  readonly userId: string | null
}

/** In the words of a journey's head (docs/otp-checks.md, "Journeys"). */
export interface Beginning {
  readonly given: Readonly<Record<string, unknown>>
  readonly stock?: readonly object[]
  readonly words: Readonly<Record<string, string>>
}

const ADMIN = { code: 'kanri001', confirm: 'kanri002', email: 'kanri@example.jp' } as const
const APPLICATION = '1234'
const USER = { code: 'riyou001', confirm: 'riyou002' } as const

/** A token that the bank has in stock. */
interface StockedToken extends Pick<OtpKey, 'digits' | 'step' | 'hash'> {
  readonly serial: string
  /** Hexadecimal. */
  readonly key: string
  /** As a journey calls what makes such codes. */
  readonly profile: string
  readonly isApp: boolean
  readonly isRegistered: boolean
  readonly user: string | undefined
}

/** What the bank has in stock of the tokens of a scenario: whoever is to use them registers them. */
export const stockOf = (tokens: readonly MadeToken[]): readonly StockedToken[] =>
  tokens.flatMap(({ given, serial }) => (serial === null ? [] : stocked(given, serial)))

/** Nothing, for a token without a key of its own. */
function stocked(given: GivenToken, serial: string): readonly StockedToken[] {
  if (isCameraToken(given) || given.kind === 'matrix-card' || given.profile === 'nd-app') return []
  const { profile = 'sk-app', preset, user } = given
  const model = profile === 'sk-app' ? SOFTWARE_PROFILE_DATA[profile] : FOB_PROFILE_DATA[profile]
  return [
    {
      serial,
      key: bytesToHex(deriveOtpKey(DEMO_FACTORY_KEY, serial, model.keyBytes)),
      ...{ digits: model.digits, step: model.step === 60_000 ? 60 : 30, hash: model.hash },
      // `always` makes the codes of `fob`, and a bank's stock knows codes only.
      profile: profile === 'always' ? 'fob' : profile,
      isApp: profile === 'sk-app',
      ...{ isRegistered: preset === 'registered', user },
    },
  ]
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
  const stock = stockOf(tokens)
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
  const isInUse = userId !== null && tokens.some(({ given }) => isRegisteredNd(given))
  const loginId = `a${account}`
  const { email, ...card } = SEIWA
  const { branch, subject, password, confirm } = card
  return {
    given: {
      ...{ ...card, account, open: opened },
      ...(opened ? { loginId, email } : { loginId: null, email: null }),
      otp: isInUse ? { state: 'in-use', userId, key: bytesToHex(ndKey(userId)) } : { state: otp },
    },
    words: named('customer', {
      ...{ branch, subject, account, loginId, password, confirm, email },
      ...{ serviceId: SERVICE_ID, startPassword: START_PASSWORD },
    }),
  }
}

const isRegisteredNd = (given: GivenToken): boolean =>
  given.kind === 'software-token' && given.profile === 'nd-app' && given.preset === 'registered'

/** What happened to a new token before the scenario begins. */
export const firstEvents = (given: GivenToken, userId: string | null): readonly Happening[] =>
  given.kind === 'software-token' && given.profile === 'nd-app'
    ? setUpEvents(given.others, given.preset === 'registered' && userId !== null ? { userId, pin: given.pin } : null)
    : []

const named = (before: string, words: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(words).map(([name, word]) => [`${before}.${name}`, word]))
