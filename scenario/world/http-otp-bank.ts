import { hexToBytes, type OtpKeyToWrite, writeKeyFile } from '../../token-core/index.ts'
import type { GivenToken } from '../format/given-token.ts'
import { bankClock } from './bank-clock.ts'
import { bodyOf, type Call, callerOf, expectGone, refusalOf, type ServerAddress } from './http-api.ts'
import { CUSTOMER_WORDS } from './http-otp-customer.ts'
import { START_PASSWORD } from './nd-mail.ts'
import { beginningOf, type CustomerNumbers, type MadeToken, stockOf } from './otp-customer.ts'
import type { Happening, Mail, OtpBank, Staging, Told, WantedCustomer } from './world.ts'

/** A running bank of one-time passwords, with a customer of the scenario's own. Its clock and its rules are those of all its customers. */

/** What is to be done for a customer, one after the other. */
export interface OpenedOtpBank {
  /** What the bank's clock said when it was opened. */
  readonly now: number
  /** Of the serials that are given those of which no token was ever used there. */
  freeSerials(serials: readonly string[]): Promise<readonly string[]>
  /** Makes the customer, whose tokens are in the bank's stock then. */
  customer(tokens: readonly MadeToken[]): Promise<HttpOtpBank>
  /** Clock and rules are as they were. */
  close(): Promise<void>
}

export interface HttpOtpBank extends OtpBank {
  /** 利用者番号, or what else the API calls him by. */
  readonly id: string
  /** What happened to an app that is registered: the token comes from the bank. */
  firstEvents(given: GivenToken): Promise<readonly Happening[]>
  advance(ms: number): Promise<void>
  /** The customer and his rules stay; the clock goes as it went. @returns what it says then */
  leave(): Promise<number>
  remove(): Promise<void>
}

const twelveDigits = () => String(crypto.getRandomValues(new Uint32Array(1))[0]).padStart(12, '0')

/** Not those of practice customers: they begin with a 9. */
function drawnNumbers(): CustomerNumbers {
  const drawn = `${twelveDigits()}${twelveDigits()}`
  return { contract: `9${drawn.slice(-10)}`, account: `9${drawn.slice(-6)}`, userId: null }
}

export async function openOtpBank(
  server: ServerAddress,
  customer: WantedCustomer,
  { rules, clock, time }: Staging,
): Promise<OpenedOtpBank> {
  const call = callerOf(server)
  const bankTime = bankClock(call, 'clock')
  const before = await bankTime.read()
  const rulesBefore = bodyOf<object>(await call('GET', 'rules'))

  async function close(): Promise<void> {
    if (rules) bodyOf(await call('PATCH', 'rules', rulesBefore))
    await bankTime.putBack(before)
  }

  try {
    if (rules) bodyOf(await call('PATCH', 'rules', rules))
    if (clock !== null || time === 'still') await bankTime.set(time === 'still' ? 'paused' : before.mode, clock)
    const { now } = await bankTime.read()
    return {
      now,
      close,
      async freeSerials(serials) {
        if (customer.bank !== 'shinkin') return serials
        const { tokens } = bodyOf<{ tokens: StockRow[] }>(await call('GET', 'stock'))
        // Of a token that was used the bank knows how its clock went, and which of its codes count no more.
        const isTaken = ({ holder, last, drift }: StockRow) => holder !== null || last !== null || drift !== 0
        const taken = new Set(tokens.filter(isTaken).map(({ serial }) => serial))
        return serials.filter((serial) => !taken.has(serial))
      },
      async customer(tokens) {
        await takeIntoStock(call, tokens)
        return madeCustomer(server, call, customer, tokens, {
          advance: bankTime.advance,
          async leave() {
            await bankTime.putBack(before)
            return (await bankTime.read()).now
          },
        })
      },
    }
  } catch (error) {
    await close().catch(() => {})
    throw error
  }
}

interface StockRow {
  readonly serial: string
  readonly holder: object | null
  readonly last: number | null
  readonly drift: number
}

/** Tokens that the bank knows already stay as they are. */
async function takeIntoStock(call: Call, tokens: readonly MadeToken[]): Promise<void> {
  for (const kind of ['fob', 'app'] as const) {
    const otpKeys = stockOf(tokens)
      .filter(({ isApp }) => isApp === (kind === 'app'))
      .map(
        ({ serial, key, digits, step, hash }): OtpKeyToWrite => ({
          serial,
          id: serial,
          issuer: null,
          key: hexToBytes(key),
          digits,
          step,
          hash,
        }),
      )
    if (otpKeys.length > 0) bodyOf(await call('POST', 'stock', { pskc: writeKeyFile({ otpKeys }), kind }))
  }
}

