import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeClient } from '../../host/client/client.ts'
import { manualClock } from '../../host/index.ts'
import { DEMO_FACTORY_KEY } from '../../token-core/index.ts'
import { keyOfSerial, keyOfWrongPin, totp } from '../otp-by-node.ts'
import { KEY, mail, PASSWORD, SERVICE_ID, USER_ID } from '../token-core/software-token/mails.ts'
import { axeFindings } from './axe.ts'
import { enterOn, typeInto } from './by-keyboard.ts'
import { launchBrowser } from './harness.ts'
import { type House, openHouse } from './house.ts'

const AT = Date.UTC(2026, 3, 6, 0, 0, 12)
const SK_STEP = 30_000
const ND_STEP = 60_000

let browser: Browser
let house: House
let page: Page
let clock: ReturnType<typeof manualClock>

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  clock = manualClock(AT)
  house = await openHouse({ host: { clock } })
  page = await (await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } })).newPage()
  await page.goto(house.tokenUrl)
  await page.getByTestId('rack-token').first().waitFor()
})
afterEach(async () => {
  await page.context().close()
  await house.close()
})

const at = (id: string) => page.getByTestId(id)
const screen = (name: string) => page.locator(`[data-testid="display"][data-screen="${name}"]`).waitFor()
const code = () => at('app-code').getAttribute('data-code')
const isFocused = (id: string) => at(id).evaluate((element) => element === document.activeElement)

/** No fault by axe, with the side panel beside it. */
const seeNoFault = async () => expect(await axeFindings(page)).toEqual([])

async function addByMouse(model: string): Promise<void> {
  await at('rack-new').click()
  await at(`menu-${model}`).click()
}

