// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { Device } from '../../../../renderer/faces/software-token/device.tsx'
import type { PhoneEvent } from '../../../../renderer/faces/software-token/sent.ts'
import { mail, PASSWORD, SERVICE_ID, USER_ID } from '../../../token-core/software-token/mails.ts'
import { fakeOf } from '../../fake-token.ts'
import { happen, render } from '../../render.tsx'
import { phone, phoneWith } from './phones.ts'

const MAIL = mail()

type Page = Awaited<ReturnType<typeof render>>

/** Types into a field as React hears it. */
const type = (page: Page, id: string, text: string) =>
  happen(() => {
    const field = page.get(id) as HTMLInputElement
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })

const value = (page: Page, id: string) => (page.get(id) as HTMLInputElement).value

async function set(page: Page, startPassword: string = PASSWORD) {
  await type(page, 'app-serviceId', SERVICE_ID)
  await type(page, 'app-userId', USER_ID)
  await type(page, 'app-startPassword', startPassword)
}

test('each field has its label, and the first has the focus once somebody opened the app', async () => {
  const page = await render(<Device />, fakeOf(phone('nd-app')))
  page.get('app-open').focus()
  await happen(() => page.get('app-open').click())
  expect(document.activeElement).toBe(page.get('app-serviceId'))
  const labels = ['サービスID', 'ユーザID', '利用開始パスワード', '名前（任意）', 'PIN（任意、数字4桁）']
  const fields = [...page.get('app-set-up').querySelectorAll('input')]
  expect(fields.map(({ labels: of }) => of?.[0]?.textContent)).toEqual(labels)
  expect(fields.map((field) => field.type)).toEqual(['text', 'text', 'password', 'text', 'password'])
  // There is nowhere to go back to.
  expect(page.find('app-back')).toBeNull()
})

test('a refusal says its text and loses nothing of what was typed; mended, the code is there', async () => {
  const fake = fakeOf(phone('nd-app'))
  const page = await render(<Device />, fake)
  await happen(() => fake.apply({ type: 'open-mail-link', text: MAIL }))
  await set(page, '2581')
  page.get('app-register').focus()
  await happen(() => page.get('app-register').click())
  expect(page.get('app-refusal').textContent).toBe('サービスID、ユーザIDまたは利用開始パスワードが違います。[SIM-A04]')
  expect(page.get('app-spoken').textContent).toContain('[SIM-A04]')
  expect(document.activeElement).toBe(page.get('app-back'))
  await happen(() => page.get('app-back').click())
  expect([value(page, 'app-serviceId'), value(page, 'app-startPassword')]).toEqual([SERVICE_ID, '2581'])
  await type(page, 'app-startPassword', PASSWORD)
  await happen(() => page.get('app-register').click())
  expect(page.get('app-name').textContent).toBe('セイワ@Myねっと!!')
  expect(page.get('app-code').dataset.code).toMatch(/^\d{6}$/)
  // What was typed is gone with its use.
  await happen(() => page.get('app-add').click())
  expect(value(page, 'app-startPassword')).toBe('')
})

test('what was typed stays while another token is on the stage, and is gone once the app was closed', async () => {
  const fake = fakeOf(phone('nd-app'))
  const connection = fake.connect({ clock: fake.clock })
  const show = () => render(<Device />, { ...fake, connect: () => connection })
  let page = await show()
  await happen(() => fake.apply({ type: 'open' }))
  await set(page)
  page = await show()
  expect(value(page, 'app-userId')).toBe(USER_ID)
  await happen(() => fake.apply({ type: 'close' }))
  await happen(() => fake.apply({ type: 'open' }))
  expect(value(page, 'app-userId')).toBe('')
})

test('an empty name and an empty PIN are not sent', async () => {
  const fake = fakeOf(phone('nd-app'))
  const page = await render(<Device />, fake)
  await happen(() => fake.apply({ type: 'open' }))
  await set(page)
  await happen(() => page.get('app-register').click())
  expect(fake.sent.at(-1)).toEqual({
    type: 'set-up',
    serviceId: SERVICE_ID,
    userId: USER_ID,
    startPassword: PASSWORD,
  })
})

