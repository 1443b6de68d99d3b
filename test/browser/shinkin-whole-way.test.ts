import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { beginWalk, type Customer, type Typed, type Walk } from './counter-walk.ts'

/** ご契約先ID, as printed on the card; シリアル番号, as on the back of the token. */
const NUMBER = '55501234567'
const SERIAL = 'WXYZ24680135'
const APPLICATION = '2468'
const ADMIN: Typed = {
  ...{ application: APPLICATION, newCode: 'syacho01', newCodeAgain: 'syacho01' },
  ...{ newConfirm: 'syacho02', newConfirmAgain: 'syacho02', email: 'syacho@mail.example' },
}
const CONFIRM = 'syacho02'
const USER = 'shinkintaro'
const OWN: Typed = {
  ...{ oldCode: 'kari01', newCode: 'taro01', newCodeAgain: 'taro01' },
  ...{ oldConfirm: 'kari02', newConfirm: 'taro02', newConfirmAgain: 'taro02', email: 'taro@mail.example' },
}
const ORDER: Typed = { to: 'トヤマ タロウ', amount: '120,000' }
const STEP = 30_000

let walk: Walk
let admin: Customer
let user: Customer
beforeEach(async () => {
  walk = await beginWalk('shinkin')
  await walk.host.create({ kind: 'matrix-card', number: NUMBER })
  await walk.host.create({ kind: 'key-fob', serial: SERIAL })
  await takeApplication()
  admin = await walk.customer()
  user = await walk.customer()
})
afterEach(() => walk.close())

const shown = (id: string, attributes = '') => walk.token.locator(`[data-testid="${id}"]${attributes}`)
/** Puts what has the serial on the stage. */
async function take(printed: string): Promise<void> {
  const { id } = (await walk.host.tokens()).find((one) => one.serial === printed) ?? { id: '' }
  await shown('rack-token', `[data-id="${id}"]`).click()
  await shown('rack-token', `[data-id="${id}"][aria-selected="true"]`).waitFor()
}

/** The 金庫 takes the application in, and the fob into its stock by a key file with a password. */
async function takeApplication(): Promise<void> {
  const staff = await walk.staff()
  await staff.getByTestId('number').fill(NUMBER)
  await staff.getByTestId('company').fill('○×株式会社')
  await staff.getByTestId('application').fill(APPLICATION)
  await staff.getByTestId('deed-contract').click()
  await staff.getByTestId('notice').waitFor()
  const { id = '' } = (await walk.host.tokens()).find((one) => one.serial === SERIAL) ?? {}
  const keys = await walk.host.exportKeys({ ids: [id], passphrase: 'ひらけごま' })
  await staff.goto(new URL('/staff/stock', staff.url()).href)
  await staff
    .getByTestId('file')
    .setInputFiles({ name: 'stock.xml', mimeType: 'application/xml', buffer: Buffer.from(keys) })
  await staff.getByTestId('password').fill('ひらけごま')
  await staff.getByTestId('deed-stock').click()
  await staff.getByTestId('notice').waitFor()
  await staff.context().close()
}

/** The digits of the cells that the page asks, read off the card. */
async function readCells(): Promise<string> {
  const asked = await admin.page.locator('[data-testid="cells-asked"] td').allInnerTexts()
  await take(NUMBER)
  const digits: string[] = []
  for (const name of asked) {
    const cell = await walk.token.locator(`[data-testid^="cell-"][data-name="${name.trim()}"]`).innerText()
    digits.push(cell.replace(/\D/g, ''))
  }
  return digits.join('')
}

/** Presses the fob, a step after the code before, and reads its glass. */
async function readCode(): Promise<string> {
  walk.clock.advance(STEP)
  await take(SERIAL)
  await shown('display', '[data-screen="off"]').waitFor()
  await shown('fob-button').hover()
  await walk.token.mouse.down()
  await shown('fob-button', '[data-down="true"]').waitFor()
  await walk.token.mouse.up()
  await shown('display', '[data-screen="code"]').waitFor()
  return (await shown('display').getAttribute('data-code')) ?? ''
}

