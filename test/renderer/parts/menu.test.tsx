// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { ContextMenu, MenuButton, type MenuItem } from '../../../renderer/parts/menu.tsx'
import { fakeRack } from '../fake-rack.ts'
import { happen, renderWithRack } from '../render.tsx'

const items = (onChoose = vi.fn()): readonly MenuItem[] => [
  { id: 'copy', label: 'Copy', note: 'What it is', keys: 'Ctrl C', onChoose },
  { id: 'gone', label: 'Gone', isOff: true, onChoose },
  { id: 'delete', label: 'Delete', isApart: true, isDanger: true, onChoose },
]

const nameOf = (element: Element) => element.getAttribute('aria-label')

test('a button tells that it opens a menu; an item does its deed and closes it', async () => {
  const onChoose = vi.fn()
  const page = await renderWithRack(
    <MenuButton label="More" items={items(onChoose)} className="" testId="more">
      …
    </MenuButton>,
    fakeRack().rack,
  )
  const button = page.get('more')
  expect([button.getAttribute('aria-haspopup'), button.getAttribute('aria-expanded')]).toEqual(['menu', 'false'])
  await happen(() => button.click())
  expect(button.getAttribute('aria-expanded')).toBe('true')
  expect([page.get('menu').role, nameOf(page.get('menu'))]).toEqual(['menu', 'More'])
  expect(page.get('menu-copy').textContent).toBe('CopyCtrl CWhat it is')
  await happen(() => page.get('menu-gone').click())
  expect(onChoose).not.toHaveBeenCalled()
  await happen(() => page.get('menu-copy').click())
  expect([onChoose.mock.calls.length, page.find('menu')]).toEqual([1, null])
})

test('a right click opens a menu in place of the browser’s', async () => {
  const page = await renderWithRack(
    <ContextMenu label="This" items={items()}>
      <p data-testid="place">here</p>
    </ContextMenu>,
    fakeRack().rack,
  )
  const click = new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: 10, clientY: 20 })
  await happen(() => page.get('place').dispatchEvent(click))
  expect([click.defaultPrevented, nameOf(page.get('menu'))]).toEqual([true, 'This'])
})
