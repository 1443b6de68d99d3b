// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { chooseScale, parseScale, stepFrom, stepScale, useScale, wheelScale } from '../../../renderer/faces/scale.ts'

beforeEach(() => {
  localStorage.clear()
  useScale.setState({ scale: 'fit', drawn: 1 })
})

test.each([
  [null, 'fit'],
  ['fit', 'fit'],
  ['', 'fit'],
  ['0.4', 'fit'],
  ['3.1', 'fit'],
  ['0.5', 0.5],
  ['2.25', 2.25],
] as const)('%s remembered is %s', (text, scale) => {
  expect(parseScale(text)).toBe(scale)
})

test('steps lead from any size to the next round one, and end at 50 % and 300 %', () => {
  expect([stepFrom(1.04, 1), stepFrom(1.04, -1)]).toEqual([1.25, 1])
  expect([stepFrom(1, 1), stepFrom(1, -1)]).toEqual([1.25, 0.75])
  expect([stepFrom(3, 1), stepFrom(0.5, -1)]).toEqual([3, 0.5])
})

test('a choice is kept inside the limits and remembered', () => {
  chooseScale(7)
  expect(useScale.getState()).toMatchObject({ scale: 3, drawn: 3 })
  expect(localStorage.getItem('camtoken.scale')).toBe('3')
  stepScale(-1)
  expect(useScale.getState().scale).toBe(2.5)
  chooseScale('fit')
  expect(localStorage.getItem('camtoken.scale')).toBe('fit')
})

test('the wheel makes it larger and smaller by parts of what is drawn', () => {
  wheelScale(-100)
  expect(useScale.getState().scale).toBe(1.11)
  wheelScale(100)
  expect(useScale.getState().scale).toBe(1)
  wheelScale(100_000)
  expect(useScale.getState().scale).toBe(0.5)
})
