import { expect, test } from 'vitest'
import { fakeRack } from '../fake-rack.ts'

function follow(names?: readonly string[]) {
  const fake = fakeRack(names)
  const stop = fake.rack.start()
  const state = () => fake.rack.store.getState()
  const nameOf = (id: string) => fake.rack.token(id).store.getState().view?.name
  return { ...fake, stop, state, nameOf }
}

test('knows nothing before the host tells, then all tokens in their order with the first on the stage', () => {
  const fake = fakeRack()
  expect(fake.rack.store.getState()).toEqual({ link: 'connecting', order: null, chosen: null })
  fake.rack.start()
  expect(fake.rack.store.getState()).toEqual({ link: 'live', order: ['one', 'two', 'three'], chosen: 'one' })
})

test('the token that was on the stage last stands there again, if there is one of its name', () => {
  const fake = fakeRack()
  fake.rack.choose('two')
  fake.rack.start()
  expect(fake.rack.store.getState().chosen).toBe('two')
  fake.rack.choose('gone')
  fake.tell().onRack([fake.view('other')])
  expect(fake.rack.store.getState()).toMatchObject({ order: ['other'], chosen: 'other' })
  expect(fake.remembered.at(-1)).toBe('other')
})

test('tokens stand in the order of their places, whatever the order they are told in', () => {
  const { state, tell, view, rack } = follow()
  tell().onToken(view('last'))
  expect(state().order).toEqual(['one', 'two', 'three', 'last'])
  tell().onToken(view('between', { place: 1.5 }))
  expect(state().order).toEqual(['one', 'between', 'two', 'three', 'last'])
  rack.take(view('three', { place: 0, sequence: 1 }))
  expect(state().order).toEqual(['three', 'one', 'between', 'two', 'last'])
})

test('a change of one token leaves the rack itself as it is: nothing else is drawn again', () => {
  const { state, happen, nameOf } = follow()
  const before = state()
  happen('two', { name: 'Zwei' })
  expect(nameOf('two')).toBe('Zwei')
  expect(state()).toBe(before)
})

test('when the token on the stage goes, the one after it comes; after the last, the one before; after all, none', () => {
  const { state, rack, tell } = follow()
  rack.choose('two')
  tell().onRemoved('two')
  expect(state()).toMatchObject({ order: ['one', 'three'], chosen: 'three' })
  tell().onRemoved('three')
  expect(state().chosen).toBe('one')
  tell().onRemoved('one')
  expect(state()).toMatchObject({ order: [], chosen: null })
})

test('when another token goes, the stage stays as it is', () => {
  const { state, rack, tell } = follow()
  rack.choose('two')
  tell().onRemoved('one')
  expect(state().chosen).toBe('two')
})

test('a token that was dropped and comes back is believed, also with an older state', () => {
  const { rack, happen, nameOf, view } = follow()
  happen('two', { name: 'Zwei' })
  rack.drop('two')
  rack.take(view('two', { place: 2 }))
  expect(nameOf('two')).toBe('two')
  expect(rack.token('two').store.getState().link).toBe('live')
})

test('a connection that is lost or refused is so for every token, for those that come later too', () => {
  const { state, rack, tell } = follow()
  tell().onState?.('lost')
  expect(state().link).toBe('lost')
  expect(rack.token('one').store.getState().link).toBe('lost')
  expect(rack.token('new').store.getState().link).toBe('lost')
  tell().onRefused?.(Object.assign(new Error('refused'), { status: 401, code: 'unauthorized' as const }))
  expect([state().link, rack.token('three').store.getState().link]).toEqual(['refused', 'refused'])
})
