import { beforeEach, describe, expect, test } from 'vitest'
import { contractOf, given as shinkinGiven } from '../../../../bank/sites/shinkin/customer/given.ts'
import { cellDigits } from '../../../../bank/sites/shinkin/model/cells.ts'
import { withContract } from '../../../../bank/sites/shinkin/model/world.ts'
import type { ShinkinKinds } from '../../../../bank/sites/shinkin/pages/kinds.ts'
import { shinkin, withCards } from '../../../../bank/sites/shinkin/shinkin.ts'
import { SHINKIN_WEB } from '../../../../bank/sites/shinkin/shinkin-web.ts'
import { hiddenFields } from '../../browser.ts'
import { makeModelBank } from '../bank.ts'

const NUMBER = '12345678901'
const PART = { keys: [], owner: NUMBER }
const MINUTE = 60_000

const makeBank = () => makeModelBank<ShinkinKinds>(shinkin, SHINKIN_WEB)
let bank: Awaited<ReturnType<typeof makeBank>>
let browser: ReturnType<typeof bank.browser>

const company = (number = NUMBER) =>
  shinkinGiven.parse({
    ...{ number, application: '1234' },
    admin: { code: 'syacho01', confirm: 'syacho02', email: 'syacho@mail.example' },
    users: [{ id: 'S0001', code: 'taro01', confirm: 'taro02', opened: true, email: 'taro@mail.example' }],
  })

const make = (number = NUMBER) =>
  bank.engine.change({ keys: [], owner: number }, ({ world, around }) => ({
    world: withContract(world, contractOf(company(number), withCards(around))),
    result: null,
  }))

/** The cells that are asked, as the card has them. */
async function cells(number = NUMBER): Promise<string> {
  const { world, around } = await bank.engine.read({ keys: [], owner: number })
  const contract = world.contracts[number]
  return contract ? cellDigits(contract, withCards(around)) : ''
}

async function logIn(number = NUMBER) {
  await browser.get('/SIM-K01')
  await browser.press('log-in-by-id')
  await browser.press('log-in', { number, code: 'syacho01' })
  return browser.press('ok', { cells: await cells(number) })
}

beforeEach(async () => {
  bank = await makeBank()
  await make()
  browser = bank.browser()
})

describe('a customer', () => {
  test('comes to the door, and from page to page by the buttons', async () => {
    const door = await browser.get('/')
    expect([door.path, browser.screen()]).toEqual(['/SIM-K01', 'SIM-K01'])
    expect((await browser.press('log-in-by-id')).path).toBe('/SIM-K02')
    expect((await logIn()).path).toBe('/SIM-K06')
  })

  test('reads what is wrong on the same page, beside each input, and what was typed stands there but for secrets', async () => {
    await browser.get('/SIM-K01')
    await browser.press('log-in-by-id')
    const answer = await browser.press('log-in', { number: '123', code: 'secret01' })
    expect([answer.status, browser.screen()]).toEqual([422, 'SIM-K02'])
    expect(browser.problem('number')).toBe('11桁で入力してください。')
    expect(answer.html).toContain('value="123"')
    expect(answer.html).not.toContain('secret01')
  })

  test('gets another cookie when he has logged in', async () => {
    await browser.get('/SIM-K01')
    const before = browser.cookie()
    await logIn()
    expect(browser.cookie()).not.toBe(before)
    expect((await browser.get('/SIM-K06')).html).toContain('data-testid="who"')
  })

  test('on a page whose turn it is not is led to where its way begins', async () => {
    expect((await browser.get('/SIM-K04')).path).toBe('/SIM-K01')
    await logIn()
    expect((await browser.get('/SIM-K24')).path).toBe('/SIM-K20')
  })

  test('goes home by the name of the bank', async () => {
    await logIn()
    expect((await browser.get('/')).path).toBe('/SIM-K06')
  })

  test('leaves, and nobody is logged in then', async () => {
    await logIn()
    const page = await browser.send('/leave')
    expect([page.path, browser.notice()]).toEqual(['/SIM-K01', 'ログアウトしました。'])
    expect((await browser.get('/SIM-K06')).path).toBe('/SIM-K01')
  })

  test('reads on the page that follows why his session has ended', async () => {
    await logIn()
    await bank.engine.change(PART, ({ world, around }) => ({
      world: withContract(world, contractOf({ ...company(), stopped: true }, withCards(around), 1)),
      result: null,
    }))
    const page = await browser.press('users')
    expect([page.path, page.status]).toEqual(['/SIM-K01', 200])
    expect(page.html).toContain('誤ったご契約先暗証番号を繰り返し入力されたため、')
  })

  test('sees no page that there is not', async () => {
    const page = await browser.get('/SIM-K99')
    expect([page.status, page.html.includes('trouble-not-found')]).toEqual([404, true])
  })

  test('switches the language, on any page', async () => {
    await browser.get('/SIM-K20')
    const page = await browser.get('/language/en?back=/SIM-K20')
    expect([page.path, page.html.includes('<html lang="en">')]).toEqual(['/SIM-K20', true])
  })
})

