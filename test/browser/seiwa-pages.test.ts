import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningBank, startBank } from '../../bank/index.ts'
import { practiceCustomers } from '../../bank/sites/seiwa/practice/customers.ts'
import { hexToBytes, totp } from '../../token-core/codes.ts'
import { expectAccessible } from './axe.ts'
import { launchBrowser } from './harness.ts'

/** Every page of Seiwa in a real browser, by its buttons, in both languages; axe finds nothing, and none is wider than a telephone. */

const NOON = Date.UTC(2026, 3, 1, 3)
let now = NOON
let bank: RunningBank
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const WINDOW = { width: 1100, height: 900 }

type Fields = Readonly<Record<string, string>>

/** A customer at the bank. */
async function customer(language: string) {
  const context = await browser.newContext({ locale: language, viewport: WINDOW })
  const page = await context.newPage()
  const screen = () => page.getByTestId('screen-id').innerText()
  async function see(expected: string, what = expected) {
    expect(await screen()).toBe(expected)
    await expectAccessible(page, `${what} ${language}`)
    await page.setViewportSize({ width: 360, height: 740 })
    const wide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    expect(await page.evaluate(wide), `${what} on a telephone`).toBe(0)
    await page.setViewportSize(WINDOW)
  }
  return {
    ...{ page, see },
    open: (path: string) => page.goto(bank.url + path),
    async press(button: string, fields: Fields = {}) {
      for (const [name, value] of Object.entries(fields)) await fill(page, name, value)
      await page.getByTestId(`button-${button}`).click()
    },
    /** The newest password of a mail. */
    async mailPassword() {
      const mailbox = await context.newPage()
      await mailbox.goto(`${bank.url}/mailbox`)
      const typed = await mailbox.getByTestId('fact-password').first().innerText()
      await mailbox.close()
      return typed
    },
    close: () => context.close(),
  }
}

async function fill(page: Page, name: string, value: string) {
  if (name === 'subject') await page.getByTestId(name).selectOption(value)
  else if (name === 'sure') await page.getByTestId(name).check()
  else if (name === 'dm' || name === 'day') await page.getByTestId(`${name}-${value}`).check()
  else await page.getByTestId(name).fill(value)
}

const codeOf = (state: 'issued' | 'in-use') => {
  const otp = practiceCustomers(NOON).find((one) => one.state === state)?.given.otp
  return otp && 'key' in otp ? totp({ key: hexToBytes(otp.key), time: Math.floor(now / 1000), period: 60 }) : ''
}
const as = (name: string) => ({ loginId: `${name}01`, password: `${name}2026` })

