import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Account, makeAccount, parseAccount } from '../../../../../bank/sites/seiwa/model/account.ts'
import { PAGE_IDS } from '../../../../../bank/sites/seiwa/model/page-ids.ts'
import { PAGES } from '../../../../../bank/sites/seiwa/model/pages/pages.ts'
import { partFor } from '../../../../../bank/sites/seiwa/model/part.ts'
import { parseRequest, submit } from '../../../../../bank/sites/seiwa/model/submit.ts'
import { parseVisit, type Visit } from '../../../../../bank/sites/seiwa/model/visit.ts'
import { parseWorld, type World, withAccount } from '../../../../../bank/sites/seiwa/model/world.ts'
import { bankOf, circumstances, codeAt, digest, type Fields, type Given, NEW, registered, START } from './customer.ts'

/** Whatever is sent, in whatever order. Most of what is typed is what somebody would type here, right or nearly. */

interface Sent {
  readonly kind: 'submit'
  readonly browser: string
  readonly page: string
  /** Null: the main one; a number: that of the page. */
  readonly button: string | number | null
  readonly fields: Fields
}
type Deed =
  | Sent
  | { readonly kind: 'staff'; readonly action: 'release' | 'release-token' }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'close'; readonly browser: string }

const GOOD: Readonly<Record<string, readonly Fields[string][]>> = {
  ...{ branch: ['001'], subject: ['普通'], account: ['1234567'] },
  ...{
    loginId: ['hanako01', 'hanako01', 'taro0001'],
    loginIdAgain: ['hanako01'],
    password: ['login123', 'login123', 'newlog1'],
  },
  ...{ confirm: ['check123', 'check123', 'newchk1'], otp: ['code'] },
  ...{ mailPassword: [{ mail: 'password' }], answer1: ['あ'], answer2: ['い'], answer3: ['う'], sure: ['on'] },
  ...{ newPassword: ['newlog1'], newPasswordAgain: ['newlog1'], newConfirm: ['newchk1'], newConfirmAgain: ['newchk1'] },
  ...{ email: ['h@example.jp'], emailAgain: ['h@example.jp'], dm: ['no'], phone: ['', '09012345678'] },
  ...{ phoneMail: ['t@example.jp'], phoneMailAgain: ['t@example.jp'] },
  ...{ startPassword: ['2580'], startPasswordAgain: ['2580'] },
  ...{ to: ['x'], amount: [1, '1,000'], day: ['today', 'later'] },
}

/** What a browser was shown last. */
const HERE = 'here'
/** The code of the token at the bank, at the time when it is typed. */
const CODE = 'code'

const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '000000', 'x', '__proto__'), fc.integer())
/** One field at most is not what somebody would type. */
const fields: fc.Arbitrary<Fields> = fc
  .tuple(
    fc.record(Object.fromEntries(Object.entries(GOOD).map(([name, good]) => [name, fc.constantFrom(...good)]))),
    fc.option(fc.tuple(fc.constantFrom(...Object.keys(GOOD)), anything), { freq: 2 }),
  )
  .map(([good, wrong]) => (wrong ? { ...good, [wrong[0]]: wrong[1] } : good))
const browser = fc.constantFrom('a', 'a', 'b')
const page = fc.oneof({ weight: 6, arbitrary: fc.constant(HERE) }, fc.constantFrom(...PAGE_IDS))
const sent: fc.Arbitrary<Deed> = fc.record({
  ...{ kind: fc.constant('submit' as const), browser, page, fields },
  button: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.nat(3), fc.string()),
})
const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.oneof(
    { weight: 16, arbitrary: sent },
    fc.record({ kind: fc.constant('staff' as const), action: fc.constantFrom('release', 'release-token') }),
    fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(1, 60_000, 1_800_000, 86_400_000) }),
    fc.record({ kind: fc.constant('close' as const), browser }),
  ),
  { maxLength: 40, size: 'max' },
)
const given: fc.Arbitrary<Given> = fc.constantFrom(
  ...[NEW, { ...registered(), open: false, email: null }, registered(), registered('issued'), registered('in-use')],
)
const rules = fc.record({
  interrupted: fc.constantFrom('resume', 'blocked'),
  releaseBy: fc.constantFrom('confirm', 'otp'),
  releaseWait: fc.constantFrom('next-day', '30-min'),
  errors: fc.integer({ min: 3, max: 10 }),
})

type Bank = ReturnType<typeof bankOf>

const pageOf = (name: string) => PAGE_IDS.find((id) => id === name) ?? 'SIM-S01'

function buttonOf({ page, button }: Sent): string | null {
  const { buttons, main } = PAGES[pageOf(page)]
  return typeof button === 'number' ? (buttons[button] ?? null) : (button ?? main)
}

function typed(bank: Bank, fields: Fields): Fields {
  const { otp } = bank.account()
  const key = 'key' in otp ? otp.key : undefined
  return fields.otp === CODE ? { ...fields, otp: codeAt(bank.around.now - START, key) } : fields
}

/** `page` of a deed is what the browser shows, but for those that come from elsewhere. */
function meant(deed: Deed, pages: ReadonlyMap<string, string>): Deed {
  if (deed.kind !== 'submit' || deed.page !== HERE) return deed
  return { ...deed, page: pages.get(deed.browser) ?? 'SIM-S01' }
}

function happen(bank: Bank, deed: Deed) {
  if (deed.kind === 'submit') return bank.submit(deed.browser, deed.page, typed(bank, deed.fields), buttonOf(deed))
  if (deed.kind === 'staff') bank.staff({ action: deed.action })
  else if (deed.kind === 'wait') bank.around.now += deed.ms
  else bank.close(deed.browser)
  return null
}

