import { describe, expect, test } from 'vitest'
import { accountOf, given } from '../../../../../bank/sites/seiwa/customer/given.ts'
import { parseAccount } from '../../../../../bank/sites/seiwa/model/account.ts'
import { submit } from '../../../../../bank/sites/seiwa/model/submit.ts'
import { NOBODY, type Visit } from '../../../../../bank/sites/seiwa/model/visit.ts'
import { EMPTY, type World, withAccount } from '../../../../../bank/sites/seiwa/model/world.ts'
import { circumstances, codeAt, registered, START } from './customer.ts'

/** API連携認証 as the bank's function answers it. */

const ANSWERS = ['一', '二', '三'] as const
const REQUEST = {
  ...{ id: 'r', client: 'service', clientName: '会計', scopes: ['balance' as const], asked: {} },
  at: START,
}

function bankOf({
  state = 'none',
  answers = ANSWERS,
  stopped = false,
  open = true,
  rules = {},
}: {
  readonly state?: 'none' | 'in-use'
  readonly answers?: readonly [string, string, string] | null
  readonly stopped?: boolean
  readonly open?: boolean
  readonly rules?: object
} = {}) {
  const around = circumstances(rules)
  const said = {
    ...registered(state),
    answers: answers && [...answers],
    stopped,
    open,
    email: open ? 'h@example.jp' : null,
  }
  const account = accountOf(given.parse(said), around)
  let world: World = { ...withAccount(EMPTY, account), requests: { r: REQUEST } }
  let visit: Visit = NOBODY
  return {
    around,
    visit: () => visit,
    account: () => parseAccount(world.accounts[account.id]),
    send(page: Parameters<typeof submit>[2]['page'], button: string | null, fields: Record<string, string> = {}) {
      const outcome = submit(world, visit, { page, button, fields }, around)
      world = outcome.world
      visit = outcome.visit
      const [problem] = outcome.problems
      return { ...outcome, told: problem ? problem.code : null }
    },
  }
}

const LOGIN = { request: 'r', loginId: 'hanako01', password: 'login123' }
const answerIn = (visit: Visit): string => ANSWERS[(visit.who === 'linking' && visit.question) || 0] ?? ''

describe('API連携認証', () => {
  test('asks a question, and gives consent for 90 days with a mail', () => {
    const bank = bankOf()
    expect(bank.send('SIM-S40', 'link', LOGIN).page).toBe('SIM-S41')
    expect(bank.send('SIM-S41', 'next', { answer: answerIn(bank.visit()) }).page).toBe('SIM-S42')
    const done = bank.send('SIM-S42', 'allow')
    expect([done.page, done.mails.map(({ subject }) => subject)]).toEqual(['SIM-S43', ['linked']])
    expect(bank.account().links).toEqual([
      {
        ...{ id: expect.stringMatching(/^[0-9a-f]{32}$/), client: 'service', clientName: '会計', scopes: ['balance'] },
        ...{ at: START, until: START + 90 * 86_400_000 },
      },
    ])
  })

  test('asks whoever uses one-time passwords for one, and for no answer', () => {
    const bank = bankOf({ state: 'in-use' })
    expect(bank.send('SIM-S40', 'link', LOGIN).page).toBe('SIM-S41')
    expect(bank.send('SIM-S41', 'next', { otp: '000000', answer: '一' }).told).toBe('otp-wrong')
    expect(bank.send('SIM-S41', 'next', { otp: codeAt(0) }).page).toBe('SIM-S42')
  })

  test.each([
    ['by the rule', { rules: { linkCheck: 'none' } }],
    ['of who has registered no answers', { answers: null }],
  ])('asks nothing more %s', (_, given) => {
    expect(bankOf(given).send('SIM-S40', 'link', LOGIN).page).toBe('SIM-S42')
  })

  test('wrong answers in a row are counted, and stop', () => {
    const bank = bankOf({ rules: { errors: 3 } })
    bank.send('SIM-S40', 'link', LOGIN)
    for (const count of [1, 2]) {
      expect(bank.send('SIM-S41', 'next', { answer: '四' }).told).toBe('answer-wrong')
      expect(bank.account().errors.answer).toBe(count)
    }
    const last = bank.send('SIM-S41', 'next', { answer: '四' })
    expect(last.problems.map(({ code }) => code)).toEqual(['answer-wrong', 'stopped'])
    expect(last.mails.map(({ subject }) => subject)).toEqual(['stopped'])
    expect(bank.send('SIM-S41', 'next', { answer: answerIn(bank.visit()) }).told).toBe('stopped')
  })

  test('a right answer sets its count to 0', () => {
    const bank = bankOf()
    bank.send('SIM-S40', 'link', LOGIN)
    bank.send('SIM-S41', 'next', { answer: '四' })
    bank.send('SIM-S41', 'next', { answer: answerIn(bank.visit()) })
    expect(bank.account().errors.answer).toBe(0)
  })

  test.each([
    ['a wrong password', {}, { password: 'wrong123' }, 'login-wrong'],
    ['an unknown login ID', {}, { loginId: 'nobody01' }, 'login-wrong'],
    ['a customer who is stopped', { stopped: true }, {}, 'stopped'],
    ['one whose first registration has not ended', { open: false }, {}, 'link-first-login'],
  ])('of %s is refused', (_, given, typed, told) => {
    const bank = bankOf(given)
    expect(bank.send('SIM-S40', 'link', { ...LOGIN, ...typed })).toMatchObject({ page: 'SIM-S40', told })
    expect(bank.account().links).toEqual([])
  })

  test('no page of it is anybody’s whose turn it is not', () => {
    const bank = bankOf()
    for (const page of ['SIM-S40', 'SIM-S41', 'SIM-S42', 'SIM-S43'] as const) {
      expect(bank.send(page, null)).toMatchObject({ page: 'SIM-S01', told: 'link-over' })
    }
    bank.send('SIM-S40', 'link', LOGIN)
    expect(bank.send('SIM-S42', 'allow').page).toBe('SIM-S41')
    expect(bank.account().links).toEqual([])
  })

  test('stopped half-way or not allowed, it leads back without consent', () => {
    for (const way of ['SIM-S40', 'SIM-S41', 'SIM-S42'] as const) {
      const bank = bankOf()
      if (way !== 'SIM-S40') bank.send('SIM-S40', 'link', LOGIN)
      if (way === 'SIM-S42') bank.send('SIM-S41', 'next', { answer: answerIn(bank.visit()) })
      expect(bank.send(way, way === 'SIM-S42' ? 'refuse' : 'stop', { request: 'r' }).page).toBe('SIM-S43')
      expect([bank.visit(), bank.account().links]).toEqual([
        { schema: 1, who: 'returning', request: 'r', consent: null },
        [],
      ])
    }
  })

  test('waits ten minutes for the customer, at each step', () => {
    const bank = bankOf()
    bank.send('SIM-S40', 'link', LOGIN)
    bank.around.now += 10 * 60_000
    expect(bank.send('SIM-S41', 'next', { answer: answerIn(bank.visit()) })).toMatchObject({
      page: 'SIM-S01',
      told: 'link-over',
    })
  })
})

