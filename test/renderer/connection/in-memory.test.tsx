// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import type { Rack } from '../../../renderer/connection/rack-store.ts'
import { i18n } from '../../../renderer/locales/i18n.ts'
import { Toolbar } from '../../../renderer/shell/toolbar.tsx'
import { fakeRack } from '../fake-rack.ts'
import { happen, renderWithRack } from '../render.tsx'

const withMemory = (rack: Rack, isInMemory: () => Promise<boolean>): Rack => ({
  ...rack,
  link: { ...rack.link, isInMemory },
})

test('the window says when nothing is kept, and asks again when another simulator may be there', async () => {
  const { rack, tell } = fakeRack()
  let inMemory = true
  const ask = vi.fn(async () => inMemory)
  const page = await renderWithRack(<Toolbar />, withMemory(rack, ask))
  await happen(() => tell().onState?.('live'))
  expect(page.get('in-memory').textContent).toBe('In memory: nothing is kept when it ends')
  await happen(() => i18n.changeLanguage('ja'))
  expect(page.get('in-memory').textContent).toBe('メモリー上で動作中：終了すると何も残りません')
  inMemory = false
  await happen(() => tell().onState?.('lost'))
  await happen(() => tell().onState?.('live'))
  expect(page.find('in-memory')).toBeNull()
})
