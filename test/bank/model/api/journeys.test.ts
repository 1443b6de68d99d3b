import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { JOURNEY_BANKS } from '../../../../bank/index.ts'
import { nameOfButton } from '../../../../cli/bank-journey/format.ts'
import { makePhone } from '../../../../cli/bank-journey/phone.ts'
import { CELL_NAMES, DEMO_FACTORY_KEY, deriveCells } from '../../../../token-core/index.ts'
import { type ModelApiBank, makeSeiwa, makeShinkin, type Shown } from './api-bank.ts'

/** The journeys of an independent program, at banks with a database: over the API, each browser a visit. */

const DATA = resolve(import.meta.dirname, '../../../data/journeys-otp')
type Json = Readonly<Record<string, unknown>>

interface Step {
  readonly at: number
  readonly do: 'submit' | 'close' | 'app'
  readonly browser: string
  readonly page: string
  readonly button?: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly event: Json
  readonly expect?: { readonly page?: string; readonly problem?: string | null; readonly state?: Json }
}
interface Journey {
  readonly bank: 'shinkin' | 'seiwa'
  readonly start: number
  readonly rules: Json
  readonly stock?: readonly { readonly serial: string; readonly key: string }[]
  readonly given: Json
  readonly steps: readonly Step[]
}

const journeys = readdirSync(DATA)
  .filter((name) => /^(shinkin|seiwa)-/.test(name))
  .map((name) => [name, JSON.parse(readFileSync(join(DATA, name), 'utf8')) as Journey] as const)

interface ShinkinView {
  readonly state: string
  readonly form: string
  readonly card: { readonly issue: number; readonly asked: readonly (typeof CELL_NAMES)[number][] }
  readonly users: readonly (Json & { readonly id: string; readonly accident: string | null })[]
}

/** As journeys name what stands there. */
function stateOf(bank: Journey['bank'], view: Json): Json {
  if (bank === 'seiwa') return { otp: (view.otp as Json).state, stopped: view.stopped }
  const { state, form, users } = view as unknown as ShinkinView
  return {
    ...{ contract: state, form },
    users: Object.fromEntries(users.map((user) => [user.id, { ...user, accident: user.accident !== null }])),
  }
}

/** The digits of the cells that are asked now; wrong: each one more. */
function cellsOf(number: string, view: Json, card: unknown): string {
  const { issue, asked } = (view as unknown as ShinkinView).card
  const cells = deriveCells(DEMO_FACTORY_KEY, number, typeof card === 'number' ? card : issue)
  const right = asked.map((name) => cells[CELL_NAMES.indexOf(name)]).join('')
  return card === 'wrong' ? right.replace(/\d/g, (digit) => String((Number(digit) + 1) % 10)) : right
}

async function begun({ bank: name, start, rules, stock = [], given }: Journey) {
  const bank: ModelApiBank = name === 'shinkin' ? await makeShinkin() : await makeSeiwa()
  bank.clock.now = start
  const { number, branch, subject, account, ...state } = given
  const id = name === 'shinkin' ? String(number) : [branch, subject, account].join('-')
  const call = async (method: string, path: string, body?: unknown) => {
    const reply = await bank.call(method, path, body)
    expect(reply.status, JSON.stringify(reply.json)).toBeLessThan(300)
    return reply.json as unknown as Json
  }
  await call('PATCH', '/rules', rules)
  const keys = stock.map(({ serial, key }) => ({ serial, key, digits: 6, step: 30, hash: 'sha1' }))
  if (name === 'shinkin') await call('POST', '/staff', { action: 'stock', keys })
  await call('PUT', `/customers/${id}`, state)
  return { bank, call, id }
}

test.each(journeys)('%s', async (_, journey) => {
  const { bank, call, id } = await begun(journey)
  const phone = makePhone(journey.start)
  const browsers = new Map<string, Awaited<ReturnType<ModelApiBank['visit']>>>()
  const mails = async () => (await call('GET', `/mails?customer=${id}`)).mails as readonly Json[]
  const mailed = async (subject: string) => (await mails()).find((mail) => mail.subject === subject) ?? {}

  async function typed(value: unknown): Promise<unknown> {
    if (typeof value !== 'object' || value === null) return value
    if ('app' in value) return phone.code(bank.clock.now)
    if ('mail' in value) return (await mailed('password')).password
    return 'card' in value ? cellsOf(id, await call('GET', `/customers/${id}`), value.card) : value
  }

  async function send({ browser, page, button, fields }: Step): Promise<Shown> {
    const visit = browsers.get(browser) ?? (await bank.visit())
    browsers.set(browser, visit)
    const name = button === undefined ? null : (nameOfButton(JOURNEY_BANKS[journey.bank], page, button) ?? null)
    const sent: Record<string, unknown> = {}
    for (const [field, value] of Object.entries(fields)) sent[field] = await typed(value)
    return visit(page, sent, name)
  }

  /** User IDs are counted on from those of the practice customers: the one to type stands in the mail. */
  async function onPhone({ do: type, ...event }: Json) {
    const { keyFile, userId } = await mailed('token')
    const from = type === 'open-mail-link' ? { text: keyFile } : { userId }
    phone.happen({ type: String(type), ...event, ...from }, bank.clock.now)
  }

  for (const step of journey.steps) {
    bank.clock.now = journey.start + step.at
    if (step.do === 'close') browsers.delete(step.browser)
    if (step.do === 'app') await onPhone(step.event)
    const shown = step.do === 'submit' ? await send(step) : null
    const { page, problem, state } = step.expect ?? {}
    const where = `at ${step.at}`
    if (page !== undefined) expect(shown?.page, where).toBe(page)
    const told = shown?.problems.map(({ code }) => code)
    if (problem === null) expect(told, where).toEqual([])
    else if (problem !== undefined) expect(told, where).toContain(problem)
    if (state) {
      const { mails: _, ...wanted } = state
      expect(stateOf(journey.bank, await call('GET', `/customers/${id}`)), where).toMatchObject(wanted)
    }
  }
})