/** The menu's items are reached with the arrows. */
async function addByKeyboard(model: string): Promise<void> {
  await enterOn(page, 'rack-new')
  await at(`menu-${model}`).waitFor()
  while (!(await isFocused(`menu-${model}`))) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

describe('the Shinkin app', () => {
  /** Of the token on the stage, by node:crypto. */
  async function rightCode(): Promise<string> {
    const [last] = (await makeClient(house.hostUrl, house.apiToken).tokens()).slice(-1)
    if (!last?.serial) throw new Error('the telephone has no serial number')
    return totp(keyOfSerial(DEMO_FACTORY_KEY, last.serial), clock.now(), SK_STEP)
  }

  test('by mouse: made, opened, read, with serial number, closed', async () => {
    await addByMouse('sk-app')
    await screen('closed')
    await seeNoFault()
    await at('app-open').click()
    await screen('code')
    const first = await rightCode()
    expect(await code()).toBe(first)
    await seeNoFault()
    clock.advance(SK_STEP)
    await expect.poll(code).not.toBe(first)
    expect(await code()).toBe(await rightCode())

    await at('app-menu').click()
    await screen('menu')
    await seeNoFault()
    await at('app-mode').click()
    await screen('code')
    expect(await at('app-serial').textContent()).toBe(await at('serial').textContent())
    await at('phone-home').click()
    await screen('closed')
  })

  test('by keyboard alone, the focus goes from screen to screen', async () => {
    await addByKeyboard('sk-app')
    await screen('closed')
    await enterOn(page, 'app-open')
    await screen('code')
    expect(await isFocused('app-menu')).toBe(true)
    await page.keyboard.press('Enter')
    await screen('menu')
    expect(await isFocused('app-mode')).toBe(true)
    await page.keyboard.press('Enter')
    await screen('code')
    expect(await at('app-serial').textContent()).toMatch(/^[A-Z]{4}\d{8}$/)
    expect(await code()).toBe(await rightCode())
    const outline = () => at('app-menu').evaluate((element) => getComputedStyle(element).outlineStyle)
    expect(await outline()).not.toBe('none')
    // One key each.
    await page.keyboard.press('o')
    await screen('closed')
    expect(await isFocused('app-open')).toBe(true)
  })

  test('the panel: clock, SIM card, backup, a new serial number, a wrong one, none', async () => {
    await addByMouse('sk-app')
    await at('app-open').click()
    await screen('code')
    await at('phone-clock').fill('-90.5')
    await at('phone-clock-set').click()
    await expect.poll(() => at('phone-clock-state').textContent()).toBe('The clock is 90.5 s behind.')
    await at('phone-clock-right').click()
    await expect.poll(() => at('phone-clock-state').textContent()).toBe('The clock is right.')
    await at('phone-foreign-sim').click()
    await screen('error')
    await seeNoFault()
    await at('phone-foreign-sim').click()
    await screen('code')
    await at('phone-restored').click()
    await screen('error')
    await at('install-serial').fill('ABC123')
    await at('install').click()
    expect(await at('install-wrong').textContent()).toContain('four letters and eight digits')
    expect(await at('install-serial').inputValue()).toBe('ABC123')
    await at('install-serial').fill('ｏｓｄｗ 7444-0735')
    await at('install').click()
    await screen('closed')
    expect(await at('serial').textContent()).toBe('OSDW74440735')
    await at('uninstall').click()
    await screen('none')
    await seeNoFault()
  })
})

describe('the NTT DATA app', () => {
  const mailFile = (text: string) => ({ name: 'mail.xml', mimeType: 'application/xml', buffer: Buffer.from(text) })

  const OTHER = { userId: '999800000002', key: 'c32c074a32772aebd623d92fedac7dca9b6f6fb7', digits: 8 } as const
  const ISSUER = 'セイワ@Myねっと!!'
  const key = Buffer.from(KEY, 'hex')
  const other = Buffer.from(OTHER.key, 'hex')

  async function typeSetUp(userId: string, password: string): Promise<void> {
    await typeInto(page, 'app-serviceId', SERVICE_ID)
    await typeInto(page, 'app-userId', userId)
    await typeInto(page, 'app-startPassword', password)
  }

  test('by keyboard: the mail’s key file, a refusal, mended, then a second token with PIN', async () => {
    const client = makeClient(house.hostUrl, house.apiToken)
    await addByKeyboard('nd-app')
    await screen('closed')
    await enterOn(page, 'app-open')
    await screen('set-up')
    expect(await isFocused('app-serviceId')).toBe(true)
    await seeNoFault()

    // Without the link it is refused.
    await typeSetUp(USER_ID, '2581')
    await page.keyboard.press('Enter')
    await screen('refusal')
    expect(await at('app-refusal').getAttribute('data-refusal')).toBe('SIM-A01')
    expect(await isFocused('app-back')).toBe(true)
    await seeNoFault()
    await page.keyboard.press('Enter')
    await screen('set-up')
    await at('mail-file').setInputFiles(mailFile(mail()))
    await page.locator('[data-testid="mail-state"][data-waits="true"]').waitFor()

    // The password is wrong, and nothing else is typed again.
    await enterOn(page, 'app-register')
    await screen('refusal')
    expect(await at('app-refusal').getAttribute('data-refusal')).toBe('SIM-A04')
    await page.keyboard.press('Enter')
    await typeInto(page, 'app-startPassword', PASSWORD)
    await page.keyboard.press('Enter')
    await screen('code')
    expect(await code()).toBe(totp(key, clock.now(), ND_STEP))
    expect(await at('app-name').textContent()).toBe(ISSUER)
    await seeNoFault()

    // A second one, with a name and a PIN of its own.
    await at('mail-file').setInputFiles(mailFile(mail(OTHER)))
    await screen('set-up')
    await typeSetUp(OTHER.userId, PASSWORD)
    await typeInto(page, 'app-name', '給与振込用')
    await typeInto(page, 'app-pin', '1234')
    await page.keyboard.press('Enter')
    await screen('code')
    expect(await code()).toBe(totp(other, clock.now(), ND_STEP, 8))

    await enterOn(page, 'app-back')
    await screen('list')
    expect(await at('app-list').getByRole('button').allTextContents()).toEqual([ISSUER, '給与振込用'])
    await seeNoFault()

    // The PIN, wrong and right: nothing is said of it, and the code is another.
    await enterOn(page, 'app-token-1')
    await screen('pin')
    expect(await isFocused('app-pin-field')).toBe(true)
    await seeNoFault()
    await page.keyboard.type('9999')
    await page.keyboard.press('Enter')
    await screen('code')
    expect(await code()).toBe(totp(keyOfWrongPin(other, '9999'), clock.now(), ND_STEP, 8))
    await enterOn(page, 'app-back')
    await enterOn(page, 'app-token-1')
    for (const digit of '1234') await at(`pin-${digit}`).click()
    await at('pin-confirm').click()
    await screen('code')
    expect(await code()).toBe(totp(other, clock.now(), ND_STEP, 8))

    // What the window and the host tell of it holds neither password nor PIN nor mail.
    await at('tab-journal').click()
    await at('journal-entry').first().waitFor()
    const [last] = (await client.tokens()).slice(-1)
    const told = JSON.stringify([await client.tokens(), await client.journal(last?.id ?? '', { limit: 1_000 })])
    expect(told).not.toMatch(/KeyContainer|"(2580|2581|1234|9999)"/)
    expect(await at('journal-list').textContent()).not.toMatch(/KeyContainer|2580|2581|1234|9999/)
  })

  test('the mail dropped and pasted; a token renamed and deleted in the panel', async () => {
    await addByMouse('nd-app')
    await screen('closed')
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer()
      data.items.add(new File([text], 'mail.xml', { type: 'application/xml' }))
      return data
    }, mail())
    await at('display').dispatchEvent('dragover', { dataTransfer: transfer })
    await page.locator('[data-testid="display"][data-over="true"]').waitFor()
    await at('display').dispatchEvent('drop', { dataTransfer: transfer })
    await screen('set-up')
    await page.locator('[data-testid="mail-state"][data-waits="true"]').waitFor()
    await at('phone-home').click()
    await screen('closed')
    await at('mail-text').fill(mail())
    await at('mail-send').click()
    await screen('set-up')
    await typeSetUp(USER_ID, PASSWORD)
    await at('app-register').click()
    await screen('code')
    await at('token-name-0').fill('窓口用')
    await at('token-rename-0').click()
    await expect.poll(() => at('app-name').textContent()).toBe('窓口用')
    await seeNoFault()
    await at('token-delete-0').click()
    await screen('set-up')
    await at('no-tokens').waitFor()
  })
})
