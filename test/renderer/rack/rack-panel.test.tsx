// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { glanceText } from '../../../renderer/faces/camera-token/glance.ts'
import { useNotices } from '../../../renderer/parts/notices.ts'
import { RackDesk } from '../../../renderer/rack/rack-desk.tsx'
import { RackPanel } from '../../../renderer/rack/rack-panel.tsx'
import { searchFor } from '../../../renderer/rack/search.ts'
import { fakeRack } from '../fake-rack.ts'
import { happen, renderWithRack } from '../render.tsx'

// Each row asks for it once when it is drawn.
vi.mock('../../../renderer/faces/camera-token/glance.ts', { spy: true })

beforeEach(() => {
  searchFor('')
  useNotices.setState(useNotices.getInitialState(), true)
})

const names = (count: number) => Array.from({ length: count }, (_, i) => `token-${i}`)

async function show(tokens = ['one', 'two', 'three']) {
  const fake = fakeRack(tokens)
  const page = await renderWithRack(
    <>
      <RackPanel />
      <RackDesk />
    </>,
    fake.rack,
  )
  const list = page.get('rack-list')
  const active = () => document.querySelector<HTMLElement>('[data-active="true"]')?.dataset.id
  const key = (name: string, more: KeyboardEventInit = {}) =>
    happen(() => list.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, ...more })))
  const rows = () =>
    [...document.querySelectorAll<HTMLElement>('[data-testid="rack-token"]')].map(({ dataset }) => dataset.id)
  const drawn = () => vi.mocked(glanceText).mock.calls.map(([view]) => view.id)
  return { ...fake, page, list, active, key, rows, drawn, chosen: () => fake.rack.store.getState().chosen }
}

describe('a hundred tokens', () => {
  afterEach(() => vi.useRealTimers())

  test('one that changes draws one row; a key draws the two rows it is about; none keeps a clock running', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'Date'], now: 1_000_000 })
    const { happen: change, drawn, key } = await show(names(100))
    expect(drawn()).toHaveLength(100)
    expect(vi.getTimerCount()).toBe(0)

    vi.mocked(glanceText).mockClear()
    await happen(() => change('token-40', { tapeIn: true }))
    expect(drawn()).toEqual(['token-40'])

    vi.mocked(glanceText).mockClear()
    await key('ArrowDown')
    expect(drawn()).toEqual(['token-0', 'token-1'])

    vi.mocked(glanceText).mockClear()
    await happen(() => change('token-7', { window: { openedAt: 1_000_000, closesAt: 1_090_000 } }))
    expect(vi.getTimerCount()).toBe(1)
    await happen(() => vi.advanceTimersByTime(1_000))
    expect(drawn()).toEqual(['token-7', 'token-7'])
    await happen(() => change('token-7', { window: null }))
    expect(vi.getTimerCount()).toBe(0)
  })
})

test('a window that runs is counted down in its row, and stands out when it is about to close', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 1_000_000 })
  const { happen: change, page } = await show()
  await happen(() => change('two', { window: { openedAt: 972_000, closesAt: 1_012_000 } }))
  expect([page.get('rack-window').textContent, page.get('rack-window').dataset.soon]).toEqual(['12 s', 'false'])
  await happen(() => vi.advanceTimersByTime(2_000))
  expect([page.get('rack-window').textContent, page.get('rack-window').dataset.soon]).toEqual(['10 s', 'true'])
  vi.useRealTimers()
})

