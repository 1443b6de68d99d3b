import { describe, expect, it } from 'vitest'
import { JOURNEY_BANKS } from '../../../bank/index.ts'
import { coreWorld } from '../../../scenario/world/core-world.ts'
import { play, troubleOf } from '../play.ts'

/** Shinkin and Seiwa as values, with the tokens beside them. */

const world = coreWorld({ banks: JOURNEY_BANKS })
const trouble = (source: string) => troubleOf(source, { world })

const LOG_IN = `
  - bank: { submit: { page: SIM-K20, fields: { number: "\${customer.number}", user: taro, code: "\${users.taro.code}" } } }
    expect: { page: { at: SIM-K22 } }
  - bank: { submit: { page: SIM-K23, fields: { to: ﾄﾔﾏ ﾀﾛｳ, amount: 120000 } } }
`
const SHINKIN = 'given:\n  token: { kind: key-fob, preset: registered }\n  shinkin: { users: { taro: {} } }\n'

describe('Shinkin', () => {
  it('takes the code of the token, once', async () => {
    const source = `${SHINKIN}steps:${LOG_IN}
  - tap: button
  - bank: { submit: { page: SIM-K24, fields: { otp: "\${code}" } } }
    expect: { page: { at: SIM-K25 }, refused: none, customer: { contract: open, users: { taro: { stopped: false } } } }
  - bank: { submit: { page: SIM-K23, fields: { to: x, amount: 1 } } }
  - bank: { submit: { page: SIM-K24, fields: { otp: "\${code}" } } }
    expect: { refused: otp-used }
`
    expect(await trouble(source)).toBe('')
  })

  it('lets time pass there, too', async () => {
    const source = `${SHINKIN}steps:${LOG_IN}
  - tap: button
    save: { old: "\${code}" }
  - wait: 2m
  - bank: { submit: { page: SIM-K24, fields: { otp: "\${old}" } } }
    expect: { refused: otp-wrong }
`
    expect(await trouble(source)).toBe('')
  })

  it('asks for cells of the card, in a browser of its own for each, and has a staff', async () => {
    const source = `
given:
  tokens: { card: { kind: matrix-card }, fob: { kind: key-fob } }
  shinkin: { users: { taro: { opened: false, email: null } } }
steps:
  - bank: { submit: { browser: admin, page: SIM-K02, fields: { purpose: login, number: "\${customer.number}", code: "\${customer.code}" } } }
  - bank: { submit: { browser: admin, page: SIM-K04, fields: { cells: { card: wrong } } } }
    expect: { refused: cells-wrong, page: { at: SIM-K04 } }
  - bank: { staff: { action: card } }
  - bank: { submit: { browser: admin, page: SIM-K04, fields: { cells: { card: 1 } } } }
    expect: { refused: cells-wrong }
  - bank: { submit: { browser: admin, page: SIM-K04, fields: { cells: { card: right } } } }
    expect: { page: { at: SIM-K06 }, mails: [] }
  - token: fob
    tap: button
  - token: fob
    bank: { submit: { browser: admin, page: SIM-K12, fields: { user: taro, serial: "\${serial}", otp: "\${code}", confirm: "\${customer.confirm}" } } }
    expect: { page: { at: SIM-K12 }, customer: { users: { taro: { serial: SIMF10020001 } } } }
  - bank: { close: admin }
  - bank: { submit: { browser: admin, page: SIM-K07, button: new-user } }
    expect: { page: { at: SIM-K01 } }
`
    expect(await trouble(source)).toBe('')
  })

  it('corrects the time, and says so', async () => {
    const source = `given:\n  token: { kind: key-fob }\n  shinkin: {}\nsteps:
  - clock: -10m
  - tap: button
    save: { first: "\${code}" }
  - wait: 30s
  - tap: button
  - bank: { submit: { page: SIM-K30, fields: { serial: "\${serial}", otp1: "\${first}", otp2: "\${code}" } } }
    expect: { told: correction-done, refused: none }
`
    expect(await trouble(source)).toBe('')
  })

  it('has rules, which may differ from case to case', async () => {
    const source = `given:
  shinkin: { users: { taro: {} } }
  rules: { spread: "\${spread}" }
cases: [{ spread: user, contract: open }, { spread: all, contract: stopped }]
steps:
${Array.from(
  { length: 7 },
  () =>
    `  - bank: { submit: { page: SIM-K20, fields: { number: "\${customer.number}", user: taro, code: wrong123 } } }\n    expect: { refused: "\${code}" }\n`,
)
  .map((step, i) => step.replace('${code}', i === 6 ? 'user-stopped' : 'user-wrong'))
  .join('')}  - expect: { customer: { contract: "\${contract}", users: { taro: { stopped: true } } } }
`
    const results = await play(source, { world })
    expect(results.map(({ status }) => status)).toEqual(['passed', 'passed'])
  })

  it.each([
    ['submit: { page: SIM-K2 }', 'There is no page "SIM-K2". Did you mean "SIM-K'],
    ['submit: { page: SIM-K24, button: no }', 'SIM-K24 has no button "no". Known are'],
    ['submit: { page: SIM-K20, fields: { nummer: "1" } }', 'SIM-K20 has no field "nummer". Did you mean "number"?'],
    ['staff: { action: relese }', '"action" must be one of contract, release'],
    ['register: taro', 'At the bank shinkin there is "submit", "close" and "staff" only.'],
  ])('%s is told: %s', async (deed, message) => {
    expect(await trouble(`${SHINKIN}steps:\n  - bank: { ${deed} }\n`)).toContain(message)
  })

  it.each([
    ['rules: { spred: user }', 'spred'],
    ['token: { kind: key-fob, preset: registered, user: hanako }', 'There is no user "hanako". Known are user.'],
  ])('what cannot be begun with is told: %s', async (given, message) => {
    expect(await trouble(`given: { shinkin: {}, ${given} }\nsteps:\n  - wait: 1s\n`)).toContain(message)
  })
})

