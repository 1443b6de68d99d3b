import { expect, test } from 'vitest'
import { CLOSED, cellsOf, moveCell, moveLid, turnScrew } from '../../../../renderer/faces/camera-token/battery-lid.ts'

const open = moveLid(turnScrew(CLOSED))

test('the lid opens when its screw is loose, and the screw turns when the lid is on', () => {
  expect(moveLid(CLOSED)).toEqual(CLOSED)
  expect(open.lid).toBe('open')
  expect(turnScrew(open)).toEqual(open)
  expect(turnScrew(moveLid(open))).toEqual(CLOSED)
})

test('nothing is reached under a closed lid', () => {
  expect(moveCell(turnScrew(CLOSED), 1, true)).toEqual({ back: turnScrew(CLOSED), event: null })
})

test('the first cell out cuts the power, the last one in gives it back', () => {
  const one = moveCell(open, 1, true)
  expect(one.event).toEqual({ type: 'battery-removed' })
  expect(one.back.cells).toEqual([true, false, true])
  const two = moveCell(one.back, 0, false)
  expect(two).toEqual({ back: { lid: 'open', cells: [false, false, true] }, event: null })
  const three = moveCell(two.back, 1, false)
  expect(three.event).toBeNull()
  expect(moveCell(three.back, 0, false)).toEqual({ back: open, event: { type: 'battery-fitted' } })
})

test('the token has the last word: cells fitted or removed elsewhere are so here', () => {
  expect(cellsOf(open, false)).toEqual([false, false, false])
  expect(cellsOf({ lid: 'open', cells: [true, false, true] }, true)).toEqual([true, true, true])
  expect(moveCell({ lid: 'open', cells: [true, false, true] }, 1, true).event).toEqual({ type: 'battery-removed' })
})
