import type { Luma } from '../picture.ts'
import { flatten, MARGIN, type Mesh, moved, SIZE } from './mesh.ts'

// A window of so many modules to each side says how far the modules in its middle lie beside the mesh.
const REACH = 2
// Each lays the mesh nearer to the modules.
const ROUNDS = 3
// Below, a window says nothing of its own: glare, or a plain area.
const LEAST_TRUST = 0.15
// What even a window without any trust counts.
const LEAST_SHARE = 0.01
// So finely windows are told apart by their trust.
const STEPS = 64

/**
 * A mesh laid onto the modules as they are: of a code that is bent or crumpled, or whose far corner was guessed. The edges in a window say how far the modules lie beside the
 * mesh, but for whole modules; that is known at the three finder patterns and followed from there, the surest first.
 */
export function lockMesh(luma: Luma, mesh: Mesh): Mesh {
  let locked = mesh
  for (let round = 0; round < ROUNDS; round += 1) {
    const flat = flatten(luma, locked)
    const { across, down } = offsetsOf(flat, locked.side)
    locked = moved(locked, across, down)
  }
  return locked
}

const TURNS = Float64Array.from({ length: SIZE }, (_, i) => (2 * Math.PI * i) / SIZE)
const COSINES = TURNS.map(Math.cos)
const SINES = TURNS.map(Math.sin)

type Waves = { cos: Float32Array; sin: Float32Array; all: Float32Array }

/** How far, in modules, the modules' corners lie beside those of the mesh. */
function offsetsOf(flat: Luma, side: number) {
  const x = wavesOf(flat, side, true)
  const y = wavesOf(flat, side, false)
  const cells = side * side
  const phaseX = new Float32Array(cells)
  const phaseY = new Float32Array(cells)
  const trust = new Float32Array(cells)
  for (let n = 0; n < cells; n += 1) {
    const cosX = x.cos[n] as number
    const sinX = x.sin[n] as number
    const cosY = y.cos[n] as number
    const sinY = y.sin[n] as number
    phaseX[n] = Math.atan2(sinX, cosX) / (2 * Math.PI)
    phaseY[n] = Math.atan2(sinY, cosY) / (2 * Math.PI)
    // The cosine and sine of a sure window reach the sum of its steps. + 1: a plain one has none.
    const trustX = Math.sqrt(cosX * cosX + sinX * sinX) / ((x.all[n] as number) + 1)
    const trustY = Math.sqrt(cosY * cosY + sinY * sinY) / ((y.all[n] as number) + 1)
    trust[n] = Math.min(trustX, trustY)
  }
  follow(phaseX, phaseY, trust, side)
  return { across: atCorners(phaseX, trust, side), down: atCorners(phaseY, trust, side) }
}

/** The edges of each window as waves of one module's length: of the steps along rows, or along columns. */
function wavesOf({ data, width }: Luma, side: number, isRow: boolean): Waves {
  const cells = side * side
  const cos = new Float32Array(cells)
  const sin = new Float32Array(cells)
  const all = new Float32Array(cells)
  const along = isRow ? 1 : width
  for (let y = isRow ? 0 : 1; y < width; y += 1) {
    const row = Math.floor(y / SIZE) * side
    for (let u = 0; u < side; u += 1) {
      const from = y * width + u * SIZE
      let cosine = 0
      let sine = 0
      let sum = 0
      for (let n = isRow && u === 0 ? 1 : 0; n < SIZE; n += 1) {
        const step = Math.abs((data[from + n] as number) - (data[from + n - along] as number))
        const phase = isRow ? n : y % SIZE
        cosine += step * (COSINES[phase] as number)
        sine += step * (SINES[phase] as number)
        sum += step
      }
      cos[row + u] = (cos[row + u] as number) + cosine
      sin[row + u] = (sin[row + u] as number) + sine
      all[row + u] = (all[row + u] as number) + sum
    }
  }
  return { cos: windowed(cos, side), sin: windowed(sin, side), all: windowed(all, side) }
}

/** Sums of windows, the middle counted most: two boxes, one after the other. */
function windowed(cells: Float32Array, side: number): Float32Array {
  return box(box(cells, side, 1), side, REACH - 1)
}

