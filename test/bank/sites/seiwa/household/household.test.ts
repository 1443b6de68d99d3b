import { describe, expect, test } from 'vitest'
import { textOf } from '../../../browser.ts'
import { logIn, openSeiwa, type SeiwaBank, type SeiwaBrowser } from '../web-bank.ts'

const SAKURA = { loginId: 'sakura01', password: 'sakura2026' }
const ANSWERS: Readonly<Record<string, string>> = {
  '父の誕生日は？': '一月一日',
  '好きな曲は？': 'さくらさくら',
  '新曲のジャンルは？': '童謡',
}

const answerTo = (browser: SeiwaBrowser) => ANSWERS[textOf(browser.last(), 'question') ?? ''] ?? ''

/** From the service to 情報連携認可. */
async function toConsent(browser: SeiwaBrowser, who = SAKURA): Promise<void> {
  await browser.get('/household')
  await browser.post('/household/link', {})
  expect(browser.screen()).toBe('SIM-S40')
  await browser.press('link', who)
  expect(browser.screen()).toBe('SIM-S41')
  await browser.press('next', { answer: answerTo(browser) })
  expect(browser.screen()).toBe('SIM-S42')
}

/** The service with an account. */
async function link(browser: SeiwaBrowser): Promise<void> {
  await toConsent(browser)
  await browser.press('allow')
  expect(browser.screen()).toBe('SIM-S43')
  await browser.get('/oauth/return')
}

const notice = (browser: SeiwaBrowser) => textOf(browser.last(), 'notice')
const balance = (browser: SeiwaBrowser) => textOf(browser.last(), 'fact-balance')

async function takeBack(bank: SeiwaBank): Promise<SeiwaBrowser> {
  const customer = bank.browser()
  await logIn(customer, 'sakura')
  await customer.press('links')
  const [, id = ''] = /data-testid="link-([0-9a-f]{32})"/.exec(customer.last().html) ?? []
  await customer.press('end-link', { link: id, confirm: 'sakura9999' })
  return customer
}

describe('家計簿・会計サービス（練習用）', () => {
  test('reads balance and movements once the customer has given consent, until he takes it back', async () => {
    const bank = await openSeiwa()
    const browser = bank.browser()
    await link(browser)
    expect([browser.screen(), notice(browser)]).toEqual(['SIM-H01', '連携しました。'])
    expect(textOf(browser.last(), 'fact-account')).toBe('001 普通 1200003')
    expect(balance(browser)).toMatch(/^337,035円/)
    expect(browser.last().html).toContain('給与　レンシュウサンギョウ（カ')
    await browser.get('/household')
    expect(notice(browser)).toBeNull()

    const customer = await takeBack(bank)
    expect(customer.notice()).toContain('連携を解除しました。')
    expect(customer.last().html).toContain('API連携をご利用中のサービスはありません。')
    await browser.get('/household')
    expect(notice(browser)).toContain('連携が解除されたか、有効期限が切れました。')
    expect(balance(browser)).toBeNull()
  })

  test('is told when the customer allows nothing, at either step', async () => {
    const bank = await openSeiwa()
    const browser = bank.browser()
    await toConsent(browser)
    await browser.press('refuse')
    await browser.get('/oauth/return')
    expect(notice(browser)).toBe('連携が許可されませんでした。')
    await browser.post('/household/link', {})
    await browser.press('stop')
    await browser.get('/oauth/return')
    expect(notice(browser)).toBe('連携が許可されませんでした。')
  })

  test('renews its access after half an hour, and is over when the consent is', async () => {
    const bank = await openSeiwa()
    const browser = bank.browser()
    await link(browser)
    bank.later(31 * 60_000)
    await browser.get('/household')
    expect([notice(browser), balance(browser)]).toEqual([null, expect.stringMatching(/^337,035円/)])
    bank.later(90 * 24 * 60 * 60_000)
    await browser.get('/household')
    expect(notice(browser)).toContain('連携が解除されたか、有効期限が切れました。')
  })

  test('gives the connection back: the bank lists it no more', async () => {
    const bank = await openSeiwa()
    const browser = bank.browser()
    await link(browser)
    await browser.post('/household/unlink', {})
    expect(notice(browser)).toBe('連携を解除しました。')
    const customer = bank.browser()
    await logIn(customer, 'sakura')
    await customer.press('links')
    expect(customer.last().html).toContain('API連携をご利用中のサービスはありません。')
  })
})
