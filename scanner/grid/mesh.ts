import type { Corners, Luma, Point } from '../picture.ts'

/** Modules around a code that its mesh holds as well. */
export const MARGIN = 2

/** Pixels a module in a flattened picture. */
export const SIZE = 6

/** Where the corners of a code's modules lie in a picture, those of its margin too: `side` + 1 points across and as many down, row by row, in pixels. */
export type Mesh = { side: number; xs: Float64Array; ys: Float64Array }

/** The mesh of a flat code of `modules` a side with these corners, seen at an angle. */
export function flatMesh(corners: Corners, modules: number): Mesh {
  const at = perspective(corners)
  const side = modules + 2 * MARGIN
  const count = side + 1
  const xs = new Float64Array(count * count)
  const ys = new Float64Array(count * count)
  for (let v = 0; v < count; v += 1) {
    for (let u = 0; u < count; u += 1) {
      const { x, y } = at((u - MARGIN) / modules, (v - MARGIN) / modules)
      xs[v * count + u] = x
      ys[v * count + u] = y
    }
  }
  return { side, xs, ys }
}

/** Where a point of the unit square lies when its corners lie at these four (Heckbert 1989, square to quadrilateral). */
function perspective([a, b, c, d]: Corners): (u: number, v: number) => Point {
  const dx = a.x - b.x + c.x - d.x
  const dy = a.y - b.y + c.y - d.y
  const [dx1, dy1, dx2, dy2] = [b.x - c.x, b.y - c.y, d.x - c.x, d.y - c.y]
  const area = dx1 * dy2 - dx2 * dy1
  const g = (dx * dy2 - dx2 * dy) / area
  const h = (dx1 * dy - dx * dy1) / area
  return (u, v) => {
    const w = g * u + h * v + 1
    return {
      x: (a.x + (b.x - a.x + g * b.x) * u + (d.x - a.x + h * d.x) * v) / w,
      y: (a.y + (b.y - a.y + g * b.y) * u + (d.y - a.y + h * d.y) * v) / w,
    }
  }
}

/** The corners of the code on a mesh. */
export function cornersOf({ side, xs, ys }: Mesh): Corners {
  const far = side - MARGIN
  const at = (u: number, v: number): Point => {
    const n = v * (side + 1) + u
    return { x: xs[n] as number, y: ys[n] as number }
  }
  return [at(MARGIN, MARGIN), at(far, MARGIN), at(far, far), at(MARGIN, far)]
}

/** What lies under a mesh, laid flat. Outside of the picture its edge is repeated. */
export function flatten({ data, width, height }: Luma, { side, xs, ys }: Mesh): Luma {
  const size = SIZE
  const across = side * size
  const flat = new Uint8Array(across * across)
  for (let v = 0; v < side; v += 1) {
    for (let u = 0; u < side; u += 1) {
      const n = v * (side + 1) + u
      const below = n + side + 1
      for (let j = 0; j < size; j += 1) {
        const down = (j + 0.5) / size
        const leftX = mix(xs, n, below, down)
        const leftY = mix(ys, n, below, down)
        const stepX = (mix(xs, n + 1, below + 1, down) - leftX) / size
        const stepY = (mix(ys, n + 1, below + 1, down) - leftY) / size
        let to = (v * size + j) * across + u * size
        for (let i = 0; i < size; i += 1, to += 1) {
          const x = leftX + stepX * (i + 0.5) - 0.5
          const y = leftY + stepY * (i + 0.5) - 0.5
          const left = x < 0 ? 0 : x >= width - 1 ? width - 1 : Math.floor(x)
          const top = y < 0 ? 0 : y >= height - 1 ? height - 1 : Math.floor(y)
          const right = left + 1 < width ? 1 : 0
          const under = top + 1 < height ? width : 0
          const fx = x < left ? 0 : x - left
          const fy = y < top ? 0 : y - top
          const at = top * width + left
          const upper = (data[at] as number) * (1 - fx) + (data[at + right] as number) * fx
          const lower = (data[at + under] as number) * (1 - fx) + (data[at + under + right] as number) * fx
          flat[to] = upper + (lower - upper) * fy + 0.5
        }
      }
    }
  }
  return { data: flat, width: across, height: across }
}

function mix(values: Float64Array, one: number, two: number, share: number): number {
  const from = values[one] as number
  return from + ((values[two] as number) - from) * share
}

/** A mesh whose points have moved along itself by so many modules. */
export function moved(mesh: Mesh, across: Float32Array, down: Float32Array): Mesh {
  const { side, xs, ys } = mesh
  const count = side + 1
  const newXs = new Float64Array(xs.length)
  const newYs = new Float64Array(ys.length)
  for (let v = 0; v < count; v += 1) {
    for (let u = 0; u < count; u += 1) {
      const n = v * count + u
      const toU = u + (across[n] as number)
      const toV = v + (down[n] as number)
      const cellU = Math.min(side - 1, Math.max(0, Math.floor(toU)))
      const cellV = Math.min(side - 1, Math.max(0, Math.floor(toV)))
      const at = cellV * count + cellU
      const [fu, fv] = [toU - cellU, toV - cellV]
      newXs[n] = mix2(xs, at, count, fu, fv)
      newYs[n] = mix2(ys, at, count, fu, fv)
    }
  }
  return { side, xs: newXs, ys: newYs }
}

function mix2(values: Float64Array, at: number, count: number, fu: number, fv: number): number {
  const upper = mix(values, at, at + 1, fu)
  return upper + (mix(values, at + count, at + count + 1, fu) - upper) * fv
}
