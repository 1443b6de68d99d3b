import { HeadlessMantineProvider } from '@mantine/core'
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { ConnectionProvider, RackProvider } from '../../renderer/connection/context.ts'
import type { Rack, RackState } from '../../renderer/connection/rack-store.ts'
import { i18n } from '../../renderer/locales/i18n.ts'
import type { FakeConnection } from './fake-token.ts'

const endings: (() => void)[] = []
afterEach(() => {
  for (const end of endings.splice(0)) act(end)
  document.body.replaceChildren()
})

/** What one finds on the page by its test id, wherever in it: menus and sheets stand beside what opens them. */
const finders = (place: ParentNode & { readonly innerHTML: string }) => {
  const find = (id: string) => place.querySelector<HTMLElement>(`[data-testid="${id}"]`)
  return {
    find,
    get(id: string): HTMLElement {
      const found = find(id)
      if (!found) throw new Error(`nothing with data-testid="${id}" in ${place.innerHTML}`)
      return found
    },
    all: (id: string) => [...place.querySelectorAll(`[data-testid="${id}"]`)].map((element) => element.textContent),
  }
}

/** Draws a part of the page with a rack behind it, in English. The rack is followed. */
export async function renderWithRack(part: ReactNode, rack: Rack) {
  await act(() => i18n.changeLanguage('en'))
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  const stop = rack.start()
  await act(async () =>
    root.render(
      <HeadlessMantineProvider>
        <RackProvider value={rack}>{part}</RackProvider>
      </HeadlessMantineProvider>,
    ),
  )
  endings.push(() => {
    stop()
    root.unmount()
  })
  return finders(document.body)
}

/** Draws a part of the page with a token behind it, in English. @param more of the rack, for what asks the host for more */
export async function render(part: ReactNode, fake: FakeConnection, more: Partial<Rack> = {}) {
  await act(() => i18n.changeLanguage('en'))
  const connection = fake.connect({ clock: fake.clock })
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  const rackStore = createStore<RackState>(() => ({ link: 'connecting', order: ['main'], chosen: 'main' }))
  const follow = connection.store.subscribe(({ link }) => rackStore.setState({ link }))
  rackStore.setState({ link: connection.store.getState().link })
  await act(async () =>
    root.render(
      <RackProvider value={{ store: rackStore, ...more } as Rack}>
        <ConnectionProvider value={connection}>{part}</ConnectionProvider>
      </RackProvider>,
    ),
  )
  endings.push(() => {
    follow()
    fake.leave()
    root.unmount()
  })
  return { connection, ...finders(place) }
}

/** Lets something happen and React draw what follows. */
export function happen(deed: () => unknown): Promise<void> {
  return act(async () => {
    await deed()
  })
}
