// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { placeFor, useBanks } from '../../../renderer/connection/bank.ts'
import { RackProvider } from '../../../renderer/connection/context.ts'
import type { Rack } from '../../../renderer/connection/rack-store.ts'
import type { BankName } from '../../../renderer/connection/view.ts'

const endings: (() => void)[] = []
afterEach(() => {
  for (const end of endings.splice(0)) end()
  vi.unstubAllGlobals()
})

const URLS = [
  { name: 'anser', url: 'http://127.0.0.1:47601' },
  { name: 'shinkin', url: 'http://127.0.0.1:47602' },
] as const

const LOGIN = '/SIM-K20?number=23456789007&user=S0001'
const PLACES = [{ page: 'shinkin', path: LOGIN }, { page: 'start' }] as const

function Buttons() {
  const banks = useBanks()
  if (!banks) return <p>none</p>
  return PLACES.map((place) =>
    (['apart', 'beside'] as const).map((how) => (
      <button type="button" key={how} onClick={() => banks.open(place, how)}>
        {`${place.page} ${how}`}
      </button>
    )),
  )
}

async function show(banks: () => Promise<readonly object[]>) {
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  endings.push(() => act(() => root.unmount()))
  await act(async () =>
    root.render(
      <RackProvider value={{ link: { banks } } as unknown as Rack}>
        <Buttons />
      </RackProvider>,
    ),
  )
  return place
}

test('a browser opens one apart without telling it who opened it, or over the right half of the screen', async () => {
  const open = vi.fn()
  vi.stubGlobal('open', open)
  vi.stubGlobal('screen', { availWidth: 1921, availHeight: 1040 })
  const place = await show(async () => URLS)
  for (const button of place.querySelectorAll('button')) button.click()
  const half = 'popup,width=960,height=1040,left=961,top=0'
  expect(open.mock.calls).toEqual([
    [`http://127.0.0.1:47602${LOGIN}`, '_blank', 'noreferrer'],
    [`http://127.0.0.1:47602${LOGIN}`, '_blank', half],
    ['http://127.0.0.1:47601/banks', '_blank', 'noreferrer'],
    ['http://127.0.0.1:47601/banks', '_blank', half],
  ])
})

test('the desktop opens its own window', async () => {
  const openBank = vi.fn()
  vi.stubGlobal('camtoken', { about: async () => ({ banks: ['anser', 'shinkin'] }), openBank })
  const place = await show(() => Promise.reject(new Error('not asked')))
  place.querySelector('button')?.click()
  expect(openBank).toHaveBeenCalledExactlyOnceWith({ page: 'shinkin', path: LOGIN })
})

test.each([
  ['there is none', async () => []],
  ['the host does not answer', () => Promise.reject(new Error('gone'))],
])('nothing is offered when %s', async (_, banks) => {
  expect((await show(banks)).textContent).toBe('none')
})

test('for a token its own bank is opened where its holder logs in, else the page that leads to all, or the only one', () => {
  const banks = (...names: readonly BankName[]) => ({ names, open: vi.fn() })
  const both = banks('anser', 'shinkin')
  expect(placeFor({ bank: 'shinkin', page: LOGIN }, both)).toEqual({ page: 'shinkin', path: LOGIN })
  expect(placeFor({ bank: 'shinkin' }, both)).toEqual({ page: 'shinkin' })
  expect(placeFor({ bank: 'seiwa', page: '/SIM-S01?loginId=sakura01' }, both)).toEqual({ page: 'start' })
  expect(placeFor({ bank: null }, both)).toEqual({ page: 'start' })
  expect(placeFor({ bank: 'seiwa' }, banks('anser'))).toEqual({ page: 'anser' })
})
