// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { type OpenReplay, openReplay, useReplay } from '../../../renderer/journal/replay-store.ts'
import { useNotices } from '../../../renderer/parts/notices.ts'
import { useWork } from '../../../renderer/parts/work.ts'
import {
  addTokens,
  describeToken,
  duplicateToken,
  exportPskc,
  exportToken,
  importToken,
  showToken,
} from '../../../renderer/rack/actions.ts'
import { searchFor, useSearch } from '../../../renderer/rack/search.ts'
import { fakeRack, refusal } from '../fake-rack.ts'

const saved = vi.hoisted(() => [] as { kind: string; name: string; content: Blob }[])
vi.mock('../../../renderer/parts/files.ts', async (original) => ({
  ...(await original<typeof import('../../../renderer/parts/files.ts')>()),
  saveFile: async (kind: string, name: string, content: Blob) => saved.push({ kind, name, content }),
}))

const SAVED: OpenReplay = {
  ...{ form: 'report', kind: 'camera-token', name: 'x', serial: 'x', profile: 'dp' },
  ...{ rows: [], differences: [], file: null },
}
const NEW = { preset: 'factory-new' } as const

beforeEach(() => {
  useNotices.setState(useNotices.getInitialState(), true)
  useReplay.setState(useReplay.getInitialState(), true)
  searchFor('')
  saved.length = 0
})

function follow() {
  const fake = fakeRack(['one', 'two'])
  fake.rack.start()
  return { ...fake, state: () => fake.rack.store.getState() }
}
const said = () => useNotices.getState().shown.map(({ text }) => text)

test('a new token comes onto the stage and into sight, whatever was searched for or replayed', async () => {
  const { rack, state, link } = follow()
  searchFor('two')
  openReplay(SAVED)
  await addTokens(rack, { preset: 'dp020' }, 1)
  expect(link.create).toHaveBeenCalledWith({ preset: 'dp020' })
  expect(state()).toMatchObject({ order: ['one', 'two', 'new1'], chosen: 'new1' })
  expect([useSearch.getState().text, useReplay.getState().open]).toEqual(['', null])
})

test('several are made one after the other; what was made stays when the host refuses more', async () => {
  const { rack, state, link } = follow()
  await addTokens(rack, NEW, 3)
  expect(state()).toMatchObject({ order: ['one', 'two', 'new1', 'new2', 'new3'], chosen: 'new3' })
  link.create.mockImplementationOnce(link.create.getMockImplementation() as typeof link.create)
  link.create.mockImplementationOnce(() => Promise.reject(refusal('no-serial-left')))
  await addTokens(rack, NEW, 5)
  expect(state()).toMatchObject({ order: ['one', 'two', 'new1', 'new2', 'new3', 'new4'], chosen: 'new4' })
  expect(said()).toEqual(['failure.no-serial-left'])
})

test('making several can be stopped', async () => {
  const { rack, state, link } = follow()
  const make = link.create.getMockImplementation() as typeof link.create
  link.create.mockImplementation(async (wanted) => {
    if (link.create.mock.calls.length === 2) useWork.getState().now?.stop()
    return make(wanted)
  })
  await addTokens(rack, NEW, 50)
  expect(link.create).toHaveBeenCalledTimes(2)
  expect(state().order?.length).toBeLessThanOrEqual(4)
  expect(useWork.getState().now).toBeNull()
})

test('a copy stands last, and on the stage', async () => {
  const { rack, state } = follow()
  await duplicateToken(rack, 'one')
  expect(state()).toMatchObject({ order: ['one', 'two', 'new1'], chosen: 'new1' })
})

test('a token that is shown takes the place of a replay', () => {
  const { rack, state } = follow()
  openReplay(SAVED)
  showToken(rack, 'two')
  expect([state().chosen, useReplay.getState().open]).toEqual(['two', null])
})

test('name and colour change at once', async () => {
  const { rack } = follow()
  await describeToken(rack, 'two', { name: 'Zwei', colour: 'red' })
  expect(rack.token('two').store.getState().view).toMatchObject({ name: 'Zwei', colour: 'red' })
})

test('a token’s file is named after its serial and name, as any system takes it; keys go into one container', async () => {
  const { rack } = follow()
  await describeToken(rack, 'two', { name: 'a/b: 窓口 2?' })
  await exportToken(rack, 'two')
  await exportPskc(rack, ['one', 'two'])
  expect(saved.map(({ kind, name, content }) => [kind, name, content.type])).toEqual([
    ['tokens', 'token-12-3456701-0-a_b_窓口_2_.json', 'application/json'],
    ['pskc', 'device-keys.pskc.xml', 'application/pskc+xml'],
  ])
  expect(await saved[1]?.content.text()).toBe('<KeyContainer>one,two</KeyContainer>')
})

test('an imported token comes onto the stage; a refused file is the caller’s to tell', async () => {
  const { rack, state, failWith } = follow()
  await importToken(rack, { name: 'From afar' })
  expect([state().chosen, said()]).toEqual(['new1', ['rack.imported']])
  failWith(refusal('invalid-request'))
  await expect(importToken(rack, {})).rejects.toMatchObject({ code: 'invalid-request' })
})

test('what fails is said, and nothing else happens', async () => {
  const { rack, state, failWith } = follow()
  const before = state()
  failWith(new TypeError('no answer'))
  await addTokens(rack, NEW, 1)
  await duplicateToken(rack, 'one')
  await describeToken(rack, 'one', { name: 'x' })
  await exportToken(rack, 'one')
  expect(said()).toEqual(['failure.unreachable'])
  expect([state(), saved]).toEqual([before, []])
})