describe.each(['ja', 'en'] as const)('the pages in %s', (language) => {
  beforeAll(async () => {
    now = NOON
    bank = await startBank({ site: 'seiwa', port: 0, now: () => now })
  })
  afterAll(() => bank.close())

  test('from the contract card to the first login', async () => {
    const { press, see, open, close } = await customer(language)
    await open('/')
    await see('SIM-S01')
    await press('log-in')
    await see('SIM-S01', 'refused S01')
    await press('first-use')
    await see('SIM-S02')
    await press('next', { branch: '1', account: '12', password: 'x' })
    await see('SIM-S02', 'refused S02')
    await press('next', {
      branch: '001',
      subject: '普通',
      account: '1200001',
      password: 'hajime2026',
      confirm: 'hajime9999',
    })
    await see('SIM-S03')
    await press('take', { loginId: 'hajime01', loginIdAgain: 'hajime01' })
    await see('SIM-S04')
    await press('continue')
    await press('log-in', { loginId: 'hajime01', password: 'hajime2026' })
    await see('SIM-S10')
    await press('register', { answer1: '一月一日', answer2: 'さくらさくら', answer3: '童謡', sure: 'on' })
    await see('BLI002')
    await press('change', {
      ...{ password: 'hajime2026', newPassword: 'atarashii1', newPasswordAgain: 'atarashii1' },
      ...{ confirm: 'hajime9999', newConfirm: 'kakunin22', newConfirmAgain: 'kakunin22' },
    })
    await see('SIM-S11')
    await press('to-check', { email: 'h@mail.example', emailAgain: 'h@mail.example', dm: 'no', phone: '09012345678' })
    await see('SIM-S12')
    await press('register', { confirm: 'kakunin22' })
    await see('BLI041')
    await press('next')
    await see('BPT001')
    await press('log-out')
    await see('SIM-S09')
    await close()
  })

  test('トークン発行, 利用開始, 利用解除, 振込・振替', async () => {
    const { press, see, open, mailPassword, close } = await customer(language)
    await open('/SIM-S01')
    await press('log-in', as('sakura'))
    await press('one-time-password')
    await see('BOP001')
    await press('issue')
    await see('SIM-S20')
    const phoneMail = { phoneMail: 'tel@mail.example', phoneMailAgain: 'tel@mail.example' }
    await press('next', { ...phoneMail, startPassword: '2580', startPasswordAgain: '2580' })
    await see('SIM-S21')
    await press('confirm', { confirm: 'sakura9999', mailPassword: await mailPassword() })
    await see('SIM-S22')
    await open('/SIM-S30')
    await see('SIM-S30')
    await press('next', { to: '本店 普通 1234567', amount: '12,500', day: 'today' })
    await see('SIM-S30', 'refused S30')
    await press('next', { day: 'later' })
    await see('SIM-S31')
    await press('execute', { confirm: 'sakura9999', mailPassword: await mailPassword() })
    await see('SIM-S32')
    await open('/mailbox')
    await see('SIM-S80', 'mailbox')
    await open('/SIM-S80')
    await see('SIM-S80')
    await close()
  })

  test('with a token', async () => {
    const { press, see, open, close } = await customer(language)
    await open('/SIM-S01')
    await press('log-in', as('kaede'))
    await see('SIM-S05')
    now += 120_000
    await press('log-in', { otp: codeOf('in-use') })
    await open('/SIM-S30')
    await press('next', { to: 'x', amount: '1', day: 'today' })
    await see('SIM-S31', 'S31 with a token')
    await open('/BOP001')
    await see('BOP001', 'BOP001 in use')
    await press('release-use')
    await see('BOS001')
    await press('release', { confirm: 'kaede9999' })
    await see('SIM-S25')
    await press('top')
    await press('one-time-password')
    await press('issue')
    await see('BOP001', 'BOP001 on the day of the release')
    await close()
  })

  test('利用開始, and what the others on the login page can do', async () => {
    const { page, press, see, open, close } = await customer(language)
    await open('/SIM-S01')
    await page.getByTestId('choose-issued').click()
    await press('log-in', { password: 'momiji2026' })
    await press('one-time-password')
    await see('BOP001', 'BOP001 issued')
    await press('start-use')
    await see('SIM-S23')
    await press('start', { otp: '000000' })
    await see('SIM-S23', 'refused S23')
    await press('start', { otp: codeOf('issued') })
    await see('SIM-S24')
    await press('token-choice')
    await see('BOP001', 'BOP001 started')
    await open('/SIM-S09')
    await open('/BPT001')
    await press('log-out')
    await press('home')
    await page.getByTestId('choose-released-before').click()
    await press('log-in', { password: 'kikyo2026' })
    await press('one-time-password')
    await press('issue')
    await see('SIM-S20', 'S20 on a later day')
    await open('/BPT001')
    await press('log-out')
    await see('SIM-S09', 'logged out')
    await press('home')
    await page.getByTestId('choose-stopped').click()
    await press('log-in', { password: 'botan2026' })
    await see('SIM-S01', 'stopped')
    await page.getByTestId('choose-card').click()
    await see('SIM-S02', 'S02 chosen')
    await close()
  })

  test('窓口', async () => {
    const { page, open, see, close } = await customer(language)
    await open('/staff/login?account=practice')
    await page.getByTestId('staff-login').click()
    await see('SIM-S90')
    await page.getByTestId('make-contract').click()
    await see('SIM-S90', 'refused S90')
    await page.getByTestId('account-001-普通-1200009').click()
    await see('SIM-S91')
    await open('/staff/notes')
    await see('SIM-S92')
    await open('/staff/settings')
    await see('SIM-S93')
    await close()
  })
})
