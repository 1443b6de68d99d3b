// @vitest-environment happy-dom
import { useState } from 'react'
import { beforeEach, expect, test } from 'vitest'
import { useCamera } from '../../../../renderer/camera/camera-store.ts'
import { offerText } from '../../../../renderer/camera/offer.ts'
import { ConnectionProvider } from '../../../../renderer/connection/context.ts'
import type { TokenConnection } from '../../../../renderer/connection/token-store.ts'
import { CameraSection } from '../../../../renderer/faces/camera-token/camera-section.tsx'
import { DeviceSection } from '../../../../renderer/faces/camera-token/device-section.tsx'
import { OfferedMessage } from '../../../../renderer/faces/camera-token/offered-message.tsx'
import { i18n } from '../../../../renderer/locales/i18n.ts'
import { ConnectionNotice } from '../../../../renderer/shell/connection-notice.tsx'
import { Toolbar } from '../../../../renderer/shell/toolbar.tsx'
import { FIRST_IMAGE, fakeToken } from '../../fake-token.ts'
import { happen, render } from '../../render.tsx'

beforeEach(() => {
  localStorage.clear()
  useCamera.setState(useCamera.getInitialState())
})

test('shows what one reads off the device, and pulls the tape', async () => {
  const fake = fakeToken({ tapeIn: true })
  const page = await render(<DeviceSection />, fake)
  expect(page.get('serial').textContent).toBe('12-3456789-0')
  expect(page.get('device-state').textContent).toBe('New, insulating tape in')
  expect(page.get('battery').textContent).toBe('100%')
  expect(page.get('no-activations').textContent).toContain('not registered')
  await happen(() => page.get('pull-tape').click())
  expect(fake.view().tapeIn).toBe(false)
  expect(page.find('pull-tape')).toBeNull()
  expect(page.get('device-state').textContent).toBe('Off')
})

test('lists activations and tells a registration in progress', async () => {
  const fake = fakeToken()
  fake.startScanning()
  fake.apply({ type: 'scan', text: FIRST_IMAGE })
  const page = await render(<DeviceSection />, fake)
  expect(page.get('device-state').textContent).toBe('On · registration in progress')
  await happen(() => {
    const activations = [
      { tokenCode: 'VDS2460635-31', licence: 'VDS2460635', sequenceNumber: 31, issuer: '練習銀行', account: 'tarodt' },
    ]
    fake.show({ ...fake.view(), activations, battery: { percent: 14.6, units: 14_600, full: 100_000, gauge: 0 } })
  })
  expect(page.get('activations').textContent).toBe('VDS2460635-31練習銀行 · tarodt')
  expect(page.get('battery').dataset.low).toBe('true')
  expect(page.get('battery').textContent).toBe('14%')
})

test('the practice bank is called in the language of the window, other banks as they call themselves', async () => {
  const fake = fakeToken()
  const page = await render(<DeviceSection />, fake)
  const at = (issuer: string) => ({
    tokenCode: issuer,
    licence: 'VDS2460635',
    sequenceNumber: 1,
    issuer,
    account: 'h01',
  })
  await happen(() => fake.show({ ...fake.view(), activations: [at('Practice Bank'), at('Other Bank')] }))
  expect(page.all('activations')).toEqual(['Practice BankPractice Bank · h01Other BankOther Bank · h01'])
  await happen(() => i18n.changeLanguage('ja'))
  expect(page.all('activations')).toEqual(['Practice Bank練習銀行 · h01Other BankOther Bank · h01'])
})

test('a text shown while the token does not scan says what to press, until the camera runs', async () => {
  const fake = fakeToken()
  const page = await render(<CameraSection />, fake)
  const field = page.get('scan-text') as HTMLInputElement
  await happen(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, FIRST_IMAGE)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await happen(() => field.form?.requestSubmit())
  expect(page.get('offered').textContent).toBe(
    'The token is not scanning. Hold the middle button for 2 seconds to switch the token on.',
  )
  expect(fake.sent).toEqual([])
  await happen(() => fake.startScanning())
  await happen(() => field.form?.requestSubmit())
  expect(fake.sent).toEqual([{ type: 'scan', text: FIRST_IMAGE }])
  expect(page.get('offered').textContent).toBe('The token has read it.')
})

test('says what a picture without a readable code shows, and how many codes another one had', async () => {
  const page = await render(<CameraSection />, fakeToken())
  await happen(() =>
    useCamera.setState({
      offered: { kind: 'nothing-seen', seen: 'too-dark', incomplete: [] },
      offeredTo: page.connection,
    }),
  )
  expect(page.get('offered').textContent).toBe('No code was read. It is too dark.')
  await happen(() => useCamera.setState({ offered: { kind: 'read', codes: 3 } }))
  expect(page.get('offered').textContent).toBe('Of 3 codes, the token has read the one that is meant for it.')
})

test('what one token read is not said of the next', async () => {
  const [first, second]: readonly TokenConnection[] = [fakeToken(), fakeToken()].map((fake) => fake.connect())
  if (!first || !second) throw new TypeError('no tokens')
  await offerText(first, FIRST_IMAGE)
  let show: (connection: TokenConnection) => void = () => {}
  function Stage() {
    const [connection, setConnection] = useState(first)
    show = setConnection
    return (
      <ConnectionProvider value={connection as TokenConnection}>
        <OfferedMessage />
      </ConnectionProvider>
    )
  }
  const page = await render(<Stage />, fakeToken())
  expect(page.get('offered').dataset.kind).toBe('not-scanning')
  await happen(() => show(second))
  expect(page.find('offered')).toBeNull()
})

test('says so when the connection is lost, and when this page is not allowed', async () => {
  const fake = fakeToken()
  const page = await render(<ConnectionNotice />, fake)
  expect(page.find('connection-notice')).toBeNull()
  await happen(() => fake.say('lost'))
  expect(page.get('connection-notice').textContent).toContain('reconnects by itself')
  await happen(() => fake.say('live'))
  expect(page.find('connection-notice')).toBeNull()
  await happen(() => fake.say('refused'))
  expect(page.get('connection-notice').textContent).toContain('npm start')
})

test('switches language and appearance', async () => {
  const page = await render(<Toolbar />, fakeToken())
  await happen(() => page.get('language-ja').click())
  expect(page.get('connection').textContent).toBe('接続中')
  expect(page.get('language-ja').getAttribute('aria-pressed')).toBe('true')
  await happen(() => page.get('theme-dark').click())
  expect(document.documentElement.dataset.theme).toBe('dark')
  expect(localStorage.getItem('camtoken.theme')).toBe('dark')
  await happen(() => page.get('theme-system').click())
  expect(document.documentElement.dataset.theme).toBeUndefined()
})
