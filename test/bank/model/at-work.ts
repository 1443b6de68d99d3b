import type { Store } from '../../../bank/core/store.ts'
import type { Answered, Engine } from '../../../bank/model/engine.ts'
import { makeEngine } from '../../../bank/model/make-engine.ts'
import { partOfContract } from '../../../bank/sites/shinkin/kept.ts'
import type { Rules } from '../../../bank/sites/shinkin/model/rules.ts'
import type { StaffAction } from '../../../bank/sites/shinkin/model/staff.ts'
import { parseRequest } from '../../../bank/sites/shinkin/model/submit.ts'
import type { Visit } from '../../../bank/sites/shinkin/model/visit.ts'
import type { World } from '../../../bank/sites/shinkin/model/world.ts'
import { shinkin, withCards } from '../../../bank/sites/shinkin/shinkin.ts'
import { seededRandom } from '../../../server/index.ts'
import { COMPANY, NUMBER, START, STOCK, worldOf } from '../sites/shinkin/model/customer.ts'

/** Shinkin at work on a store, with a clock that stands: its users log in by name, in browsers of their own. */

export type ShinkinEngine = Engine<World, Visit, Rules, StaffAction>
type Told = Answered<World, Visit, Rules>

/** @param clock the real one, which the test sets */
export const shinkinAt = (store: Store, clock = { now: START }): Promise<ShinkinEngine> =>
  makeEngine(shinkin, { store, now: () => clock.now, random: seededRandom(1, 'shinkin') })

/** The bank has the company of the models' tests, with its stock. */
export const addCompany = (engine: ShinkinEngine): Promise<void> =>
  engine.change(
    partOfContract(
      NUMBER,
      STOCK.map(({ serial }) => serial),
    ),
    ({ world, around }) => {
      const { contracts, stock } = worldOf(COMPANY, STOCK, withCards(around))
      return {
        world: { ...world, contracts: { ...world.contracts, ...contracts }, stock: { ...world.stock, ...stock } },
        result: undefined,
      }
    },
  )

/** A page's button in a browser that is there. */
export async function press(
  engine: ShinkinEngine,
  browser: string,
  page: string,
  fields: Readonly<Record<string, string>> = {},
  button: string | null = null,
): Promise<Told> {
  const answer = await engine.submit(browser, parseRequest({ page, button, fields }), true)
  if (answer === null) throw new RangeError('there is no such browser')
  return answer
}

/** A new browser with a user who is logged in. @returns its id */
export async function userLoggedIn(engine: ShinkinEngine, user = 'S0001', code = 'taro01'): Promise<string> {
  const { id } = await engine.open()
  await press(engine, id, 'SIM-K20', { number: NUMBER, user, code })
  return id
}

/** The same, with an order that waits for a one-time password. */
export async function orderWaiting(engine: ShinkinEngine): Promise<string> {
  const browser = await userLoggedIn(engine)
  await press(engine, browser, 'SIM-K22', {}, 'transfer')
  await press(engine, browser, 'SIM-K23', { to: 'ﾔﾏﾀﾞ ﾀﾛｳ', amount: '100' })
  return browser
}
