import type { BankDeed } from '../format/bank-deed.ts'
import { milliseconds } from '../format/words.ts'
import type { BankAnswer, BankDriver, Mail, Told } from '../world/world.ts'

/** What the scenario has under way at the bank. */
export interface AtBank {
  registration?: string
  request?: string
  /** The text of the last image. */
  image?: string
  /** What a bank of one-time passwords answered last. */
  answer?: Told
  /** All that it sent until then. */
  mails?: readonly Mail[]
}

/** What a deed at the bank needs to know of the token. */
export interface Holder {
  readonly serial: string | null
  readonly code: string | null
  readonly tokenCode: string | undefined
}

/** What the bank answered when it refused. */
export interface BankRefusal {
  readonly code: string
  /** Where it has several names: all of them. */
  readonly codes?: readonly string[]
  readonly message: string
}

interface Answer {
  readonly id?: string
  readonly text?: string | null
  readonly error?: BankRefusal
}

/** The user of this name in the scenario; of no name, the first. Throws when there is none. */
export function userOf(bank: BankDriver, name: string | undefined) {
  const [first] = Object.values(bank.users)
  const user = name === undefined ? first : bank.users[name]
  if (user === undefined) {
    throw new Error(`There is no user "${name ?? ''}". Known are ${Object.keys(bank.users).join(', ')}.`)
  }
  return user
}

/** Does one thing through the bank's API. @returns the bank's refusal, or null. Throws what is no refusal. */
export async function doAtBank(
  deed: BankDeed,
  bank: BankDriver,
  at: AtBank,
  holder: Holder,
): Promise<BankRefusal | null> {
  const answer = await callOf(deed, bank, at, holder)
  const body = (answer.body ?? {}) as Answer
  if (answer.status >= 300) {
    const { code = `status-${answer.status}`, message = 'The bank gave no reason.' } = body.error ?? {}
    if (answer.status === 400 || answer.status === 401) throw new Error(`The bank does not understand: ${message}`)
    return { code, message }
  }
  if (deed.register !== undefined) at.registration = body.id ?? ''
  if (deed.request !== undefined) at.request = body.id ?? ''
  if (typeof body.text === 'string') at.image = body.text
  return null
}

function callOf(deed: BankDeed, bank: BankDriver, at: AtBank, holder: Holder): Promise<BankAnswer> {
  const part = encodeURIComponent
  const digits = (given: string | true | undefined): string => {
    const code = given === true ? holder.code : given
    if (code === null || code === undefined) throw new Error('There is no code on the display to send.')
    return code
  }
  const under = (what: 'registration' | 'request'): string => {
    const id = at[what]
    if (id === undefined) throw new Error(`There is no ${what} yet: a step before must begin one.`)
    return part(id)
  }
  if (deed.register !== undefined) {
    return bank.call('POST', `users/${part(userOf(bank, deed.register).loginId)}/registration`)
  }
  if (deed.identify !== undefined) {
    const body = { serial: holder.serial, deviceCode: digits(deed.identify) }
    return bank.call('POST', `registrations/${under('registration')}/identification`, body)
  }
  if (deed.complete !== undefined) {
    return bank.call('POST', `registrations/${under('registration')}/completion`, { code: digits(deed.complete) })
  }
  if (deed.request !== undefined) {
    const { user, fields, ...more } = deed.request
    const body = { loginId: userOf(bank, user).loginId, ...more, ...(fields && { fields: Object.entries(fields) }) }
    return bank.call('POST', 'requests', body)
  }
  if (deed.verify !== undefined) {
    return bank.call('POST', `requests/${under('request')}/verification`, { code: digits(deed.verify) })
  }
  if (deed.user !== undefined) {
    const { user, ...states } = deed.user
    return bank.call('PATCH', `users/${part(userOf(bank, user).loginId)}`, states)
  }
  if (deed.token !== undefined) {
    const { tokenCode = holder.tokenCode, ...states } = deed.token
    if (tokenCode === undefined) throw new Error('The token holds no activation: say which token code is meant.')
    return bank.call('PATCH', `tokens/${part(tokenCode)}`, states)
  }
  if (deed.deletion !== undefined) {
    if (holder.tokenCode === undefined) throw new Error('The token holds no activation that could be deleted.')
    return bank.call('POST', `tokens/${part(holder.tokenCode)}/deletion`)
  }
  if (deed.device !== undefined) {
    const { serial = holder.serial, cancelled } = deed.device
    if (serial === null) throw new Error('The token has no serial: say which device is meant.')
    return bank.call('PATCH', `devices/${part(serial)}`, { cancelled })
  }
  if (deed.rules !== undefined) return bank.call('PATCH', `${bank.own}rules`, deed.rules)
  if (deed.advance !== undefined) {
    return bank.call('POST', `${bank.own}clock/advance`, { ms: milliseconds(deed.advance) })
  }
  if (deed.reset !== undefined) return bank.call('POST', `${bank.own}reset`, {})
  throw new Error('"submit", "close" and "staff" are for a scenario at Shinkin or Seiwa: say "given: { shinkin: {} }".')
}