interface Played {
  readonly bank: Bank
  readonly deed: Deed
  /** Before the deed. */
  readonly before: { readonly world: World; readonly account: Account; readonly visit: Visit | null }
  readonly outcome: ReturnType<typeof happen>
}

function play(start: Given, rules: object, deeds: readonly Deed[], look: (played: Played) => void = () => {}) {
  const bank = bankOf(start, rules)
  const pages = new Map<string, string>()
  const outcomes = deeds.map((named) => {
    const deed = meant(named, pages)
    const visit = deed.kind === 'submit' ? bank.visit(deed.browser) : null
    const before = { world: bank.world(), account: bank.account(), visit }
    const outcome = happen(bank, deed)
    if (deed.kind === 'submit' && outcome) pages.set(deed.browser, outcome.page)
    if (deed.kind === 'close') pages.delete(deed.browser)
    look({ bank, deed, before, outcome })
    return outcome
  })
  return { outcomes, world: bank.world() }
}

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('whatever is sent', () => {
  test('every value is one, is JSON, and no count passes its limit', () => {
    fc.assert(
      fc.property(given, rules, deeds, (start, rules, deeds) => {
        play(start, rules, deeds, ({ bank }) => {
          const world = bank.world()
          expect(parseWorld(json(world))).toEqual(world)
          expect(parseAccount(json(bank.account()))).toEqual(bank.account())
          for (const browser of ['a', 'b']) expect(parseVisit(json(bank.visit(browser)))).toEqual(bank.visit(browser))
          const { errors, stopped } = bank.account()
          const counts = Object.values(errors)
          expect(Math.max(...counts)).toBeLessThanOrEqual(rules.errors)
          expect(stopped).toBe(counts.includes(rules.errors))
        })
      }),
      { seed: 13, numRuns: 70 },
    )
  })

  test('the same gives the same', () => {
    fc.assert(
      fc.property(given, rules, deeds, (start, rules, deeds) => {
        expect(play(start, rules, deeds)).toEqual(play(start, rules, deeds))
      }),
      { seed: 13, numRuns: 20 },
    )
  })

  test('the answer is the page that was sent, one that it leads to, or one where a way begins', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(given, rules, deeds, (start, rules, deeds) => {
        play(start, rules, deeds, ({ deed, outcome }) => {
          if (deed.kind !== 'submit' || !outcome) return
          const page = pageOf(deed.page)
          const beginnings = ['SIM-S01', 'BOP001', 'BPT001', ...(page === 'SIM-S31' ? ['SIM-S30'] : [])]
          expect([page, ...PAGES[page].leadsTo, ...beginnings]).toContain(outcome.page)
          if (outcome.problems.length === 0) seen.add(outcome.page)
        })
      }),
      { seed: 13, numRuns: 70 },
    )
    // Random as they are, they come far into the bank.
    expect(seen.size).toBeGreaterThan(20)
  })

  test('nobody is logged in but by the login password, where a token is in use by a code of it, or by the end of a registration', () => {
    const ways = new Set<string>()
    fc.assert(
      fc.property(given, rules, deeds, (start, rules, deeds) => {
        play(start, rules, deeds, ({ bank, deed, before: { account, visit } }) => {
          if (deed.kind !== 'submit' || visit?.who === 'customer') return
          if (bank.visit(deed.browser).who !== 'customer') return
          ways.add(deed.page)
          const proof =
            deed.page === 'SIM-S01'
              ? [account.otp.state !== 'in-use', digest(`${account.id} password ${deed.fields.password}`)]
              : [deed.page, visit?.who]
          expect([
            [true, account.password],
            ['SIM-S05', 'at-otp'],
            ['SIM-S12', 'registering'],
          ]).toContainEqual(proof)
          expect(account.stopped).toBe(false)
        })
      }),
      { seed: 13, numRuns: 70 },
    )
    expect([...ways].sort()).toEqual(['SIM-S01', 'SIM-S05', 'SIM-S12'])
  })

  test('the time of a token goes forward only', () => {
    fc.assert(
      fc.property(given, rules, deeds, (start, rules, deeds) => {
        const lasts = new Map<string, number>()
        play(start, rules, deeds, ({ bank }) => {
          const { otp } = bank.account()
          if (!('key' in otp) || otp.last === null) return
          expect(otp.last).toBeGreaterThanOrEqual(lasts.get(otp.userId) ?? 0)
          lasts.set(otp.userId, otp.last)
        })
      }),
      { seed: 13, numRuns: 20 },
    )
  })

  test('what a request is about is all that it needs', () => {
    const other = { ...makeAccount({ ...NEW, account: '7654321' }, circumstances()), loginId: 'taro0001' }
    const taken: Account = { ...other, registration: 'unfinished' }
    fc.assert(
      fc.property(given, rules, deeds, (start, rules, deeds) => {
        play(start, rules, deeds, ({ bank, deed, before: { world: alone, visit } }) => {
          if (deed.kind !== 'submit' || !visit) return
          const request = parseRequest({ page: deed.page, button: buttonOf(deed), fields: typed(bank, deed.fields) })
          const world = withAccount(alone, taken)
          const part = partFor(visit, request)
          const isAsked = ({ id, loginId }: Account) =>
            part.accounts.includes(id) || (loginId !== null && loginId === part.loginId)
          const accounts = Object.fromEntries(Object.entries(world.accounts).filter(([, one]) => isAsked(one)))
          const around = () => ({ ...circumstances(rules), now: bank.around.now })
          const [whole, small] = [world, { ...world, accounts }].map((one) => submit(one, visit, request, around()))
          const merged = { ...small?.world, accounts: { ...world.accounts, ...small?.world.accounts } }
          expect({ ...small, world: merged }).toEqual(whole)
        })
      }),
      { seed: 13, numRuns: 40 },
    )
  })
})
