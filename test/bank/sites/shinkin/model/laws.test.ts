import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellDigits } from '../../../../../bank/sites/shinkin/model/cells.ts'
import { makeContract } from '../../../../../bank/sites/shinkin/model/contract.ts'
import { PAGE_IDS } from '../../../../../bank/sites/shinkin/model/page-ids.ts'
import { PAGES } from '../../../../../bank/sites/shinkin/model/pages/pages.ts'
import { partFor } from '../../../../../bank/sites/shinkin/model/part.ts'
import { parseStaffAction, staff } from '../../../../../bank/sites/shinkin/model/staff.ts'
import { type Outcome, parseRequest, submit } from '../../../../../bank/sites/shinkin/model/submit.ts'
import { NOBODY, parseVisit, type Visit } from '../../../../../bank/sites/shinkin/model/visit.ts'
import { parseWorld, type World } from '../../../../../bank/sites/shinkin/model/world.ts'
import { COMPANY, circumstances, codeOf, NUMBER, START, STOCK, worldOf } from './customer.ts'

const OTHER = '20000000001'
const SERIALS = ['ICER68902484', 'LAPR41750015', 'MGVA72292627'] as const

/** What is sent, mostly what fits; codes and cells are filled in when it is sent. */
const often = <Value>(right: Value, ...others: Value[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: fc.constantFrom(right, ...others) })
const fields = fc.record({
  purpose: often('right', 'open', 'login'),
  number: often(NUMBER, OTHER, '99999999999', 'x'),
  code: often('right', 'x'),
  user: often('S0001', 'S0002', 'S0003', '', 'constructor'),
  application: often('1234', '9999'),
  newCode: often('syacho01', 'taro01'),
  newCodeAgain: often('syacho01', 'x'),
  newConfirm: often('syacho02', 'syacho01'),
  newConfirmAgain: often('syacho02', ''),
  oldCode: often('kari01', 'x'),
  oldConfirm: often('kari02', 'x'),
  email: often('a@example.jp', ''),
  cells: often('right', '0000', ''),
  id: fc.constantFrom('S0003', 'S0001', '__proto__', 'toString'),
  kana: often('ｶﾅ', ''),
  userCode: often('kari01', ''),
  userConfirm: often('kari02', ''),
  limit: often('1000000', '-1'),
  confirm: often('syacho02', 'x'),
  form: fc.constantFrom('each', 'one'),
  serial: fc.constantFrom(...SERIALS, 'AAAA00000000'),
  otp: often('right', '000000'),
  otp1: often('right', '000000'),
  otp2: often('next', '000000'),
  to: often('x', ''),
  amount: often('1', '99999999'),
  certificate: often(`${NUMBER} S0001 1286`, 'x', `${OTHER} S0001 1286`),
  password: often('Open-Sesame_1', 'x'),
  passwordAgain: often('Open-Sesame_1', ''),
})
const step = fc.record({
  browser: fc.constantFrom('a', 'b', 'u', 'c'),
  /** Null: the one that he was shown. */
  page: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.constantFrom(...PAGE_IDS)),
  button: fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(5) }),
  fields,
  /** Sometimes somebody does not give up. */
  times: fc.oneof({ weight: 12, arbitrary: fc.constant(1) }, fc.constant(7)),
  /** Mostly seconds, sometimes past an interruption, a pause, a week. */
  pause: fc.oneof({ weight: 8, arbitrary: fc.nat(60_000) }, fc.constantFrom(600_000, 900_000, 7 * 86_400_000)),
})
const staffStep = fc.constantFrom(
  { action: 'release', number: NUMBER },
  { action: 'card', number: NUMBER },
  { action: 'application', number: NUMBER, application: '1234' },
)
const life = fc.record({
  rules: fc.record({
    spread: fc.constantFrom('all', 'user'),
    symbols: fc.boolean(),
    sameCodes: fc.boolean(),
    cells: fc.integer({ min: 2, max: 4 }),
  }),
  begun: fc.boolean(),
  steps: fc.array(fc.oneof({ weight: 25, arbitrary: step }, staffStep), { minLength: 20, maxLength: 80, size: 'max' }),
})
type Life = typeof life extends fc.Arbitrary<infer Value> ? Value : never

