// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { MATRIX_CARD } from '../../../../renderer/faces/matrix-card/face.tsx'
import { unmark } from '../../../../renderer/faces/matrix-card/marks.ts'
import { happen, render } from '../../render.tsx'
import { CELLS, fakeCard } from './fake-card.ts'

const { Device, Hints, Tools } = MATRIX_CARD

beforeEach(unmark)

async function draw() {
  const page = await render(
    <>
      <Hints />
      <Device />
      <Tools />
    </>,
    fakeCard(),
  )
  const click = (id: string) => happen(() => page.get(id).click())
  const key = (name: string, more: KeyboardEventInit = {}) =>
    happen(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, ...more })))
  const marked = () =>
    [...document.querySelectorAll<HTMLElement>('[aria-pressed="true"]')].map(({ dataset }) => dataset.name).join('')
  return { page, click, key, marked, asked: () => page.get('asked').dataset.digits }
}

test('the card is there as text, in Japanese', async () => {
  const { page } = await draw()
  const card = page.get('display')
  expect(card.lang).toBe('ja')
  const said = card.textContent?.replaceAll(/\s+/g, ' ')
  for (const text of ['練習信用金庫', 'お客様カード', '12345678901', '確認用パスワード', '0120-000-000', '練習用']) {
    expect(said).toContain(text)
  }
  expect([1, 2, 3, 4, 5, 6, 7, 8].map((place) => page.get(`cell-${place}`).textContent)).toEqual(
    [...'アイウエオカキク'].map((name, place) => `${name} ${CELLS[place]}`),
  )
})

test('cells are pointed at in the bank’s order, by click and by figure, and what is to be typed is told', async () => {
  const { click, key, marked, asked, page } = await draw()
  expect(asked()).toBe('')
  await click('cell-6')
  await key('2')
  expect(asked()).toBe('6535')
  expect(marked()).toBe('イカ')
  await key('6')
  expect(asked()).toBe('35')
  await key('9')
  expect(asked()).toBe('35')
  await click('unmark')
  expect(asked()).toBe('')
  expect(page.find('copy-cells')).toBeNull()
})

test('the digits are copied, and that is said until others are asked for', async () => {
  const { click, page } = await draw()
  const writeText = vi.fn(async () => {})
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } })
  await click('cell-5')
  await click('cell-1')
  await click('copy-cells')
  expect(writeText).toHaveBeenCalledWith('0412')
  expect(page.get('asked').textContent).toContain('Copied')
  await click('cell-2')
  expect(page.get('asked').textContent).not.toContain('Copied')
  vi.unstubAllGlobals()
})

test.each(['button', 'key'])(
  'by %s it is printed from a sheet of its own, without marks, and the sheet goes',
  async (by) => {
    const { click, key, marked } = await draw()
    const print = vi.fn()
    vi.stubGlobal('print', print)
    await click('cell-3')
    await (by === 'key' ? key('p') : click('print-card'))
    expect(print).toHaveBeenCalledOnce()
    // Outside of all that the window shows.
    const sheet = document.querySelector('body > [data-testid="print-sheet"]')
    expect(sheet?.querySelectorAll('[aria-pressed="true"]')).toHaveLength(0)
    expect(sheet?.textContent).toContain('12345678901')
    await happen(() => window.dispatchEvent(new Event('afterprint')))
    expect(sheet?.isConnected).toBe(false)
    expect(marked()).toBe('ウ')
    vi.unstubAllGlobals()
  },
)
