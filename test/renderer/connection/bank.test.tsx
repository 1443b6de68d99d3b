// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { useBank } from '../../../renderer/connection/bank.ts'
import { RackProvider } from '../../../renderer/connection/context.ts'
import type { Rack } from '../../../renderer/connection/rack-store.ts'

const URL = 'http://127.0.0.1:47601'
const endings: (() => void)[] = []
afterEach(() => {
  for (const end of endings.splice(0)) end()
  vi.unstubAllGlobals()
})

function Buttons() {
  const open = useBank()
  if (!open) return <p>none</p>
  return (
    <>
      <button type="button" onClick={() => open('apart')}>
        apart
      </button>
      <button type="button" onClick={() => open('beside')}>
        beside
      </button>
    </>
  )
}

async function show(bank: () => Promise<string | null>) {
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  endings.push(() => act(() => root.unmount()))
  await act(async () =>
    root.render(
      <RackProvider value={{ link: { bank } } as unknown as Rack}>
        <Buttons />
      </RackProvider>,
    ),
  )
  return place
}

test('a browser opens it apart without telling it who opened it, or over the right half of the screen', async () => {
  const open = vi.fn()
  vi.stubGlobal('open', open)
  vi.stubGlobal('screen', { availWidth: 1921, availHeight: 1040 })
  const place = await show(async () => URL)
  for (const button of place.querySelectorAll('button')) button.click()
  expect(open.mock.calls).toEqual([
    [URL, '_blank', 'noreferrer'],
    [URL, '_blank', 'popup,width=960,height=1040,left=961,top=0'],
  ])
})

test('the desktop opens its own window', async () => {
  const openBank = vi.fn()
  vi.stubGlobal('camtoken', { about: async () => ({ bank: true }), openBank })
  const place = await show(() => Promise.reject(new Error('not asked')))
  place.querySelector('button')?.click()
  expect(openBank).toHaveBeenCalledOnce()
})

test.each([
  ['there is none', async () => null],
  ['the host does not answer', () => Promise.reject(new Error('gone'))],
])('nothing is offered when %s', async (_, bank) => {
  expect((await show(bank)).textContent).toBe('none')
})
