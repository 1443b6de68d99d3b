import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import ja from '../../../../../bank/sites/shinkin/model/locales/ja.json' with { type: 'json' }
import { PAGE_IDS } from '../../../../../bank/sites/shinkin/model/page-ids.ts'
import { PAGES } from '../../../../../bank/sites/shinkin/model/pages/pages.ts'
import { holderFor, tokenHeldBy } from '../../../../../bank/sites/shinkin/model/world.ts'
import { bankOf, type Fields, type Given, type PracticeBank, type StockGiven, toldBy } from './customer.ts'

/** What the independent program says of the bank: `at` is ms after `start`. */
interface Journey {
  readonly bank?: string
  readonly rules: object
  readonly stock: readonly StockGiven[]
  readonly given: Given
  readonly steps: readonly Step[]
}
interface Step {
  readonly at: number
  readonly do?: 'submit' | 'close' | 'staff'
  readonly browser?: string
  readonly page?: string
  readonly button?: string
  readonly fields?: Fields
  readonly action?: string
  readonly expect?: {
    readonly page?: string
    readonly problem?: string | null
    readonly state?: {
      readonly contract?: string
      readonly form?: string
      readonly users?: Readonly<Record<string, object>>
      readonly mails?: readonly string[]
    }
  }
}

const folder = new URL('../../../../data/journeys-otp/', import.meta.url)
const journeys = readdirSync(folder)
  .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Journey] as const)
  .filter(([, { bank }]) => bank === 'shinkin')

/** A journey names a button as the page does. */
function buttonOf(page: string, label: string | undefined): string | null {
  if (label === undefined) return null
  const buttons = PAGE_IDS.flatMap((id) => (id === page ? PAGES[id].buttons : []))
  return buttons.find((button) => ja[`button.${button}`] === label.replace(/^[＋+]/, '')) ?? label
}

function act(bank: PracticeBank, { do: deed, browser = '', page = '', button, fields, action }: Step) {
  if (deed === 'submit') return bank.submit(browser, page, fields, buttonOf(page, button))
  if (deed === 'close') bank.close(browser)
  if (deed === 'staff') bank.staff({ action })
  return null
}

function stateOf(bank: PracticeBank) {
  const contract = bank.contract()
  const users = contract.users.map(({ id, stopped, opened, accident }) => {
    const serial = tokenHeldBy(bank.world(), holderFor(contract, id))?.serial ?? null
    return [id, { stopped, opened, accident: accident !== null, serial }] as const
  })
  return { contract: contract.state, form: contract.form, users: Object.fromEntries(users) }
}

test('there are journeys', () => {
  expect(journeys.length).toBeGreaterThan(2)
})

test.each(journeys)('%s', (_, { given, stock, rules, steps }) => {
  const bank = bankOf(given, stock, rules)
  for (const step of steps) {
    bank.at(step.at)
    const outcome = act(bank, step)
    const { page, problem, state: { mails, ...state } = {} } = step.expect ?? {}
    const here = { at: step.at }
    if (page !== undefined) expect({ ...here, page: outcome?.page }).toEqual({ ...here, page })
    if (problem === null) expect({ ...here, problems: outcome?.problems }).toEqual({ ...here, problems: [] })
    else if (problem !== undefined) {
      const told = outcome ? [...toldBy(outcome), ...outcome.problems.map(({ code }) => code), outcome.notice] : []
      expect({ ...here, told }).toEqual({ ...here, told: expect.arrayContaining([problem]) })
    }
    expect({ ...here, ...stateOf(bank) }).toMatchObject({ ...here, ...state })
    if (mails) expect(bank.mails.slice(-mails.length).map(({ subject }) => ja[`mail.${subject}`])).toEqual(mails)
  }
})