function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const member of Object.values(value)) frozen(member)
  return Object.freeze(value)
}

/** The part of a world that a request is about, and what it became, put back. */
function throughPart(
  world: World,
  visit: Visit,
  request: ReturnType<typeof parseRequest>,
  around: ReturnType<typeof circumstances>,
): Outcome {
  const { number, serial } = partFor(visit, request)
  const pick = <Value>(values: Readonly<Record<string, Value>>, fits: (key: string, value: Value) => boolean) =>
    Object.fromEntries(Object.entries(values).filter(([key, value]) => fits(key, value)))
  const part: World = {
    contracts: pick(world.contracts, (key) => key === number),
    stock: pick(world.stock, (key, { holder }) => key === serial || (holder !== null && holder.number === number)),
    corrections: pick(world.corrections, (key) => key === serial),
  }
  const outcome = submit(part, visit, request, around)
  return {
    ...outcome,
    world: {
      contracts: { ...world.contracts, ...outcome.world.contracts },
      stock: { ...world.stock, ...outcome.world.stock },
      corrections: { ...pick(world.corrections, (key) => key !== serial), ...outcome.world.corrections },
    },
  }
}

type Step = Exclude<Life['steps'][number], { action: string }>
type Around = ReturnType<typeof circumstances>

/** Whose token is asked. */
const USING: readonly Visit['who'][] = ['user', 'user-obtaining']

/** What is typed for `right`: by the page, and by how things stand. */
function filled({ fields }: Step, page: string, visit: Visit, { contracts, stock }: World, around: Around) {
  const ms = around.now - START
  const number = visit.who === 'nobody' ? NUMBER : visit.number
  const contract = contracts[number]
  const mine = Object.values(stock).find(({ holder }) => USING.includes(visit.who) && holder?.number === number)
  const serial = SERIALS.find((one) => one === (mine?.serial ?? fields.serial)) ?? SERIALS[0]
  const purpose = contract?.state === 'open' ? 'login' : 'open'
  const user = contract?.users.find(({ id }) => id === fields.user)
  const own = user?.opened ? (user.id === 'S0002' ? 'hana01' : 'taro01') : 'kari01'
  const right: Readonly<Record<string, string>> = {
    purpose,
    code:
      page === 'SIM-K20' || page === 'SIM-K27' || page === 'SIM-K33' ? own : purpose === 'open' ? '1234' : 'syacho01',
    cells: contract ? cellDigits(contract, around) : '',
  }
  const next = codeOf(serial, ms, 1)
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (value === 'right') return [name, right[name] ?? codeOf(serial, ms)]
      return [name, value === 'next' ? next : page === 'SIM-K21' && value === 'syacho01' ? 'taro01' : value]
    }),
  )
}

/** Where each browser begins. */
const DOORS = { a: 'SIM-K01', b: 'SIM-K01', u: 'SIM-K20', c: 'SIM-K27' } as const

/** Plays a life; after each request `look` sees what came of it. */
function play({ rules, begun, steps }: Life, how: typeof submit, look: (before: World, outcome: Outcome) => void) {
  const around = circumstances(rules)
  let world = worldOf(begun ? COMPANY : { ...COMPANY, admin: null, users: [] }, STOCK, around)
  world = { ...world, contracts: { ...world.contracts, [OTHER]: makeContract(OTHER, '1234', around) } }
  const browsers: Record<string, Pick<Outcome, 'visit' | 'page'>> = {}
  const told: unknown[] = []
  for (const each of steps) {
    if ('action' in each) {
      const { world: after, ...rest } = staff(frozen(world), parseStaffAction(each), around)
      told.push(rest)
      world = after
      continue
    }
    around.now += each.pause
    for (let i = 0; i < each.times; i++) {
      const { visit, page: shown } = browsers[each.browser] ?? {
        visit: NOBODY,
        page: DOORS[each.browser],
      }
      const page = each.page ?? shown
      const { buttons } = PAGES[page]
      const button = buttons[each.button % buttons.length]
      const request = parseRequest({ page, button, fields: filled(each, page, visit, world, around) })
      const outcome = how(frozen(world), frozen(visit), request, around)
      look(world, outcome)
      browsers[each.browser] = outcome
      const { world: after, ...rest } = outcome
      told.push(rest)
      world = after
    }
  }
  return { world, told }
}