test('the list offers tokens of one name by their place, and leads back', async () => {
  const fake = fakeOf(phoneWith(['予備', null], ['予備', '1234']))
  const page = await render(<Device />, fake)
  await happen(() => page.get('app-open').click())
  expect(page.get('app-list').querySelectorAll('button')).toHaveLength(2)
  await happen(() => page.get('app-token-0').click())
  expect(page.find('app-code')).not.toBeNull()
  await happen(() => page.get('app-back').click())
  await happen(() => page.get('app-token-1').click())
  expect(page.get('app-name').textContent).toBe('予備')
  expect(page.find('app-pin-field')).not.toBeNull()
})

test('the PIN is typed by the pad’s keys, in the field, or with a key of the pad in focus; never less than four digits', async () => {
  const fake = fakeOf(phoneWith(['予備', '1234']))
  const page = await render(<Device />, fake)
  const pins = () => fake.sent.filter((event): event is Extract<PhoneEvent, { type: 'pin' }> => event.type === 'pin')
  const open = () => happen(() => page.get('app-open').click())
  const press = (...ids: readonly string[]) =>
    happen(() => {
      for (const id of ids) page.get(id).click()
    })
  await open()
  await press('pin-1')
  await press('pin-confirm')
  expect(pins()).toEqual([])
  await press('pin-2')
  await press('pin-2')
  await press('pin-correct')
  await type(page, 'app-pin-field', `${value(page, 'app-pin-field')}３`)
  expect(value(page, 'app-pin-field')).toBe('123')
  await happen(() =>
    page.get('pin-3').dispatchEvent(new KeyboardEvent('keydown', { key: '4', bubbles: true, cancelable: true })),
  )
  await press('pin-confirm')
  expect(pins()).toEqual([{ type: 'pin', digits: '1234' }])
  const right = page.get('app-code').dataset.code
  await happen(() => page.get('app-back').click())
  await open()
  expect(value(page, 'app-pin-field')).toBe('')
  await type(page, 'app-pin-field', '9999')
  await press('pin-confirm')
  expect(page.get('app-code').dataset.code).toMatch(/^\d{6}$/)
  expect(page.get('app-code').dataset.code).not.toBe(right)
})

test('text and file of the mail may be dropped onto the telephone, and pasted anywhere', async () => {
  const fake = fakeOf(phone('nd-app'))
  const page = await render(<Device />, fake)
  const drop = (name: string, transfer: object) => {
    const event = new Event(name, { bubbles: true, cancelable: true })
    return happen(() => page.get('display').dispatchEvent(Object.assign(event, { dataTransfer: transfer })))
  }
  await drop('dragover', { types: ['Files'] })
  expect(page.get('display').dataset.over).toBe('true')
  await drop('drop', { files: [new File([MAIL], 'mail.xml')], getData: () => '' })
  await happen(() => Promise.resolve())
  expect(fake.view()).toMatchObject({ hasMail: true, display: { screen: 'set-up' } })
  expect(page.get('display').dataset.over).toBe('false')

  // A file that the window itself takes.
  await drop('dragover', { types: ['Files'] })
  await happen(() => document.dispatchEvent(Object.assign(new Event('dragleave'), { relatedTarget: null })))
  expect(page.get('display').dataset.over).toBe('false')

  await happen(() => fake.apply({ type: 'close' }))
  await drop('drop', { files: [], getData: () => MAIL })
  expect(fake.view()).toMatchObject({ hasMail: true })

  await happen(() => fake.apply({ type: 'close' }))
  const paste = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
    clipboardData: { getData: () => MAIL },
  })
  await happen(() => document.body.dispatchEvent(paste))
  expect(fake.view()).toMatchObject({ hasMail: true })
})