describe('a form that comes too late', () => {
  const typed = {
    id: 'S0002',
    kana: 'ｼﾝｷﾝ',
    userCode: 'kari01',
    userConfirm: 'kari02',
    limit: '5000',
    confirm: 'syacho02',
  }

  async function late() {
    await logIn()
    await browser.get('/SIM-K08')
    bank.later(31 * MINUTE)
    return browser.press('ok', typed)
  }

  test('does nothing, waits for its sender, and stands in its page again without its secrets, once', async () => {
    const door = await late()
    expect([door.path, browser.notice()]).toEqual([
      '/SIM-K01',
      expect.stringContaining('入力された内容は残してあります'),
    ])
    const page = await logIn()
    expect([page.path, browser.notice()]).toEqual(['/SIM-K08', expect.stringContaining('まだ何も送信されていません')])
    expect(page.html).toMatch(/name="id"[^>]* value="S0002"/)
    expect(page.html).not.toMatch(/kari01|syacho02/)
    expect((await bank.engine.read(PART)).world.contracts[NUMBER]?.users).toHaveLength(1)
    expect((await browser.get('/SIM-K08')).html).not.toContain('value="S0002"')
  })

  test('is not seen by who else logs in there', async () => {
    await make('98765432109')
    await late()
    expect((await logIn('98765432109')).path).toBe('/SIM-K06')
    expect((await browser.get('/SIM-K08')).html).not.toContain('value="S0002"')
  })

  test('of nobody who was logged in is shown again at once', async () => {
    await browser.get('/SIM-K20')
    bank.later(31 * MINUTE)
    // Those of practice customers stand on the page.
    const page = await browser.press('log-in', { number: NUMBER, user: 'S0001', code: 'nobodys01' })
    expect([page.path, page.status]).toEqual(['/SIM-K20', 200])
    expect(page.html).toMatch(/name="user"[^>]* value="S0001"/)
    expect(page.html).not.toContain('nobodys01')
  })

  test('of another customer than who is logged in is refused', async () => {
    await make('98765432109')
    await logIn()
    await browser.get('/SIM-K08')
    const fields = { ...hiddenFields(browser.last(), '/SIM-K08'), ...typed, button: 'ok' }
    await logIn('98765432109')
    expect((await browser.post('/SIM-K08', fields)).status).toBe(403)
    expect((await bank.engine.read(PART)).world.contracts[NUMBER]?.users).toHaveLength(1)
  })
})

describe('refused as a whole', () => {
  test('a form without what each of ours has, and one from a foreign page', async () => {
    await browser.get('/SIM-K20')
    const typed = { number: NUMBER, user: 'S0001', code: 'taro01', button: 'log-in' }
    expect((await browser.post('/SIM-K20', typed)).status).toBe(403)
    const own = hiddenFields(await browser.get('/SIM-K20'), '/SIM-K20')
    expect((await browser.post('/SIM-K20', { ...own, ...typed }, { origin: 'http://evil.example' })).status).toBe(403)
    expect((await browser.post('/SIM-K20', { ...own, ...typed })).path).toBe('/SIM-K22')
  })

  test('what is too large, what is no form, and a foreign host', async () => {
    await browser.get('/SIM-K20')
    expect((await browser.send('/SIM-K20', { user: 'x'.repeat(20_000) })).status).toBe(413)
    const headers = { 'content-type': 'multipart/form-data; boundary=x', cookie: browser.cookie() }
    const broken = await bank.app.request('/SIM-K20', { method: 'POST', headers, body: '--x\r\nbroken' })
    expect(broken.status).toBe(400)
    expect((await bank.app.request('http://evil.example/SIM-K20')).status).toBe(403)
  })
})

describe('the end of a session', () => {
  test('is told beforehand on pages of who is logged in, and one request keeps it open', async () => {
    expect((await browser.get('/SIM-K01')).html).not.toContain('idle-warning')
    await logIn()
    const page = await browser.get('/SIM-K06')
    expect(page.html).toContain('data-idle-seconds="1800"')
    expect(page.html).toContain('30分間操作がない場合、')
    bank.later(29 * MINUTE)
    expect((await browser.get('/session')).status).toBe(204)
    bank.later(29 * MINUTE)
    expect((await browser.get('/SIM-K06')).path).toBe('/SIM-K06')
  })

  test('leads to the door, which says why', async () => {
    await logIn()
    bank.later(31 * MINUTE)
    expect((await browser.get('/session')).status).toBe(401)
    const page = await browser.get('/logout?reason=time-out')
    expect([page.path, browser.notice()]).toEqual(['/SIM-K01', expect.stringContaining('一定時間操作がなかったか')])
  })
})
