import { beforeEach, expect, test } from 'vitest'
import { dismiss, failureCode, notify, notifyFailure, useNotices } from '../../../renderer/parts/notices.ts'

beforeEach(() => useNotices.setState(useNotices.getInitialState(), true))

const said = () => useNotices.getState().shown.map(({ text, about }) => (about === null ? text : `${about}: ${text}`))

test('the newest three stand; an older one gives way', () => {
  for (const text of ['a', 'b', 'c', 'd']) notify(text)
  expect(said()).toEqual(['b', 'c', 'd'])
})

test('the same sentence stands once, last; about something else it is another', () => {
  notify('a', { about: 'x.json' })
  notify('b')
  notify('a', { about: 'x.json' })
  notify('a', { about: 'y.json' })
  expect(said()).toEqual(['b', 'x.json: a', 'y.json: a'])
  notify('b', { values: { count: 2 } })
  expect(said()).toEqual(['x.json: a', 'y.json: a', 'b'])
})

test('it is taken back by whoever said it, or closed', () => {
  const takeBack = notify('a')
  notify('b')
  takeBack()
  expect(said()).toEqual(['b'])
  dismiss(useNotices.getState().shown[0]?.id ?? 0)
  expect(said()).toEqual([])
})

test('a failure is an alert with the code of the refusal; no answer at all has one of its own', () => {
  notifyFailure(Object.assign(new Error(), { code: 'no-bank' }))
  notifyFailure(new TypeError('Failed to fetch'), 'x.json')
  expect(said()).toEqual(['failure.no-bank', 'x.json: failure.unreachable'])
  expect(useNotices.getState().shown.map(({ tone }) => tone)).toEqual(['alert', 'alert'])
  expect(failureCode('anything')).toBe('unreachable')
})