describe('keys', () => {
  test('arrows, pages, Home and End move; Enter and Space choose', async () => {
    const { key, active, chosen } = await show(names(20))
    for (const [name, at] of [
      ['ArrowDown', 'token-1'],
      ['PageDown', 'token-9'],
      ['ArrowUp', 'token-8'],
      ['PageUp', 'token-0'],
      ['ArrowUp', 'token-0'],
      ['End', 'token-19'],
      ['ArrowDown', 'token-19'],
    ]) {
      await key(name ?? '')
      expect(active(), name).toBe(at)
    }
    expect(chosen()).toBe('token-0')
    await key('Enter')
    expect(chosen()).toBe('token-19')
    await key('Home')
    await key(' ')
    expect(chosen()).toBe('token-0')
  })

  test('letters lead to the next name that begins so', async () => {
    const { key, active } = await show(['alpha', 'beta', 'bravo', 'charlie'])
    await key('b')
    expect(active()).toBe('beta')
    await key('r')
    expect(active()).toBe('bravo')
    await key('x')
    expect(active()).toBe('bravo')
  })

  test('Delete deletes, and goes on at the neighbour, not at the stage; held down it does nothing more', async () => {
    const { key, active, rows, chosen } = await show(['one', 'two', 'three', 'four'])
    await key('End')
    await key('ArrowUp')
    await key('Delete')
    expect([rows(), active(), chosen()]).toEqual([['one', 'two', 'four'], 'four', 'one'])
    await key('Delete', { repeat: true })
    await key('Delete')
    expect([rows(), active()]).toEqual([['one', 'two'], 'two'])
    await happen(() => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true })))
    expect(rows()).toEqual(['one', 'two', 'four'])
  })

  test('Alt with an arrow moves the token', async () => {
    const { key, rows, active } = await show()
    await key('ArrowDown', { altKey: true })
    await key('ArrowDown', { altKey: true })
    expect([rows(), active()]).toEqual([['two', 'three', 'one'], 'one'])
    await key('ArrowUp', { altKey: true })
    expect(rows()).toEqual(['two', 'one', 'three'])
  })

  test('what comes onto the stage is where the keys go on', async () => {
    const { key, active, rack, link } = await show()
    await key('End')
    await happen(async () => {
      rack.take(await link.create({ preset: 'factory-new' }))
      rack.choose('new1')
    })
    expect(active()).toBe('new1')
  })
})

describe('rename', () => {
  const type = (field: HTMLElement, text: string, key: string) =>
    happen(() => {
      ;(field as HTMLInputElement).value = text
      field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    })

  test('F2 opens a field over the name; Enter takes it over', async () => {
    const { key, page, link, list } = await show()
    await key('ArrowDown')
    await key('F2')
    const field = page.get('rename') as HTMLInputElement
    expect([field.value, field.maxLength, document.activeElement]).toEqual(['two', 60, field])
    await type(field, '  窓口の見本 ', 'Enter')
    expect(link.describe).toHaveBeenCalledExactlyOnceWith('two', { name: '窓口の見本' })
    expect([page.find('rename'), document.activeElement]).toEqual([null, list])
  })

  test.each([
    ['Escape', 'Zwei', 'Escape'],
    ['an empty name', '   ', 'Enter'],
    ['the same name', 'two', 'Enter'],
  ])('%s changes nothing', async (_, text, last) => {
    const { key, page, link } = await show()
    await key('ArrowDown')
    await key('F2')
    await type(page.get('rename'), text, last)
    expect(link.describe).not.toHaveBeenCalled()
    expect(page.find('rename')).toBeNull()
  })

  test('Enter that ends a Japanese conversion goes on typing', async () => {
    const { key, page } = await show()
    await key('F2')
    await happen(() =>
      page
        .get('rename')
        .dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })),
    )
    expect(page.find('rename')).not.toBeNull()
  })
})

describe('search', () => {
  test('there is a field from eight tokens on', async () => {
    expect((await show(names(7))).page.find('rack-search')).toBeNull()
    expect((await show(names(8))).page.find('rack-search')).not.toBeNull()
  })

  test('shows what is found, as it changes, and how many', async () => {
    const { page, rows, happen: change } = await show(names(12))
    await happen(() => searchFor('token-1'))
    expect(rows()).toEqual(['token-1', 'token-10', 'token-11'])
    expect(page.get('rack-count').textContent).toBe('3 of 12')
    await happen(() => searchFor('scanning'))
    expect([rows(), page.find('rack-none-found') === null]).toEqual([[], false])
    await happen(() => change('token-5', { power: 'on', display: { ...lit(), camera: true } }))
    expect(rows()).toEqual(['token-5'])
    await happen(() => searchFor(''))
    expect(rows()).toHaveLength(12)
  })

  test('Enter shows the first that is found, Escape ends it, and the list has the focus', async () => {
    const { page, chosen, list } = await show(names(12))
    const press = (key: string) =>
      happen(() => page.get('rack-search').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))
    await happen(() => searchFor('11'))
    await press('Enter')
    expect([chosen(), document.activeElement]).toEqual(['token-11', list])
    await press('Escape')
    expect(page.get('rack-count').textContent).toBe('12')
  })

  const lit = () => ({ ...fakeRack([]).view('x').display, lit: true })
})

