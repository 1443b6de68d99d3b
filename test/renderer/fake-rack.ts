import { vi } from 'vitest'
import type { Client } from '../../host/client/client.ts'
import { type ChoiceMemory, connectRack } from '../../renderer/connection/rack-store.ts'
import type { TokenDescription, ViewOf } from '../../renderer/connection/view.ts'
import { fakeToken } from './fake-token.ts'

type View = ViewOf<'camera-token'>
type Watcher = Parameters<Client['watchRack']>[0]

/** What a host refuses. */
export const refusal = (code: string) => Object.assign(new Error(code), { status: 404, code })

/** Tokens called `one`, `two` and so on behind a rack, without a host between. What another window does is told like a host's stream. */
export function fakeRack(names: readonly string[] = ['one', 'two', 'three']) {
  const now = 1_000_000
  const pattern = fakeToken().view()
  let lastPlace = 0
  const view = (id: string, more: Partial<View> = {}): View => {
    lastPlace += 1
    const serial = `12-34567${String(lastPlace - 1).padStart(2, '0')}-0`
    return { ...pattern, id, name: id, serial, place: lastPlace, now, ...more }
  }
  const held = new Map<string, View>(names.map((name) => [name, view(name)]))
  const removed = new Map<string, View>()
  let watcher: Watcher | null = null
  let fault: unknown = null
  let made = 0

  const get = (id: string): View => {
    if (fault) throw fault
    const found = held.get(id)
    if (!found) throw refusal('not-found')
    return found
  }
  const put = (id: string, more: Partial<View> = {}): View => {
    if (fault) throw fault
    const added = view(id, more)
    held.set(id, added)
    return added
  }
  const change = (id: string, part: Partial<View>): View => {
    const before = get(id)
    const changed = { ...before, ...part, sequence: before.sequence + 1 }
    held.set(id, changed)
    return changed
  }
  const newId = () => {
    made += 1
    return `new${made}`
  }
  const link = {
    send: vi.fn(async (id: string) => get(id)),
    create: vi.fn(async (_wanted: { preset: string }) => put(newId())),
    duplicate: vi.fn(async (id: string) => put(newId(), { serial: get(id).serial, name: `${get(id).name} (2)` })),
    describe: vi.fn(async (id: string, { name, colour, place }: TokenDescription) =>
      change(id, { ...(name && { name }), ...(colour && { colour }), ...(place !== undefined && { place }) }),
    ),
    remove: vi.fn(async (id: string) => {
      removed.set(id, get(id))
      held.delete(id)
    }),
    restore: vi.fn(async (id: string) => {
      if (fault) throw fault
      const back = removed.get(id)
      if (!back) throw refusal('not-found')
      held.set(id, back)
      return back
    }),
    exportToken: vi.fn(async (id: string) => ({ name: get(id).name, token: { serial: get(id).serial } })),
    importToken: vi.fn(async (file: { name: string }) => put(newId(), { name: file.name })),
    exportKeys: vi.fn(
      async ({ ids = [] }: { ids?: readonly string[] } = {}) => `<KeyContainer>${ids.join()}</KeyContainer>`,
    ),
    watchRack: (on: Watcher) => {
      watcher = on
      on.onRack([...held.values()])
      return () => {
        watcher = null
      }
    },
  }
  const remembered: string[] = []
  const memory: ChoiceMemory = { recall: () => remembered.at(-1) ?? null, remember: (id) => void remembered.push(id) }
  return {
    rack: connectRack(link as unknown as Client, () => now, memory),
    link,
    remembered,
    view,
    /** The host's stream. */
    tell: () => {
      if (!watcher) throw new Error('nobody follows the rack')
      return watcher
    },
    /** Something happens to a token, and the stream tells it. */
    happen(id: string, part: Partial<View>) {
      watcher?.onToken(change(id, part))
    },
    failWith(error: unknown) {
      fault = error
    },
  }
}

export type FakeRack = ReturnType<typeof fakeRack>
