import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import ja from '../../../../../bank/sites/seiwa/model/locales/ja.json' with { type: 'json' }
import { PAGE_IDS } from '../../../../../bank/sites/seiwa/model/page-ids.ts'
import { PAGES } from '../../../../../bank/sites/seiwa/model/pages/pages.ts'
import { bankOf, type Fields, type Given, type PracticeBank, toldBy } from './customer.ts'

/** What the independent program says of the bank: `at` is ms after `start`. */
interface Journey {
  readonly bank?: string
  readonly rules: object
  readonly given: Given
  readonly steps: readonly Step[]
}
interface Step {
  readonly at: number
  readonly do?: 'submit' | 'close' | 'staff' | 'app'
  readonly browser?: string
  readonly page?: string
  readonly button?: string
  readonly fields?: Fields
  readonly action?: string
  readonly event?: { readonly do: string }
  readonly expect?: {
    readonly page?: string
    readonly problem?: string | null
    readonly state?: { readonly otp?: string; readonly stopped?: boolean; readonly mails?: readonly string[] }
  }
}

const folder = new URL('../../../../data/journeys-otp/', import.meta.url)
const journeys = readdirSync(folder)
  .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Journey] as const)
  .filter(([, { bank }]) => bank === 'seiwa')

/** A journey names a button as the page does. */
function buttonOf(page: string, label: string | undefined): string | null {
  if (label === undefined) return null
  const buttons = PAGE_IDS.flatMap((id) => (id === page ? PAGES[id].buttons : []))
  return buttons.find((button) => ja[`button.${button}`] === label) ?? label
}

function act(bank: PracticeBank, { do: deed, browser = '', page = '', button, fields, action, event }: Step) {
  if (deed === 'submit') return bank.submit(browser, page, fields, buttonOf(page, button))
  if (deed === 'close') bank.close(browser)
  if (deed === 'staff') bank.staff({ action })
  if (deed === 'app' && event) bank.app(event)
  return null
}

test('there are journeys', () => {
  expect(journeys.length).toBeGreaterThan(1)
})

test.each(journeys)('%s', (_, { given, rules, steps }) => {
  const bank = bankOf(given, rules)
  for (const step of steps) {
    bank.at(step.at)
    const outcome = act(bank, step)
    const { page, problem, state: { mails, ...state } = {} } = step.expect ?? {}
    const here = { at: step.at }
    if (page !== undefined) expect({ ...here, page: outcome?.page }).toEqual({ ...here, page })
    if (problem !== undefined) {
      const told = outcome ? toldBy(outcome) : []
      expect({ ...here, told }).toEqual({ ...here, told: problem === null ? [] : expect.arrayContaining([problem]) })
    }
    const { otp, stopped } = bank.account()
    expect({ ...here, otp: otp.state, stopped }).toMatchObject({ ...here, ...state })
    if (mails) expect(bank.mails.slice(-mails.length).map(({ kind }) => ja[`mail.${kind}`])).toEqual(mails)
  }
})