describe('sheets', () => {
  const menu = async (page: Awaited<ReturnType<typeof show>>['page'], id: string) => {
    await happen(() => page.get('rack-more').click())
    await happen(() => page.get(`menu-${id}`).click())
  }
  const pick = (place: number) =>
    happen(() => [...document.querySelectorAll<HTMLElement>('[data-testid="pick-token"]')][place]?.click())

  test('keys of several tokens: the one on the stage is ticked; copies have one key', async () => {
    const { page, link, happen: change } = await show()
    await happen(() => change('three', { serial: '12-3456700-0' }))
    await menu(page, 'pskc-several')
    expect(page.get('sheet-go').textContent).toBe('Export 1 key')
    await pick(2)
    expect(page.get('sheet-go').textContent).toBe('Export 1 key')
    await happen(() => page.get('pick-all').click())
    expect(page.get('sheet-go').textContent).toBe('Export 2 keys')
    expect(page.get('secret-warning').textContent).toContain('in the clear')
    await happen(() => page.get('pick-all').click())
    await happen(() => page.get('sheet-go').click())
    expect([link.exportKeys.mock.calls.length, page.find('pskc-sheet') === null]).toEqual([0, false])
    await pick(1)
    await happen(() => page.get('sheet-go').click())
    expect(link.exportKeys).toHaveBeenCalledExactlyOnceWith({ ids: ['two'] })
    expect(page.find('pskc-sheet')).toBeNull()
  })

  test('several are deleted together, those that were searched for ticked at first', async () => {
    const { page, rows } = await show(names(12))
    await happen(() => searchFor('token-1'))
    await menu(page, 'delete-several')
    expect(page.get('sheet-go').textContent).toBe('Delete 3 tokens')
    await pick(0)
    await happen(() => page.get('sheet-go').click())
    await happen(() => searchFor(''))
    expect(rows()).toHaveLength(10)
    expect(useNotices.getState().shown).toMatchObject([{ text: 'rack.severalDeleted', values: { count: 2 } }])
  })

  test('new tokens by kind, model and state', async () => {
    const { page, link } = await show()
    await happen(() => page.get('rack-new').click())
    await happen(() => page.get('menu-several').click())
    const choose = (id: string, value: string) =>
      happen(() => {
        const list = page.get(id) as HTMLSelectElement
        list.value = value
        list.dispatchEvent(new Event('change', { bubbles: true }))
      })
    await choose('several-kind', 'key-fob')
    await choose('several-model', 'always')
    await happen(() => page.get('several-fob-low-battery').click())
    await happen(() => page.get('sheet-go').click())
    expect(link.create.mock.calls).toEqual([[{ kind: 'key-fob', profile: 'always', preset: 'low-battery' }]])
  })

  test('several new tokens: a number from 1 to 100', async () => {
    const { page, link } = await show()
    await happen(() => page.get('rack-new').click())
    await happen(() => page.get('menu-several').click())
    const field = page.get('several-count') as HTMLInputElement
    const set = (text: string) =>
      happen(() => {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
        field.dispatchEvent(new Event('input', { bubbles: true }))
      })
    for (const text of ['0', '101', '', '1.5', '-3']) {
      await set(text)
      expect(page.get('sheet-go').getAttribute('aria-disabled'), text).toBe('true')
    }
    await set('3')
    await happen(() => page.get('several-dp020').click())
    await happen(() => page.get('sheet-go').click())
    expect(link.create.mock.calls).toEqual(Array(3).fill([{ profile: 'dp', preset: 'dp020' }]))
  })
})