describe('Seiwa', () => {
  const ISSUE = `
  - bank: { submit: { page: SIM-S01, fields: { loginId: "\${customer.loginId}", password: "\${customer.password}" } } }
    expect: { page: { at: BPT001 } }
  - bank: { submit: { page: SIM-S20, fields: { phoneMail: t@example.jp, phoneMailAgain: t@example.jp, startPassword: "2580", startPasswordAgain: "2580" } } }
    expect: { page: { at: SIM-S21 }, mails: [メール通知パスワードのお知らせ] }
  - bank: { submit: { page: SIM-S21, fields: { confirm: "\${customer.confirm}", mailPassword: "\${mail.password}" } } }
    expect: { page: { at: SIM-S22 }, customer: { otp: issued } }
`
  it('sends a mail with the token, which the app opens', async () => {
    const source = `given:\n  token: { kind: software-token, profile: nd-app }\n  seiwa: {}\nsteps:${ISSUE}
  - app: { mail: "\${mail.keyFile}" }
  - app: { setUp: { serviceId: "\${customer.serviceId}", userId: "\${mail.userId}", startPassword: "2580" } }
    expect: { screen: code }
  - bank: { submit: { page: SIM-S23, fields: { otp: "\${code}" } } }
    expect: { page: { at: SIM-S24 }, customer: { otp: in-use }, values: {} }
`
    expect(await trouble(source)).toBe('')
  })

  it('knows a token that is registered from the beginning', async () => {
    const source = `given:
  token: { kind: software-token, profile: nd-app, preset: registered }
  seiwa: {}
steps:
  - bank: { submit: { page: SIM-S01, fields: { loginId: "\${customer.loginId}", password: "\${customer.password}" } } }
    expect: { page: { at: SIM-S05 } }
  - app: open
  - bank: { submit: { page: SIM-S05, fields: { otp: "\${code}" } } }
    expect: { page: { at: BPT001 } }
`
    expect(await trouble(source)).toBe('')
  })

  it('takes nothing of a card', async () => {
    const source =
      'given: { seiwa: {} }\nsteps:\n  - bank: { submit: { page: SIM-S01, fields: { password: { card: right } } } }\n'
    expect(await trouble(source)).toContain('This is nothing that can be typed at this bank: {"card":"right"}.')
  })
})

describe('a scenario at such a bank', () => {
  it('needs the bank', async () => {
    expect(await troubleOf('given: { seiwa: {} }\nsteps:\n  - wait: 1s\n')).toContain('needs a bank')
  })

  it('is the same in each run with a seed', async () => {
    const source = `given: { seed: 7, seiwa: {} }\nsteps:
  - bank: { submit: { page: SIM-S01, fields: { loginId: "\${customer.loginId}", password: "\${customer.password}" } } }
  - bank: { submit: { page: SIM-S30, fields: { to: x, amount: 1, day: later } } }
    save: { drawn: "\${mail.password}" }
  - expect: { values: { drawn: "0" } }
`
    const [first, second] = [await trouble(source), await trouble(source)]
    expect(first).toMatch(/seen "\d{6}"/)
    expect(second).toBe(first)
  })

  it('has no word of the first bank, and the first bank none of its own', async () => {
    const page = 'given: { seiwa: {} }\nsteps:\n  - expect: { page: { shows: ログイン } }\n'
    expect(await trouble(page)).toContain('This page is not drawn')
    const open = 'given: { seiwa: {} }\nsteps:\n  - page: { open: / }\n'
    expect(await trouble(open)).toContain('At this bank a page is sent with "bank: { submit: … }".')
    const submit = 'steps:\n  - bank: { submit: { page: SIM-K01 } }\n'
    expect(await troubleOf(submit, { world })).toContain('needs a bank')
  })
})
