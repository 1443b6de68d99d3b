// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { dismiss, useNotices } from '../../../renderer/parts/notices.ts'
import { deleteTokens, undoDeletion, useDeletions } from '../../../renderer/rack/deletions.ts'
import { fakeRack, refusal } from '../fake-rack.ts'

beforeEach(() => {
  useNotices.setState(useNotices.getInitialState(), true)
  useDeletions.setState(useDeletions.getInitialState(), true)
})

function follow() {
  const fake = fakeRack(['one', 'two', 'three', 'four'])
  fake.rack.start()
  return { ...fake, order: () => fake.rack.store.getState().order?.join(' ') }
}
const said = () => useNotices.getState().shown.map(({ text, values }) => [text, ...Object.values(values)].join(' '))

test('a deleted token comes back where it stood, on the stage if it stood there', async () => {
  const { rack, order } = follow()
  rack.choose('two')
  await deleteTokens(rack, ['two'])
  expect([order(), rack.store.getState().chosen]).toEqual(['one three four', 'three'])
  expect(said()).toEqual(['rack.deleted two'])
  useNotices.getState().shown[0]?.action?.run()
  await expect.poll(order).toBe('one two three four')
  expect(rack.store.getState().chosen).toBe('two')
  expect(said()).toEqual([])
})

test('after further deletions each is taken back, the newest first; one notice tells the next', async () => {
  const { rack, order } = follow()
  await deleteTokens(rack, ['three'])
  await deleteTokens(rack, ['one', 'two'])
  expect([order(), said()]).toEqual(['four', ['rack.severalDeleted 2']])
  await undoDeletion(rack)
  expect([order(), said()]).toEqual(['one two four', ['rack.deleted three']])
  await undoDeletion(rack)
  await undoDeletion(rack)
  expect([order(), said()]).toEqual(['one two three four', []])
})

test('what is closed can still be taken back', async () => {
  const { rack, order } = follow()
  await deleteTokens(rack, ['one'])
  dismiss(useNotices.getState().shown[0]?.id ?? 0)
  await undoDeletion(rack)
  expect(order()).toBe('one two three four')
})

test('undo leaves the stage alone when it was about another token', async () => {
  const { rack } = follow()
  await deleteTokens(rack, ['three'])
  rack.choose('two')
  await undoDeletion(rack)
  expect(rack.store.getState().chosen).toBe('two')
})

test('a failure half-way is told, and what was deleted until then can be taken back', async () => {
  const { rack, order, link } = follow()
  link.remove.mockImplementationOnce(link.remove.getMockImplementation() as typeof link.remove)
  link.remove.mockImplementationOnce(() => Promise.reject(new TypeError('no answer')))
  await deleteTokens(rack, ['one', 'two', 'three'])
  expect([order(), said()]).toEqual(['two three four', ['failure.unreachable', 'rack.deleted one']])
})

test('a host that does not answer can be asked again; one that was started again has the token no more', async () => {
  const { rack, order, link, failWith } = follow()
  await deleteTokens(rack, ['one'])
  failWith(new TypeError('no answer'))
  await undoDeletion(rack)
  expect(said()).toEqual(['failure.unreachable', 'rack.deleted one'])
  failWith(null)
  await undoDeletion(rack)
  expect(order()).toBe('one two three four')

  await deleteTokens(rack, ['two', 'three'])
  link.restore.mockImplementationOnce(() => Promise.reject(refusal('not-found')))
  await undoDeletion(rack)
  expect([order(), useDeletions.getState().stack]).toEqual(['one three four', []])
})

test('a token that another window deleted first is gone here too, and not taken back', async () => {
  const { rack, order, link } = follow()
  link.remove.mockImplementationOnce(() => Promise.reject(refusal('not-found')))
  await deleteTokens(rack, ['one'])
  expect([order(), said()]).toEqual(['two three four', []])
})
