import type { Luma } from '../picture.ts'
import { flatten, MARGIN, type Mesh, moved, SIZE } from './mesh.ts'

// A window of so many modules to each side says how far the modules in its middle lie beside the mesh.
const REACH = 2
// Each lays the mesh nearer to the modules.
const ROUNDS = 3
// Below, a window says nothing of its own: glare, or a plain area.
const LEAST_TRUST = 0.15

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

type Waves = { cos: Float32Array; sin: Float32Array; all: Float32Array }

/** How far, in modules, the modules' corners lie beside those of the mesh. */
function offsetsOf(flat: Luma, side: number) {
  const x = wavesOf(flat, side, 1)
  const y = wavesOf(flat, side, flat.width)
  const cells = side * side
  const phaseX = new Float32Array(cells)
  const phaseY = new Float32Array(cells)
  const trust = new Float32Array(cells)
  for (let n = 0; n < cells; n += 1) {
    phaseX[n] = Math.atan2(x.sin[n] as number, x.cos[n] as number) / (2 * Math.PI)
    phaseY[n] = Math.atan2(y.sin[n] as number, y.cos[n] as number) / (2 * Math.PI)
    const tx = Math.hypot(x.sin[n] as number, x.cos[n] as number) / ((x.all[n] as number) + 1)
    const ty = Math.hypot(y.sin[n] as number, y.cos[n] as number) / ((y.all[n] as number) + 1)
    trust[n] = Math.min(tx, ty)
  }
  follow(phaseX, phaseY, trust, side)
  return { across: atCorners(phaseX, trust, side), down: atCorners(phaseY, trust, side) }
}

/** The edges of each window as waves of one module's length. */
function wavesOf({ data, width }: Luma, side: number, along: number): Waves {
  const cells = side * side
  const cos = new Float32Array(cells)
  const sin = new Float32Array(cells)
  const all = new Float32Array(cells)
  const turns = Array.from({ length: SIZE }, (_, i) => (2 * Math.PI * i) / SIZE)
  const cosines = turns.map(Math.cos)
  const sines = turns.map(Math.sin)
  const isRow = along === 1
  for (let y = isRow ? 0 : 1; y < width; y += 1) {
    const cellRow = Math.floor(y / SIZE) * side
    for (let x = isRow ? 1 : 0; x < width; x += 1) {
      const i = y * width + x
      const step = Math.abs((data[i] as number) - (data[i - along] as number))
      const cell = cellRow + Math.floor(x / SIZE)
      const phase = isRow ? x % SIZE : y % SIZE
      cos[cell] = (cos[cell] as number) + step * (cosines[phase] as number)
      sin[cell] = (sin[cell] as number) + step * (sines[phase] as number)
      all[cell] = (all[cell] as number) + step
    }
  }
  return { cos: windowed(cos, side), sin: windowed(sin, side), all: windowed(all, side) }
}

/** Sums of windows, the middle counted most: two boxes, one after the other. */
function windowed(cells: Float32Array, side: number): Float32Array {
  return box(box(cells, side, 1), side, REACH - 1)
}

function box(cells: Float32Array, side: number, reach: number): Float32Array {
  const rows = new Float32Array(cells.length)
  const sums = new Float32Array(cells.length)
  for (let v = 0; v < side; v += 1)
    for (let u = 0; u < side; u += 1)
      for (let at = Math.max(0, u - reach); at <= Math.min(side - 1, u + reach); at += 1)
        rows[v * side + u] = (rows[v * side + u] as number) + (cells[v * side + at] as number)
  for (let v = 0; v < side; v += 1)
    for (let at = Math.max(0, v - reach); at <= Math.min(side - 1, v + reach); at += 1)
      for (let u = 0; u < side; u += 1)
        sums[v * side + u] = (sums[v * side + u] as number) + (rows[at * side + u] as number)
  return sums
}

/** Adds the whole modules to the phases, from the finder patterns on. */
function follow(xs: Float32Array, ys: Float32Array, trust: Float32Array, side: number): void {
  const near = MARGIN + 3
  const far = side - MARGIN - 4
  const done = new Uint8Array(side * side)
  const waiting = new Set<number>()
  const settle = (n: number): void => {
    done[n] = 1
    waiting.delete(n)
    const [u, v] = [n % side, Math.floor(n / side)]
    for (const [nu, nv] of [
      [u - 1, v],
      [u + 1, v],
      [u, v - 1],
      [u, v + 1],
    ] as const) {
      if (nu < 0 || nv < 0 || nu >= side || nv >= side || done[nv * side + nu] === 1) continue
      waiting.add(nv * side + nu)
    }
  }
  for (const [u, v] of [
    [near, near],
    [far, near],
    [near, far],
  ] as const)
    settle(v * side + u)
  while (waiting.size > 0) {
    let best = -1
    let most = -1
    for (const n of waiting) {
      if ((trust[n] as number) <= most) continue
      most = trust[n] as number
      best = n
    }
    expect(best)
    settle(best)
  }

  function expect(n: number): void {
    const [u, v] = [n % side, Math.floor(n / side)]
    let [sumX, sumY, weight] = [0, 0, 0]
    for (let dv = -1; dv <= 1; dv += 1) {
      for (let du = -1; du <= 1; du += 1) {
        const [nu, nv] = [u + du, v + dv]
        const at = nv * side + nu
        if (nu < 0 || nv < 0 || nu >= side || nv >= side || done[at] === 0) continue
        const share = (trust[at] as number) + 0.01
        sumX += (xs[at] as number) * share
        sumY += (ys[at] as number) * share
        weight += share
      }
    }
    const [x, y] = [sumX / weight, sumY / weight]
    xs[n] = (xs[n] as number) + Math.round(x - (xs[n] as number))
    ys[n] = (ys[n] as number) + Math.round(y - (ys[n] as number))
    if ((trust[n] as number) < LEAST_TRUST) {
      xs[n] = x
      ys[n] = y
    }
  }
}

/** From the middles of the modules to their corners, the surer counted more. */
function atCorners(cells: Float32Array, trust: Float32Array, side: number): Float32Array {
  const count = side + 1
  const corners = new Float32Array(count * count)
  for (let v = 0; v < count; v += 1) {
    for (let u = 0; u < count; u += 1) {
      let [sum, weight] = [0, 0]
      for (let cv = Math.max(0, v - 2); cv <= Math.min(side - 1, v + 1); cv += 1) {
        for (let cu = Math.max(0, u - 2); cu <= Math.min(side - 1, u + 1); cu += 1) {
          const share = (trust[cv * side + cu] as number) + 0.01
          sum += (cells[cv * side + cu] as number) * share
          weight += share
        }
      }
      corners[v * count + u] = sum / weight
    }
  }
  return corners
}