describe('API連携の照会・解除', () => {
  const linked = () => {
    const bank = bankOf({ rules: { linkCheck: 'none' } })
    bank.send('SIM-S40', 'link', LOGIN)
    bank.send('SIM-S42', 'allow')
    bank.send('SIM-S01', 'log-in', LOGIN)
    return { bank, link: bank.account().links[0]?.id ?? '' }
  }

  test('ends a consent with 確認用パスワード, and says so by mail', () => {
    const { bank, link } = linked()
    expect(bank.send('SIM-S44', 'end-link', { link, confirm: 'wrong123' }).told).toBe('confirm-wrong')
    expect(bank.account().links).toHaveLength(1)
    const done = bank.send('SIM-S44', 'end-link', { link, confirm: 'check123' })
    expect([done.notice, done.mails.map(({ subject }) => subject)]).toEqual(['unlinked', ['unlinked']])
    expect(bank.account().links).toEqual([])
  })

  test('asks which one', () => {
    const { bank } = linked()
    const { problems } = bank.send('SIM-S44', 'end-link', { link: 'other', confirm: 'check123' })
    expect(problems).toMatchObject([{ field: 'link', code: 'missing', saying: 'choice' }])
  })

  test('of a consent that is over nothing is listed, nor ended', () => {
    const { bank, link } = linked()
    bank.around.now += 90 * 86_400_000
    expect(bank.send('SIM-S44', 'end-link', { link, confirm: 'check123' }).problems).toMatchObject([{ field: 'link' }])
  })
})

test('a transfer of the same day is a movement, one for later is none yet', () => {
  const bank = bankOf({ state: 'in-use', rules: { linkCheck: 'none' } })
  bank.send('SIM-S01', 'log-in', LOGIN)
  bank.send('SIM-S05', 'log-in', { otp: codeAt(0) })
  const transfer = (day: string) => {
    bank.around.now += 60_000
    bank.send('SIM-S30', 'next', { to: 'タナカ', amount: '1,000', day })
    return bank.send('SIM-S31', 'execute', { confirm: 'check123', otp: codeAt(bank.around.now - START) }).page
  }
  expect([transfer('later'), bank.account().balance, bank.account().movements]).toEqual(['SIM-S32', 1_000_000, []])
  expect(transfer('today')).toBe('SIM-S32')
  expect(bank.account()).toMatchObject({
    balance: 999_000,
    movements: [{ at: START + 120_000, amount: -1_000, balance: 999_000, what: '振込　タナカ' }],
  })
})