const RUNS = { seed: 13, numRuns: 60 }

describe('laws of random lives', () => {
  test('no request throws, what is kept survives JSON and is valid, and what was given is untouched', () => {
    const pages = new Set<string>()
    fc.assert(
      fc.property(life, (each) => {
        play(each, submit, (_, { world, visit, page }) => {
          expect(parseWorld(JSON.parse(JSON.stringify(world)))).toEqual(world)
          expect(parseVisit(JSON.parse(JSON.stringify(visit)))).toEqual(visit)
          pages.add(page)
        })
      }),
      RUNS,
    )
    // Else the lives see too little.
    expect([...pages].sort()).toEqual([...PAGE_IDS])
  })

  test('the same again gives the same, and so does the part of the world that a request is about', () => {
    fc.assert(
      fc.property(life, (each) => {
        const once = play(each, submit, () => {})
        expect(play(each, submit, () => {})).toEqual(once)
        expect(play(each, throughPart, () => {})).toEqual(once)
      }),
      RUNS,
    )
  })

  test('a token has one holder, who is there, and holds no other; its last step never goes back; each order has a step of its own', () => {
    let executed = 0
    fc.assert(
      fc.property(life, (each) => {
        play(each, submit, (before, { world, notes }) => {
          const holders = Object.values(world.stock).flatMap(({ holder }) => (holder ? [holder] : []))
          expect(new Set(holders.map((holder) => JSON.stringify(holder))).size).toBe(holders.length)
          for (const { number, user } of holders) {
            const contract = world.contracts[number]
            const ids: readonly (string | null)[] =
              contract?.form === 'one' ? [null] : (contract?.users.map(({ id }) => id) ?? [])
            expect(ids).toContain(user)
          }
          const moved = SERIALS.filter((serial) => {
            const [then, now] = [before.stock[serial]?.last ?? -1, world.stock[serial]?.last ?? -1]
            expect(now).toBeGreaterThanOrEqual(then)
            return now > then
          })
          if (notes.some(({ what }) => what === 'executed')) {
            executed++
            expect(moved).toHaveLength(1)
          }
        })
      }),
      RUNS,
    )
    expect(executed).toBeGreaterThan(5)
  })

  test('a stop leaves nobody in, until the staff releases it', () => {
    let stops = 0
    fc.assert(
      fc.property(life, (each) => {
        play(each, submit, (before, { world, visit }) => {
          const contract = world.contracts[NUMBER]
          if (before.contracts[NUMBER]?.state !== 'stopped') return
          stops++
          expect(contract?.state).toBe('stopped')
          // A session that was not used since then is still kept, and has another number.
          if (visit.who !== 'nobody' && visit.number === NUMBER) expect(visit.session).not.toBe(contract?.session)
        })
      }),
      RUNS,
    )
    expect(stops).toBeGreaterThan(5)
  })
})

describe('requests from outside', () => {
  test('of any fields are answered', () => {
    const around = circumstances()
    const world = frozen(worldOf(COMPANY, STOCK, around))
    const names = fc.oneof(
      fc.string(),
      fc.constantFrom('number', 'code', 'user', 'purpose', 'serial', 'otp1', '__proto__'),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...PAGE_IDS),
        fc.string(),
        fc.dictionary(names, fc.anything()),
        (page, button, sent) => {
          const outcome = submit(world, NOBODY, parseRequest({ page, button, fields: sent }), around)
          expect(PAGE_IDS).toContain(outcome.page)
        },
      ),
      { seed: 7, numRuns: 300 },
    )
  })

  test.each([null, {}, { page: 'SIM-K90' }, { page: 'SIM-K02', fields: 'x' }, { page: 'SIM-K02', button: 1 }])(
    '%o is none',
    (json) => {
      expect(() => parseRequest(json)).toThrow()
    },
  )
})
