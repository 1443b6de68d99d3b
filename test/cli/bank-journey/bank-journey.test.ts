import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkJourney } from '../../../cli/commands/journey.ts'
import { makeChecks } from '../../../scenario/checks.ts'
import { english } from '../terminal/fake-terminal.ts'

const DATA = resolve(import.meta.dirname, '../../data/journeys-otp')
const read = (name: string) => JSON.parse(readFileSync(join(DATA, `${name}.json`), 'utf8'))
const shinkin = read('shinkin-user-stopped')
const seiwa = read('seiwa-issue-to-transfer')

async function play(file: object, ...steps: object[]) {
  const checks = makeChecks()
  await checkJourney({ ...file, steps: steps.map((step) => ({ at: 0, ...step })) }, checks, english)
  return checks
}

const logIn = {
  ...{ do: 'submit', browser: 'a', page: 'SIM-S01' },
  fields: { loginId: 'hanako01', password: 'login123' },
}
const logInAdmin = {
  ...{ do: 'submit', browser: 'a', page: 'SIM-K02' },
  fields: { purpose: 'login', number: '12345678901', code: 'syacho01' },
}
const openAdmin = {
  ...{ do: 'submit', browser: 'a', page: 'SIM-K02' },
  fields: { purpose: 'open', number: '12345678901', code: '1234' },
}
const unopened = { ...shinkin, given: { ...shinkin.given, admin: null } }
const cells = (card: unknown) => ({ do: 'submit', browser: 'a', page: 'SIM-K04', fields: { cells: { card } } })

describe('what is seen and was not expected is told by its step', () => {
  test('pages, problems and states', async () => {
    const expected = { page: 'SIM-S05', problem: 'login-wrong', state: { otp: 'issued', stopped: false } }
    const { passed, failures } = await play(seiwa, { at: 7, ...logIn, expect: expected })
    expect(passed).toBe(1)
    expect(failures).toEqual([
      { where: 'steps[0] at 7 page', expected: '"SIM-S05"', seen: '"BPT001"' },
      { where: 'steps[0] at 7 problem', expected: '"login-wrong"', seen: 'null' },
      { where: 'steps[0] at 7 state.otp', expected: '"issued"', seen: '"none"' },
    ])
  })

  test('users by name, also one that there is not, and mails', async () => {
    const users = { S0001: { serial: null }, S0003: { stopped: false } }
    const { failures } = await play(shinkin, { expect: { state: { users, mails: ['利用者情報登録'] } } })
    expect(failures.map(({ where }) => where)).toEqual([
      'steps[0] at 0 state.users.S0001.serial',
      'steps[0] at 0 state.users.S0003.stopped',
      'steps[0] at 0 state.mails',
    ])
  })

  test('null of a user says that there is none', async () => {
    const users = { S0001: null, S0003: null }
    const { passed, failures } = await play(shinkin, { expect: { state: { users } } })
    expect([passed, failures.map(({ where }) => where)]).toEqual([1, ['steps[0] at 0 state.users.S0001']])
  })

  test('a problem where none was expected', async () => {
    const wrong = { ...logIn, fields: { ...logIn.fields, password: 'x' } }
    const { failures } = await play(seiwa, { ...wrong, expect: { problem: null } })
    expect(failures).toMatchObject([{ expected: 'null', seen: '"login-wrong"' }])
  })
})

