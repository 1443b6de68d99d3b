// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import type { Rack } from '../../../renderer/connection/rack-store.ts'
import type { TokenView } from '../../../renderer/connection/view.ts'
import {
  endPresenting,
  putBack,
  startPresenting,
  usePresenting,
} from '../../../renderer/presenting/presenting-store.ts'

beforeEach(() => usePresenting.setState(usePresenting.getInitialState(), true))

/** A rack of names: enough for who is made, chosen and removed. */
function fakeRack() {
  const deeds: string[] = []
  let made = 0
  let chosen: string | null = 'mine'
  const make = (deed: string) => async () => {
    made += 1
    deeds.push(`${deed} ${made}`)
    return { id: String(made) } as TokenView
  }
  const link = {
    create: vi.fn(({ preset }: { preset: string }) => make(preset)()),
    duplicate: vi.fn((id: string) => make(`copy of ${id}:`)()),
    remove: vi.fn(async (id: string) => void deeds.push(`remove ${id}`)),
  }
  const rack = {
    store: { getState: () => ({ chosen }) },
    link,
    take: () => {},
    choose(id: string) {
      chosen = id
      deeds.push(`choose ${id}`)
    },
  }
  return { rack: rack as unknown as Rack, link, deeds, chosen: () => chosen }
}

const WISHES = { name: 'Show', isFullScreen: true }

test('a copy of the made token is played with, so that the original stays as it was', async () => {
  const { rack, deeds, link } = fakeRack()
  await startPresenting(rack, 'factory-new', WISHES)
  expect(link.create).toHaveBeenCalledWith({ preset: 'factory-new', name: 'Show' })
  expect(deeds).toEqual(['factory-new 1', 'copy of 1: 2', 'choose 2'])
  expect(usePresenting.getState()).toMatchObject({ isOn: true, before: 'mine', original: '1', played: '2' })
})

test('put back: another copy of the original comes, the old one goes', async () => {
  const { rack, deeds } = fakeRack()
  await startPresenting(rack, 'as-it-is', WISHES)
  deeds.length = 0
  await putBack(rack)
  expect(deeds).toEqual(['copy of 1: 3', 'choose 3', 'remove 2'])
})

test('the end: the token that stood there before, and nothing left of the others', async () => {
  const { rack, deeds, chosen } = fakeRack()
  await startPresenting(rack, 'as-it-is', WISHES)
  deeds.length = 0
  await endPresenting(rack)
  expect(chosen()).toBe('mine')
  expect(deeds).toEqual(['choose mine', 'remove 2', 'remove 1'])
  expect(usePresenting.getState()).toEqual(usePresenting.getInitialState())
})

test('what the host refuses is told, and nothing begins', async () => {
  const { rack, link, chosen } = fakeRack()
  link.create.mockRejectedValueOnce({ code: 'no-bank' })
  await startPresenting(rack, 'activated', WISHES)
  expect(usePresenting.getState()).toMatchObject({ isOn: false, isBusy: false, problem: 'no-bank' })
  expect(chosen()).toBe('mine')
})

test('a second press while the host works does nothing', async () => {
  const { rack, link } = fakeRack()
  await Promise.all([startPresenting(rack, 'factory-new', WISHES), startPresenting(rack, 'factory-new', WISHES)])
  expect(link.create).toHaveBeenCalledOnce()
})
