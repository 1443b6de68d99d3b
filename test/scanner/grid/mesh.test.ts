import { describe, expect, test } from 'vitest'
import { cornersOf, flatMesh, flatten, MARGIN, moved, SIZE } from '../../../scanner/grid/mesh.ts'
import type { Corners } from '../../../scanner/picture.ts'
import { farthest } from '../pictures.ts'

const UPRIGHT: Corners = [
  { x: 20, y: 30 },
  { x: 230, y: 30 },
  { x: 230, y: 240 },
  { x: 20, y: 240 },
]
const ASLANT: Corners = [
  { x: 40, y: 20 },
  { x: 190, y: 60 },
  { x: 170, y: 200 },
  { x: 15, y: 250 },
]

test.each([[UPRIGHT], [ASLANT]])('a mesh has the corners that it was made from', (corners) => {
  expect(farthest(cornersOf(flatMesh(corners, 21)), corners)).toBeLessThan(1e-9)
})

test('modules that are farther away are smaller', () => {
  const { xs, side } = flatMesh(ASLANT, 21)
  const width = (row: number) => (xs[(row + 1) * (side + 1) - 1] as number) - (xs[row * (side + 1)] as number)
  expect(width(0)).toBeLessThan(width(side))
})

test('what lies under a mesh is laid flat, the edge repeated outside', () => {
  const width = 10
  const data = Uint8Array.from({ length: width * width }, (_, i) => (i % width) * 20)
  const corners: Corners = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 0, y: 10 },
  ]
  const flat = flatten({ data, width, height: width }, flatMesh(corners, 10))
  expect(flat.width).toBe((10 + 2 * MARGIN) * SIZE)
  const row = flat.data.subarray(5 * flat.width, 6 * flat.width)
  expect([...row.subarray(0, MARGIN * SIZE)]).toEqual(Array(MARGIN * SIZE).fill(0))
  expect([...row.subarray(-MARGIN * SIZE)]).toEqual(Array(MARGIN * SIZE).fill(180))
  // Between pixels the mean of both: the border of the pixels 3 and 4.
  const border = (MARGIN + 4) * SIZE
  expect(((row[border - 1] as number) + (row[border] as number)) / 2).toBeCloseTo(70, 0)
})

describe('a mesh that is moved along itself', () => {
  const mesh = flatMesh(UPRIGHT, 21)
  const moves = (by: number) => new Float32Array(mesh.xs.length).fill(by)

  test('by nothing stays', () => {
    const { xs, ys } = moved(mesh, moves(0), moves(0))
    expect([...xs]).toEqual([...mesh.xs])
    expect([...ys]).toEqual([...mesh.ys])
  })

  test('by modules, and beyond its edge as far', () => {
    const { xs, ys } = moved(mesh, moves(1.5), moves(-3))
    xs.forEach((x, n) => {
      expect(x).toBeCloseTo((mesh.xs[n] as number) + 15, 4)
      expect(ys[n]).toBeCloseTo((mesh.ys[n] as number) - 30, 4)
    })
  })
})