function box(cells: Float32Array, side: number, reach: number): Float32Array {
  return slide(slide(cells, side, reach, 1, side), side, reach, side, 1)
}

/** Sums of so many cells to each side along lines: `step` from cell to cell, `next` from line to line. */
function slide(cells: Float32Array, side: number, reach: number, step: number, next: number): Float32Array {
  const sums = new Float32Array(cells.length)
  for (let line = 0; line < side; line += 1) {
    const from = line * next
    let sum = 0
    for (let n = 0; n < reach; n += 1) sum += cells[from + n * step] as number
    for (let n = 0; n < side; n += 1) {
      if (n + reach < side) sum += cells[from + (n + reach) * step] as number
      if (n > reach) sum -= cells[from + (n - reach - 1) * step] as number
      sums[from + n * step] = sum
    }
  }
  return sums
}

/** Adds the whole modules to the phases, from the finder patterns on, the surest windows first. */
function follow(xs: Float32Array, ys: Float32Array, trust: Float32Array, side: number): void {
  const near = MARGIN + 3
  const far = side - MARGIN - 4
  const isSettled = new Uint8Array(side * side)
  // Those beside settled ones, by their trust.
  const waiting: number[][] = Array.from({ length: STEPS + 1 }, () => [])
  for (const n of [near * side + near, near * side + far, far * side + near]) settle(n, side, trust, isSettled, waiting)
  let step = STEPS
  while (step >= 0) {
    const n = waiting[step]?.pop()
    if (n === undefined) step -= 1
    else if (isSettled[n] === 0) {
      agree(xs, ys, trust, side, isSettled, n)
      settle(n, side, trust, isSettled, waiting)
      step = STEPS
    }
  }
}

function settle(n: number, side: number, trust: Float32Array, isSettled: Uint8Array, waiting: number[][]): void {
  isSettled[n] = 1
  for (let way = 0; way < 4; way += 1) {
    const to = way === 0 ? n - 1 : way === 1 ? n + 1 : way === 2 ? n - side : n + side
    const isBeyond = way === 0 ? n % side === 0 : way === 1 ? to % side === 0 : to < 0 || to >= isSettled.length
    if (!isBeyond && isSettled[to] === 0) waiting[Math.floor((trust[to] as number) * STEPS)]?.push(to)
  }
}

/** Takes of the phases that a window may have, a module apart, those next to its neighbours'. */
function agree(
  xs: Float32Array,
  ys: Float32Array,
  trust: Float32Array,
  side: number,
  isSettled: Uint8Array,
  n: number,
): void {
  const [u, v] = [n % side, Math.floor(n / side)]
  let sumX = 0
  let sumY = 0
  let weight = 0
  for (let nv = Math.max(0, v - 1); nv <= Math.min(side - 1, v + 1); nv += 1) {
    for (let nu = Math.max(0, u - 1); nu <= Math.min(side - 1, u + 1); nu += 1) {
      const at = nv * side + nu
      if (isSettled[at] === 0) continue
      const share = (trust[at] as number) + LEAST_SHARE
      sumX += (xs[at] as number) * share
      sumY += (ys[at] as number) * share
      weight += share
    }
  }
  const isSure = (trust[n] as number) >= LEAST_TRUST
  const x = sumX / weight
  const y = sumY / weight
  xs[n] = isSure ? (xs[n] as number) + Math.round(x - (xs[n] as number)) : x
  ys[n] = isSure ? (ys[n] as number) + Math.round(y - (ys[n] as number)) : y
}

/** From the middles of the modules to their corners, the surer counted more. */
function atCorners(cells: Float32Array, trust: Float32Array, side: number): Float32Array {
  const count = side + 1
  const corners = new Float32Array(count * count)
  for (let v = 0; v < count; v += 1) {
    for (let u = 0; u < count; u += 1) {
      let sum = 0
      let weight = 0
      for (let cv = Math.max(0, v - 2); cv <= Math.min(side - 1, v + 1); cv += 1) {
        for (let cu = Math.max(0, u - 2); cu <= Math.min(side - 1, u + 1); cu += 1) {
          const share = (trust[cv * side + cu] as number) + LEAST_SHARE
          sum += (cells[cv * side + cu] as number) * share
          weight += share
        }
      }
      corners[v * count + u] = sum / weight
    }
  }
  return corners
}