async function madeCustomer(
  { url }: ServerAddress,
  call: Call,
  customer: WantedCustomer,
  tokens: readonly MadeToken[],
  time: Pick<HttpOtpBank, 'advance' | 'leave'>,
): Promise<HttpOtpBank> {
  const spoken = CUSTOMER_WORDS[customer.bank]
  const { given, words } = beginningOf(customer, tokens, drawnNumbers())
  const id = spoken.idOf(given)
  const state = Object.fromEntries(Object.entries(given).filter(([name]) => !spoken.names.includes(name)))
  bodyOf(await call('POST', 'customers', { id, state }))
  const path = `customers/${encodeURIComponent(id)}`
  const view = async () => bodyOf<unknown>(await call('GET', path))
  const visits = new Map<string, string>()

  async function visitOf(browser: string): Promise<string> {
    const known = visits.get(browser)
    if (known !== undefined) return known
    const visit = bodyOf<{ id: string }>(await call('POST', 'visits')).id
    visits.set(browser, visit)
    return visit
  }

  async function closeVisit(browser: string): Promise<void> {
    const visit = visits.get(browser)
    visits.delete(browser)
    if (visit !== undefined) expectGone(await call('DELETE', `visits/${encodeURIComponent(visit)}`))
  }

  async function typed(value: unknown): Promise<unknown> {
    if (typeof value !== 'object' || value === null || !('card' in value)) return value
    return spoken.cells(await view(), value.card)
  }

  return {
    ...{ name: customer.bank, url, words, id },
    ...time,
    async submit(browser, page, button, fields) {
      const sent = await Promise.all(
        Object.entries(fields).map(async ([name, value]) => [name, await typed(value)] as const),
      )
      const body = { page, button, fields: Object.fromEntries(sent) }
      const visit = encodeURIComponent(await visitOf(browser))
      return toldBy(bodyOf<Shown>(await call('POST', `visits/${visit}/requests`, body)))
    },
    close: closeVisit,
    async staff(said) {
      const answer = await call('POST', 'staff', spoken.staffAction(id, said))
      const refusal = answer.status === 422 ? refusalOf(answer) : null
      if (refusal === null) bodyOf(answer)
      return { page: null, told: refusal ? [refusal.code ?? ''] : [], isRefused: refusal !== null }
    },
    state: async () => spoken.state(await view()),
    async mails() {
      const { mails } = bodyOf<{ mails: readonly ToldMail[] }>(
        await call('GET', `mails?customer=${encodeURIComponent(id)}&limit=1000`),
      )
      return mails.toReversed().map(mailOf)
    },
    async firstEvents(given) {
      if (!('others' in given) || given.preset !== 'registered') return []
      const wanted = { startPassword: START_PASSWORD, state: 'in-use' }
      const { serviceId, userId, keyFile } = bodyOf<Issued>(await call('PUT', `${path}/token`, wanted))
      const { pin } = given
      return [
        { type: 'open-mail-link', text: keyFile },
        { type: 'set-up', serviceId, userId, startPassword: START_PASSWORD, ...(pin !== undefined && { pin }) },
        { type: 'close' },
      ]
    },
    async remove() {
      for (const browser of [...visits.keys()]) await closeVisit(browser)
      expectGone(await call('DELETE', path))
    },
  }
}

interface Issued {
  readonly serviceId: string
  readonly userId: string
  readonly keyFile: string
}

interface Shown {
  readonly page: string
  readonly problems: readonly { readonly field: string | null; readonly code: string }[]
  readonly notice: { readonly code: string } | null
}

const toldBy = ({ page, problems, notice }: Shown): Told => ({
  page,
  isRefused: problems.length > 0,
  told: [
    ...problems.map(({ field, code }) => (field === null ? code : `${field}:${code}`)),
    ...problems.map(({ code }) => code),
    ...(notice === null ? [] : [notice.code]),
  ],
})

interface ToldMail {
  readonly to: string
  readonly title: { readonly ja: string }
}

/** What a mail has beside, as far as it is a text. */
function mailOf({ to, title, ...more }: ToldMail): Mail {
  const texts = Object.entries(more).filter(([, value]) => typeof value === 'string')
  return { ...Object.fromEntries(texts), to, subject: title.ja }
}
