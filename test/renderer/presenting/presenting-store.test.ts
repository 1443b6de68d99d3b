// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import type { Rack } from '../../../renderer/connection/rack-store.ts'
import type { TokenView } from '../../../renderer/connection/view.ts'
import { useNotices } from '../../../renderer/parts/notices.ts'
import { recallPresentations } from '../../../renderer/presenting/presentation-memory.ts'
import {
  cleanUp,
  endPresenting,
  goToChapter,
  putBack,
  startPresenting,
  usePresenting,
} from '../../../renderer/presenting/presenting-store.ts'

beforeEach(() => {
  usePresenting.setState(usePresenting.getInitialState(), true)
  localStorage.clear()
  sessionStorage.clear()
})

/** A rack of names: enough for who is made, chosen and removed. */
function fakeRack() {
  const deeds: string[] = []
  let made = 0
  let chosen: string | null = 'mine'
  const make = (deed: string) => async () => {
    made += 1
    deeds.push(`${deed} ${made}`)
    return {
      kind: 'camera-token',
      id: String(made),
      serial: `serial of ${made}`,
      bank: 'anser',
      holder: null,
      activations: [] as unknown,
    } as TokenView
  }
  const link = {
    create: vi.fn(({ preset }: { preset: string }) => make(preset)()),
    duplicate: vi.fn((id: string) => make(`copy of ${id}:`)()),
    remove: vi.fn(async (id: string) => void deeds.push(`remove ${id}`)),
    mark: vi.fn(async (serial: string) => `mark of ${serial}`),
    putBackMark: vi.fn(async (mark: string) => void deeds.push(`put back ${mark}`)),
    markBank: vi.fn(async (bank: string) => `mark of ${bank}`),
    putBankBack: vi.fn(async (bank: string, mark: string) => void deeds.push(`put back ${mark} at ${bank}`)),
    forgetBankMark: vi.fn(async (bank: string, mark: string) => void deeds.push(`forget ${mark} at ${bank}`)),
    forgetMark: vi.fn(async (mark: string) => void deeds.push(`forget ${mark}`)),
    bankUsers: vi.fn(async () => [
      { loginId: 'busy', canBeLent: false },
      { loginId: 'free', canBeLent: true },
    ]),
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
  expect(usePresenting.getState()).toMatchObject({
    isOn: true,
    show: {
      situation: 'factory-new',
      before: 'mine',
      original: '1',
      played: '2',
      mark: 'mark of serial of 1',
      customer: { loginId: 'free' },
      chapter: 0,
    },
  })
})

test('put back: the bank, then another copy of the original comes, the old one goes, and the story begins anew', async () => {
  const { rack, deeds } = fakeRack()
  await startPresenting(rack, 'as-it-is', WISHES)
  goToChapter(3)
  deeds.length = 0
  await putBack(rack)
  expect(deeds).toEqual(['put back mark of serial of 1', 'copy of 1: 3', 'choose 3', 'remove 2'])
  expect(usePresenting.getState().show).toMatchObject({ played: '3', chapter: 0 })
})

test('the end: the token that stood there before, and nothing left of the others', async () => {
  const { rack, deeds, chosen } = fakeRack()
  await startPresenting(rack, 'as-it-is', WISHES)
  deeds.length = 0
  await endPresenting(rack)
  expect(chosen()).toBe('mine')
  expect(deeds).toEqual([
    'choose mine',
    'put back mark of serial of 1',
    'remove 2',
    'remove 1',
    'forget mark of serial of 1',
  ])
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

test('a token that the bank has nothing to do with asks it for no mark and for no user', async () => {
  const { rack, link } = fakeRack()
  link.duplicate.mockImplementation(
    async () =>
      ({ kind: 'key-fob', id: '9', serial: 'ABCD12345678', bank: null, holder: null }) as unknown as TokenView,
  )
  await startPresenting(rack, 'as-it-is', WISHES)
  expect(usePresenting.getState().show).toMatchObject({ mark: null, customer: null })
  expect(link.mark).not.toHaveBeenCalled()
  expect(link.bankUsers).not.toHaveBeenCalled()
})

test('the bank of another kind is marked as a whole, and put back', async () => {
  const { rack, link, deeds } = fakeRack()
  link.duplicate.mockImplementation(
    async () =>
      ({ kind: 'key-fob', id: '9', serial: 'ABCD12345678', bank: 'shinkin', holder: null }) as unknown as TokenView,
  )
  await startPresenting(rack, 'as-it-is', WISHES)
  expect(usePresenting.getState().show).toMatchObject({ mark: 'mark of shinkin', bank: 'shinkin', customer: null })
  deeds.length = 0
  await putBack(rack)
  await endPresenting(rack)
  expect(deeds.filter((deed) => deed.includes(' at '))).toEqual([
    'put back mark of shinkin at shinkin',
    'put back mark of shinkin at shinkin',
    'forget mark of shinkin at shinkin',
  ])
  expect(link.mark).not.toHaveBeenCalled()
})

test('without a bank there is no mark, and what the bank does not answer is told while the token is put back', async () => {
  const { rack, link, deeds } = fakeRack()
  link.mark.mockRejectedValueOnce({ code: 'no-bank' })
  await startPresenting(rack, 'factory-new', WISHES)
  await putBack(rack)
  expect(link.putBackMark).not.toHaveBeenCalled()
  await endPresenting(rack)

  await startPresenting(rack, 'factory-new', WISHES)
  link.putBackMark.mockRejectedValueOnce({ code: 'bank-unreachable' })
  deeds.length = 0
  await putBack(rack)
  expect(deeds).toEqual(['copy of 4: 6', 'choose 6', 'remove 5'])
  expect(useNotices.getState().shown.map(({ text }) => text)).toEqual(['present.bankNotBack'])
})

test('what a window was presenting is kept for when it is reloaded, and left for the next window when it was closed', async () => {
  const { rack, deeds } = fakeRack()
  await startPresenting(rack, 'goes-wrong', WISHES)
  const { show } = usePresenting.getState()
  expect(await recallPresentations()).toEqual({ own: show, left: [] })
  sessionStorage.clear()
  const { own, left } = await recallPresentations()
  expect({ own, left }).toEqual({ own: null, left: [show] })
  deeds.length = 0
  for (const presentation of left) await cleanUp(rack, presentation)
  expect(deeds).toContain('remove 1')
  expect(await recallPresentations()).toEqual({ own: null, left: [] })
})

test('an entry that cannot be read is thrown away', async () => {
  localStorage.setItem('camtoken.presentation.x', '{')
  expect(await recallPresentations()).toEqual({ own: null, left: [] })
  expect(localStorage.length).toBe(0)
})

test('the end waits for what is under way: who ends while everything is put back leaves nothing behind', async () => {
  const { rack, link, deeds } = fakeRack()
  await startPresenting(rack, 'factory-new', WISHES)
  let go = () => {}
  link.remove.mockImplementationOnce(async (id) => {
    await new Promise<void>((resolve) => {
      go = resolve
    })
    deeds.push(`remove ${id}`)
  })
  const back = putBack(rack)
  await vi.waitFor(() => expect(link.remove).toHaveBeenCalled())
  const end = endPresenting(rack)
  expect(usePresenting.getState().isOn).toBe(false)
  go()
  await Promise.all([back, end])
  expect(deeds).toEqual(expect.arrayContaining(['remove 1', 'remove 2', 'remove 3', 'forget mark of serial of 1']))
  expect(usePresenting.getState()).toEqual(usePresenting.getInitialState())
})