/** 管理者開通確認. */
async function openContract(): Promise<void> {
  await admin.goTo('/SIM-K01')
  await admin.press('open', 'SIM-K02')
  await admin.press('log-in', 'SIM-K03', { number: NUMBER, code: APPLICATION })
  await admin.press('ok', 'SIM-K04', ADMIN)
  await admin.press('ok', 'SIM-K05', { cells: await readCells() })
}

async function logInAdmin(): Promise<void> {
  await admin.goTo('/SIM-K01')
  await admin.press('log-in-by-id', 'SIM-K02')
  await admin.press('log-in', 'SIM-K04', { number: NUMBER, code: ADMIN.newCode ?? '' })
  await admin.press('ok', 'SIM-K06', { cells: await readCells() })
  await admin.press('users', 'SIM-K07')
}

const logIn = (code: string, follows: string) => user.press('log-in', follows, { number: NUMBER, user: USER, code })

/** From the application form to a user with a token, at SIM-K22. */
async function userWithToken(): Promise<void> {
  await openContract()
  await logInAdmin()
  await admin.press('new-user', 'SIM-K08')
  await admin.press('ok', 'SIM-K07', {
    ...{ id: USER, kana: 'ｼﾝｷﾝ ﾀﾛｳ', kanji: 'しんきん 太郎', userCode: 'kari01', userConfirm: 'kari02' },
    ...{ limit: '1,000,000', confirm: CONFIRM },
  })
  await admin.press('form', 'SIM-K11')
  await admin.press('next', 'SIM-K12', { form: 'each' })
  await admin.press('ok', 'SIM-K12', { user: USER, serial: SERIAL, otp: await readCode(), confirm: CONFIRM })
  // 登録が完了した旨のメッセージは表示されません.
  expect(await admin.page.getByTestId('notice').count()).toBe(0)
  expect(await admin.page.getByTestId(`serial-${USER}`).innerText()).toBe(SERIAL)
  await user.goTo('/SIM-K20')
  await logIn('kari01', 'SIM-K21')
  await user.press('ok', 'SIM-K22', OWN)
}

async function transfer(): Promise<void> {
  await user.press('transfer', 'SIM-K23')
  await user.press('next', 'SIM-K24', ORDER)
  await user.press('execute', 'SIM-K25', { otp: await readCode() })
  expect(await user.page.locator('main').innerText()).toContain('資金移動が完了しました。')
}

describe('信用金庫ビジネスWeb, with card and token beside it', () => {
  test('from the application form to a transfer', async () => {
    await userWithToken()
    await transfer()
  })

  test('連動式: seven wrong codes stop everybody; released, opened again, and the stop of the user lifted', async () => {
    await userWithToken()
    await user.press('transfer', 'SIM-K23')
    await user.press('next', 'SIM-K24', ORDER)
    const right = await readCode()
    const wrong = right.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10))
    for (let i = 1; i < 7; i++) await user.press('execute', 'SIM-K24', { otp: wrong })
    await user.press('execute', 'SIM-K20', { otp: wrong })
    expect(await user.problems()).toContain('管理者の方にお問合せください')
    await logIn('taro01', 'SIM-K20')
    expect(await user.problems()).toContain('管理者の方にお問合せください')
    await admin.goTo('/SIM-K07')
    expect(await admin.problems()).toContain('サービスをご利用できなくなりました')

    const staff = await walk.staff()
    await staff.goto(new URL(`/staff/contracts/${NUMBER}`, staff.url()).href)
    await staff.getByTestId('deed-release').click()
    await staff.getByTestId('notice').waitFor()
    await openContract()
    // He is still stopped, and the admin lifts that.
    await logIn('taro01', 'SIM-K20')
    expect(await user.problems()).toContain('管理者の方にお問合せください')
    await logInAdmin()
    const row = admin.page.getByTestId(`row-${USER}`).getByTestId('stopped')
    expect((await row.innerText()).trim()).toContain('○')
    await admin.press('edit-user', 'SIM-K09', { user: USER })
    await admin.press('release', 'SIM-K07', { confirm: CONFIRM })
    expect((await row.innerText()).trim()).toContain('-')
    await logIn('taro01', 'SIM-K22')
    await transfer()
  })
})
