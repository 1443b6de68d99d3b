// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import type { Language } from '../../../../renderer/locales/i18n.ts'
import type { WindowsSource } from '../../../../renderer/support/windows/source.ts'
import { WindowsView } from '../../../../renderer/support/windows/windows-view.tsx'
import type { Grid } from '../../../../support/windows/grid.ts'
import { tableOf } from '../../../../support/windows/table.ts'
import { windowsMap } from '../../../../support/windows/windows-map.ts'
import { legendIn, type WindowsReport, withWords } from '../../../../support/windows/words.ts'
import { fakeRack } from '../../fake-rack.ts'
import { happen, renderWithRack } from '../../render.tsx'

/** What a host answers, at once. */
function answer(grid: Grid, language: Language): WindowsReport {
  const map = windowsMap(grid)
  return { ...map, legend: legendIn(language), points: map.points.map((point) => withWords(point, grid, language)) }
}

const source = {
  map: vi.fn<WindowsSource['map']>(async (grid, language) => answer(grid, language)),
  table: async (grid, language) => tableOf(answer(grid, language).points, 'csv'),
} satisfies WindowsSource

async function show(from: WindowsSource = source) {
  const page = await renderWithRack(<WindowsView source={from} />, fakeRack().rack)
  return { ...page, says: () => page.get('windows-says').textContent }
}

function type(element: HTMLElement, value: string): Promise<void> {
  return happen(() => {
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value') ?? {}
    set?.call(element, value)
    element.dispatchEvent(new Event('input', { bubbles: true }))
    element.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

test('begins with the commonest failure, in a sentence, with legend and borders', async () => {
  const { get, says, all } = await show()
  expect(says()).toContain('Done after 92.0 s: the window had closed 2.0 s before.DP020')
  expect(get('windows-why-in-time').textContent).toBe('In time3,600 points')
  expect(get('windows-borders').textContent).toContain('From Done at 90.000 s on: Done too late')
  expect(all('windows-why-done-only-lit')).toEqual([])
})

test('the sliders read out one point after the other', async () => {
  const { get, says } = await show()
  expect(says()).toContain('92.0 s')
  const slider = get('windows-slider-done')
  expect(slider.getAttribute('aria-valuetext')).toBe('92.0 s')
  await type(slider, '89000')
  expect(says()).toContain('Done after 89.0 s, Yes 5.0 s later: both in time')
  await type(get('windows-slider-yes'), '41000')
  expect(says()).toContain('Yes 41.0 s after Done: the window had closed 1.0 s before.')
})

test('how the person behaves changes the map', async () => {
  const { get, says, find } = await show()
  expect(says()).toContain('92.0 s')
  expect(find('windows-holdFor')).toBeNull()
  await type(get('windows-wakes'), 'none')
  await type(get('windows-slider-done'), '20000')
  expect(says()).toContain('the display had gone dark 5.0 s before, and the press only lit it')
  await type(get('windows-hold'), 'middle-for-yes')
  await type(get('windows-holdFor'), '3')
  expect(source.map.mock.lastCall?.[0]).toMatchObject({ wakes: 'none', hold: 'middle-for-yes', holdFor: 3_000 })
})

test('what cannot be asked is said, and the map stays', async () => {
  const { get, says } = await show()
  expect(says()).toContain('92.0 s')
  const asked = source.map.mock.calls.length
  await type(get('windows-step'), '0.1')
  expect(get('windows-problem').textContent).toContain('These would be 721,801 points, and at most 20,000')
  expect(get('windows-step').getAttribute('aria-invalid')).toBe('true')
  await type(get('windows-step'), 'x')
  expect(get('windows-problem').textContent).toContain('“Step (s)” needs a time')
  expect(source.map.mock.calls.length).toBe(asked)
  expect(says()).toContain('92.0 s')
})

test('a host that does not answer is told of', async () => {
  const { get, find } = await show({ ...source, map: () => Promise.reject(new Error('gone')) })
  expect(get('windows-view').textContent).toContain('No map came')
  expect(find('windows-map')).toBeNull()
})

test('saves the points as a table that Excel reads', async () => {
  const saved: { name: string; kind: string; bytes: Uint8Array }[] = []
  vi.stubGlobal('camtoken', {
    saveFile: async (file: (typeof saved)[number]) => {
      saved.push(file)
      return { name: file.name }
    },
  })
  const { get, says } = await show()
  expect(says()).toContain('92.0 s')
  await happen(() => get('windows-save').click())
  vi.unstubAllGlobals()
  const [{ name, kind, bytes } = { name: '', kind: '', bytes: new Uint8Array() }] = saved
  expect([name, kind]).toEqual(['windows.csv', 'table'])
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(new TextDecoder().decode(bytes).split('\r\n')).toHaveLength(1 + 121 * 61 + 1)
})
