// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { Display } from '../../../../renderer/camera/camera-token.ts'
import { Glass } from '../../../../renderer/faces/camera-token/glass.tsx'
import { fakeToken } from '../../fake-token.ts'
import { render } from '../../render.tsx'

const LIT: Display = {
  screen: 'start',
  lit: true,
  camera: false,
  lines: [],
  rows: [],
  softKeys: ['', '', ''],
  code: null,
  refusal: null,
  gauge: null,
}

const draw = (display: Partial<Display>) => render(<Glass display={{ ...LIT, ...display }}>live</Glass>, fakeToken())
const spoken = (page: Awaited<ReturnType<typeof draw>>) =>
  [...page.get('display-text').children].map((line) => line.textContent)

test('draws each row on its own line of the grid, and says the whole lines', async () => {
  const page = await draw({
    lines: ['Please push "Continue" and capture the activation image.'],
    rows: ['Please push "Continue" and', 'capture the activation image.'],
    softKeys: ['', '', 'Continue'],
  })
  expect(page.all('display-row')).toEqual(['Please push "Continue" and', 'capture the activation image.'])
  const rows = [...document.querySelectorAll('[data-testid="display-row"]')]
  expect(rows[0]?.getAttribute('x')?.split(' ')).toHaveLength(26)
  expect(Number(rows[1]?.getAttribute('y'))).toBeGreaterThan(Number(rows[0]?.getAttribute('y')))
  expect(page.get('soft-key-right').textContent).toBe('Continue')
  expect(page.find('soft-key-left')).toBeNull()
  expect(spoken(page)).toEqual(['Please push "Continue" and capture the activation image.', 'Right button: Continue'])
})

test('a code screen shows its digits large, in fours, and spells them one by one', async () => {
  const page = await draw({
    screen: 'device-code',
    lines: ['1234 5678 9012'],
    rows: ['1234 5678 9012'],
    code: '123456789012',
    softKeys: ['', '', 'Done'],
  })
  expect(page.get('display-code').textContent).toBe('1234 5678 9012')
  expect(page.all('display-row')).toEqual([])
  expect(page.get('display').dataset.code).toBe('123456789012')
  expect(spoken(page)).toEqual(['1 2 3 4, 5 6 7 8, 9 0 1 2', 'Right button: Done'])
})

test('the signature of a transaction keeps the last row and is spelled', async () => {
  const page = await draw({
    screen: 'transaction',
    lines: ['Transfer', 'Amount 12,000', 'Sign: 0074 7262'],
    rows: ['Transfer', 'Amount 12,000', 'Sign: 0074 7262'],
    code: '00747262',
  })
  const rows = [...document.querySelectorAll('[data-testid="display-row"]')]
  const apart = (a: number, b: number) => Number(rows[b]?.getAttribute('y')) - Number(rows[a]?.getAttribute('y'))
  expect(apart(0, 2)).toBeCloseTo(7 * apart(0, 1))
  expect(spoken(page)).toEqual(['Transfer', 'Amount 12,000', 'Sign: 0 0 7 4, 7 2 6 2'])
})

test('a dark display shows nothing and says so', async () => {
  const page = await draw({ lit: false, screen: 'activation-code' })
  expect(page.all('display-row')).toEqual([])
  expect(page.find('display-code')).toBeNull()
  expect(spoken(page)).toEqual(['The display is dark.'])
  expect(page.get('display').dataset.screen).toBe('activation-code')
})

test('the gauge is drawn instead of its blocks', async () => {
  const page = await draw({
    screen: 'version',
    lines: ['Version 1.0.0', 'Battery ■■□'],
    rows: ['Version 1.0.0', 'Battery ■■□'],
    gauge: 2,
  })
  expect(page.get('battery-gauge').dataset.steps).toBe('2')
  expect(page.all('display-row')).toEqual(['Version 1.0.0', 'Battery'])
})

test('the live picture is there while the camera runs and the display is lit', async () => {
  expect((await draw({ screen: 'scanning', camera: true })).get('display').textContent).toContain('live')
  document.body.replaceChildren()
  expect((await draw({ screen: 'start' })).get('display').textContent).not.toContain('live')
})

test('a blank display is lit, says why nothing is there, and lets the camera see on', async () => {
  const page = await draw({ blank: true, camera: true, screen: 'scanning' })
  expect(page.get('display').dataset).toMatchObject({ lit: 'true', blank: 'true' })
  expect(page.get('display').textContent).toContain('live')
  expect(spoken(page)).toEqual(['The display is blank: it is defective.'])
  const splash = await draw({ blank: true, screen: 'splash' })
  expect(splash.get('display').querySelector('svg')?.children).toHaveLength(0)
})