describe('steps', () => {
  test('the card is right, wrong, or of another issue; an expectation alone is of the last answer', async () => {
    const wrong = { page: 'SIM-K04', problem: 'cells-wrong' }
    const { failures } = await play(
      shinkin,
      logInAdmin,
      { ...cells('wrong'), expect: wrong },
      { ...cells(2), expect: wrong },
      { expect: wrong },
      { ...cells(1), expect: { page: 'SIM-K06', problem: null } },
    )
    expect(failures).toEqual([])
  })

  test('the staff acts on the customer of the journey', async () => {
    const { failures } = await play(
      shinkin,
      { do: 'staff', action: 'release', expect: { problem: 'not-stopped' } },
      { do: 'staff', action: 'card', expect: { problem: null } },
      logInAdmin,
      { ...cells(1), expect: { problem: 'cells-wrong' } },
      { ...cells(2), expect: { page: 'SIM-K06' } },
    )
    expect(failures).toEqual([])
    const own = await play(seiwa, { do: 'staff', action: 'release', expect: { problem: 'nothing-to-release' } })
    expect(own.failures).toEqual([])
  })

  test('a step that is older than the one before it happens at its time', async () => {
    const steps = [
      { at: 900_000, ...openAdmin },
      { at: 0, ...openAdmin, browser: 'b', expect: { problem: 'interrupted' } },
      { at: 1_799_999, ...openAdmin, browser: 'b', expect: { problem: 'interrupted' } },
      { at: 1_800_000, ...openAdmin, browser: 'b', expect: { page: 'SIM-K03' } },
    ]
    expect((await play(unopened, ...steps)).failures).toEqual([])
  })

  test('a button has its name, with the menus before it too', async () => {
    const status = { do: 'submit', browser: 'a', page: 'SIM-K06' }
    const users = { do: 'submit', browser: 'a', page: 'SIM-K07' }
    const steps = [
      ...[logInAdmin, cells('right')],
      { ...status, button: '利用者情報登録／変更', expect: { page: 'SIM-K07' } },
      { ...status, button: 'ご契約先管理情報変更 › 利用者情報登録／変更', expect: { page: 'SIM-K07' } },
      { ...users, button: 'ワンタイムパスワード ＋ › 利用形態設定', expect: { page: 'SIM-K11' } },
      { ...users, button: '＋利用者の新規登録', expect: { page: 'SIM-K08' } },
    ]
    expect(await play(shinkin, ...steps)).toMatchObject({ passed: 4, failures: [] })
  })

  test('rules that differ hold', async () => {
    const wrong = { ...logIn, fields: { ...logIn.fields, password: 'x' } }
    const { failures } = await play(
      { ...seiwa, rules: { errors: 3 } },
      ...[wrong, wrong].map((step) => ({ ...step, expect: { state: { stopped: false } } })),
      { ...wrong, expect: { problem: 'stopped', state: { stopped: true } } },
    )
    expect(failures).toEqual([])
  })
})

describe('a wrong file is told where and what', () => {
  test.each([
    [{ ...seiwa, bank: 'mizuho' }, logIn, /"bank" must be one of shinkin, seiwa/],
    [seiwa, { ...logIn, page: 'SIM-S99' }, /"steps\[0\]\.page" must be one of SIM-S01, /],
    [shinkin, { ...logInAdmin, page: 'SIM-S01' }, /"steps\[0\]\.page" must be one of SIM-K01, /],
    [seiwa, { ...logIn, button: '戻る' }, /"steps\[0\]\.button" is not on SIM-S01, which has .*ログイン/],
    [
      seiwa,
      { ...logIn, fields: { pin: '1' } },
      /"steps\[0\]\.fields\.pin" is not on SIM-S01, which has loginId, password/,
    ],
    [
      seiwa,
      { ...logIn, fields: { loginId: { card: 'right' } } },
      /\.loginId" is nothing that can be typed at this bank/,
    ],
    [shinkin, { ...logInAdmin, fields: { code: { app: true } } }, /\.code" is nothing that can be typed at this bank/],
    [shinkin, { do: 'app', event: { do: 'open' } }, /"steps\[0\]\.do" must be one of submit, close, staff/],
    [seiwa, { do: 'app', event: { do: 'shake' } }, /"steps\[0\]\.event\.do" must be one of open, close, /],
    [seiwa, { do: 'staff', action: 'card' }, /"steps\[0\]\.action" must be one of contract, release, release-token/],
    [shinkin, { do: 'staff', action: 'application' }, /"steps\[0\]\.application" is missing/],
    [seiwa, { expect: { problem: 'otp-wrnog' } }, /"steps\[0\]\.expect\.problem" is nothing that this bank tells/],
    [seiwa, { expect: { state: { form: 'each' } } }, /\.expect\.state" has a field that is not known here: "form"/],
    [shinkin, { expect: { state: { users: { S0001: { otp: 1 } } } } }, /\.users\.S0001" has a field .*: "otp"/],
    [{ ...seiwa, rules: { cells: 3 } }, logIn, /"rules" has a field that is not known here: "cells"/],
    [{ ...seiwa, stock: [] }, logIn, /"stock" is not of this bank/],
    [{ ...seiwa, given: { ...seiwa.given, email: null } }, logIn, /"given\.email" is needed where the account is open/],
    [{ ...shinkin, stock: [] }, logInAdmin, /"given\.users\[0\]\.serial" is not in stock/],
    [{ ...shinkin, given: { ...shinkin.given, form: 'one' } }, logInAdmin, /must be the same for all users/],
    [{ ...shinkin, given: undefined }, logInAdmin, /"given" is missing/],
  ])('%#', async (file, step, message) => {
    await expect(play(file, step)).rejects.toThrow(message)
  })
})
