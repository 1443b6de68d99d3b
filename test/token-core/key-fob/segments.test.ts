import { expect, test } from 'vitest'
import { CELL, cellsOf, SEGMENT_OUTLINES, segmentsOf } from '../../../token-core/key-free.ts'

test('each character that a fob says lights its own segments', () => {
  const said = [...'0123456789AbEt']
  const lit = said.map((character) => segmentsOf(character).join(''))
  expect(new Set(lit).size).toBe(said.length)
  expect(segmentsOf('8')).toHaveLength(7)
  expect(segmentsOf('1')).toEqual(['b', 'c'])
  expect(segmentsOf(' ')).toEqual([])
})

test('no segment leaves the room from one cell to the next', () => {
  for (const corners of Object.values(SEGMENT_OUTLINES)) {
    for (const [x, y] of corners) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(CELL.pitch)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(CELL.height)
    }
  }
})

test.each([
  ['123456', 6, '123 456'],
  ['EEEEEE', 6, 'EEE EEE'],
  ['bAtt 03', 6, 'bAtt 03'],
  ['12345678', 8, '1234 5678'],
  ['bAtt 00', 8, 'bAtt 00  '],
  ['', 6, '       '],
])('%j on a glass for %i digits', (text, digits, cells) => {
  expect(cellsOf(text, digits).join('')).toBe(cells)
})
