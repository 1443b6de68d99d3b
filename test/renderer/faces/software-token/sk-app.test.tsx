// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Device } from '../../../../renderer/faces/software-token/device.tsx'
import { Tools } from '../../../../renderer/faces/software-token/tools.tsx'
import { totp } from '../../../otp-by-node.ts'
import { fakeOf } from '../../fake-token.ts'
import { happen, render } from '../../render.tsx'
import { AT, phone } from './phones.ts'

const KEY = 'c32c074a32772aebd623d92fedac7dca9b6f6fb7'
const STEP = 30_000

const codeAt = (at: number) => totp(Buffer.from(KEY, 'hex'), at, STEP)

// The page tells seconds by its own clock.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: AT }))
afterEach(() => void vi.useRealTimers())

async function opened() {
  const fake = fakeOf(phone('sk-app'))
  fake.apply({ type: 'install', serial: 'OSDW74440735', key: KEY })
  const page = await render(<Device />, fake)
  await happen(() => page.get('app-open').click())
  const pass = (ms: number) =>
    happen(() => {
      vi.setSystemTime(Date.now() + ms)
      fake.pass(ms)
    })
  return { fake, page, pass }
}

test('an icon opens the app, and its code is the one of the telephone’s time', async () => {
  const { page, pass } = await opened()
  expect(page.get('app-code').dataset.code).toBe(codeAt(AT))
  expect(page.get('app-remaining').dataset.seconds).toBe('18')
  await pass(18_000)
  expect(page.get('app-code').dataset.code).toBe(codeAt(AT + 18_000))
  expect(page.get('app-remaining').dataset.seconds).toBe('30')
  expect(page.find('app-serial')).toBeNull()
})

test('≡ and モード切替 show the serial number; the focus goes along', async () => {
  const { page } = await opened()
  page.get('app-menu').focus()
  await happen(() => page.get('app-menu').click())
  expect(page.get('app-menu').getAttribute('aria-expanded')).toBe('true')
  expect(document.activeElement).toBe(page.get('app-mode'))
  expect(page.find('app-code')).toBeNull()
  await happen(() => page.get('app-mode').click())
  expect(page.get('app-serial').textContent).toBe('OSDW74440735')
  expect(document.activeElement).toBe(page.get('app-menu'))
})

test('a change of the screen that nobody made there leaves the focus where it is', async () => {
  const { fake, page } = await opened()
  const elsewhere = document.body.appendChild(document.createElement('button'))
  elsewhere.focus()
  await happen(() => fake.apply({ type: 'tap', control: 'menu' }))
  expect(page.find('app-mode')).not.toBeNull()
  expect(document.activeElement).toBe(elsewhere)
})

test('the code is told digit by digit, once; the seconds are told to nobody', async () => {
  const { page, pass } = await opened()
  const told = () => page.get('app-spoken').textContent
  const code = codeAt(AT)
  const digits = `${[...code.slice(0, 3)].join(' ')}, ${[...code.slice(3)].join(' ')}`
  expect(told()).toContain(digits)
  const before = told()
  await pass(5_000)
  expect(page.get('app-remaining').dataset.seconds).toBe('13')
  expect(told()).toBe(before)
  const timer = page.get('app-remaining')
  expect(timer.getAttribute('role')).toBe('timer')
  expect(timer.closest('[aria-live], [role="status"]')).toBeNull()
})

test('the bar below leads home, from the menu too', async () => {
  const { fake, page } = await opened()
  await happen(() => page.get('app-menu').click())
  await happen(() => page.get('phone-home').click())
  expect(fake.view().display.screen).toBe('closed')
  expect(page.get('phone-home').getAttribute('aria-disabled')).toBe('true')
  const count = fake.sent.length
  await happen(() => page.get('phone-home').click())
  expect(fake.sent).toHaveLength(count)
})

test('with another SIM card, and restored, it says that it cannot', async () => {
  const { fake, page } = await opened()
  await happen(() => fake.apply({ type: 'sim-changed', foreign: true }))
  expect(page.get('app-error').textContent).toBe('ワンタイムパスワードを表示できません。')
  expect(page.find('phone-sim')).not.toBeNull()
  await happen(() => fake.apply({ type: 'sim-changed', foreign: false }))
  expect(page.find('app-code')).not.toBeNull()
  await happen(() => fake.apply({ type: 'restored' }))
  expect(page.find('app-error')).not.toBeNull()
  await happen(() => fake.apply({ type: 'uninstall' }))
  expect(page.get('app-missing').textContent).toBe('The app is not installed')
})

test('O opens and closes, M opens the menu; a key that leads nowhere is off', async () => {
  const fake = fakeOf(phone('sk-app'))
  const page = await render(<Tools />, fake)
  expect(page.get('telephone-open').getAttribute('aria-disabled')).toBe('true')
  const press = (key: string) =>
    happen(() => window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))
  await happen(() => fake.apply({ type: 'install', serial: 'OSDW74440735' }))
  await press('o')
  expect(fake.view().display.screen).toBe('code')
  await press('m')
  expect(fake.view().display.screen).toBe('menu')
  await press('o')
  expect(fake.view().display.screen).toBe('closed')
})
