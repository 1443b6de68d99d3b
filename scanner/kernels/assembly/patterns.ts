const SLACK: f64 = 0.75
const MIDDLE_SLACK: f64 = 1

/**
 * The patterns in every `step`-th of `rows` rows, the first of them row `top` of the picture, where a row of blocks begins: how many, and of each its
 * row, middle and size, as f64, written to `to`. `limits`: those of the first row of blocks. Behind them and the rows there is room for 16 more.
 */
export function patternsInRows(
  from: usize,
  width: i32,
  top: i32,
  rows: i32,
  step: i32,
  limits: usize,
  across: i32,
  inner: bool,
  to: usize,
): i32 {
  const start = to
  for (let y = (step - (top % step)) % step; y < rows; y += step)
    to = patternsInRow(from + y * width, limits + (y >> 3) * across, width, top + y, inner, to)
  return <i32>(to - start) / 24
}

function patternsInRow(row: usize, limits: usize, width: i32, y: i32, inner: bool, to: usize): usize {
  let a: f64 = 0
  let b: f64 = 0
  let c: f64 = 0
  let d: f64 = 0
  let e: f64 = 0
  let last = 0
  for (let left = 0; left < width; left += 16) {
    const block = limits + (left >> 3)
    const limit = v128.shuffle<u64>(i8x16.splat(load<u8>(block)), i8x16.splat(load<u8>(block, 1)), 0, 2)
    let darks = i8x16.bitmask(i8x16.lt_u(v128.load(row + left), limit))
    if (left + 16 > width) darks &= (1 << (width - left)) - 1
    let edges = (darks ^ ((darks << 1) | last)) & 0xffff
    last = darks >> 15
    while (edges !== 0) {
      const bit = ctz(edges)
      edges &= edges - 1
      const x = left + bit
      if (x >= width) break
      const dark = (darks >> bit) & 1
      const before: f64 = x > 0 ? aboveAt(row, limits, x - 1) : 1
      const f = <f64>x - 0.5 + before / (before - aboveAt(row, limits, x))
      // What has no wide middle is no pattern: that is told without a division.
      if (inner) {
        if (dark && e - d > d - c && e - d > f - e && isInner(d - c, e - d, f - e)) {
          to = put(to, y, (d + e) / 2, (f - c) / 5)
        }
      } else if (!dark && d - c > c - b && d - c > e - d && isFinder(b - a, c - b, d - c, e - d, f - e)) {
        to = put(to, y, (c + d) / 2, (f - a) / 7)
      }
      a = b
      b = c
      c = d
      d = e
      e = f
    }
  }
  return to
}

function put(to: usize, y: i32, x: f64, size: f64): usize {
  store<f64>(to, <f64>y)
  store<f64>(to, x, 8)
  store<f64>(to, size, 16)
  return to + 24
}

function aboveAt(row: usize, limits: usize, x: i32): f64 {
  const limit: i32 = load<u8>(limits + (x >> 3))
  return limit === 0 ? 1 : <f64>(<i32>load<u8>(row + x) - limit)
}

function isFinder(a: f64, b: f64, c: f64, d: f64, e: f64): bool {
  const size = (a + b + c + d + e) / 7
  const slack = SLACK * size
  return (
    abs(a - size) < slack &&
    abs(b - size) < slack &&
    abs(c - 3 * size) < MIDDLE_SLACK * size &&
    abs(d - size) < slack &&
    abs(e - size) < slack
  )
}

function isInner(b: f64, c: f64, d: f64): bool {
  const size = (b + c + d) / 5
  const slack = SLACK * size
  return abs(b - size) < slack && abs(c - 3 * size) < MIDDLE_SLACK * size && abs(d - size) < slack
}
