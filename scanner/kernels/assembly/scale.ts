/** `step`: the width of the old rows; `width` and `rows`: those of the new picture. */
export function halve(from: usize, to: usize, step: i32, width: i32, rows: i32): void {
  const two = i16x8.splat(2)
  for (let y = 0; y < rows; y++) {
    const upper = from + 2 * y * step
    const lower = upper + step
    for (let x = 0; x < width; x += 16) {
      const i = 2 * x
      v128.store(
        to + y * width + x,
        i8x16.narrow_i16x8_u(
          i16x8.shr_u(i16x8.add(pairs(upper + i, lower + i), two), 2),
          i16x8.shr_u(i16x8.add(pairs(upper + i + 16, lower + i + 16), two), 2),
        ),
      )
    }
  }
}

function pairs(upper: usize, lower: usize): v128 {
  return i16x8.add(i16x8.extadd_pairwise_i8x16_u(v128.load(upper)), i16x8.extadd_pairwise_i8x16_u(v128.load(lower)))
}

/**
 * One new row from `rows` old ones, at most 257. `edges`: first and end column of each new pixel, as u32, and `shares`: half of one by their number,
 * as f64. `sums`: room for `width` u16; `before`: for `width` + 1 u32, the sum of all columns before each.
 */
export function shrinkRow(
  from: usize,
  width: i32,
  rows: i32,
  sums: usize,
  before: usize,
  edges: usize,
  shares: usize,
  to: usize,
  count: i32,
): void {
  for (let x = 0; x < width; x += 16) {
    let left = i16x8.splat(0)
    let right = i16x8.splat(0)
    for (let y = 0; y < rows; y++) {
      const pixels = v128.load(from + y * width + x)
      left = i16x8.add(left, i16x8.extend_low_i8x16_u(pixels))
      right = i16x8.add(right, i16x8.extend_high_i8x16_u(pixels))
    }
    v128.store(sums + 2 * x, left)
    v128.store(sums + 2 * x, right, 16)
  }
  let all: u32 = 0
  for (let x = 0; x < width; x++) {
    store<u32>(before + 4 * x, all)
    all += load<u16>(sums + 2 * x)
  }
  store<u32>(before + 4 * width, all)
  const share = 1 / <f64>rows
  for (let x = 0; x < count; x++) {
    const start = load<u32>(edges + 8 * x)
    const end = load<u32>(edges + 8 * x, 4)
    const sum = load<u32>(before + 4 * end) - load<u32>(before + 4 * start)
    // Half a pixel of half a grey more than the rounded mean, so that what the shares are not exact by never matters.
    const twice = <f64>(2 * sum + rows * (end - start)) + 0.5
    store<u8>(to + x, <u32>(twice * (load<f64>(shares + 8 * x) * share)))
  }
}

/**
 * `rows` of `width` pixels, two more above and below them: 2 × `rows` rows of twice the width. `padded`: room for a row and 32 pixels more;
 * `wide`: room for `rows` + 4 rows of 2 × `width` i16, and 32 bytes more.
 */
export function doubleRows(from: usize, to: usize, width: i32, rows: i32, padded: usize, wide: usize): void {
  const step = 4 * width
  for (let y = 0; y < rows + 4; y++) doubleRow(from + y * width, width, padded, wide + y * step)
  for (let y = 0; y < rows; y++) {
    const own = wide + (y + 2) * step
    const up = own - step
    const down = own + step
    const upper = to + 4 * y * width
    const lower = upper + 2 * width
    for (let x = 0; x < 2 * width; x += 16) v128.store(upper + x, column(up - step, up, own, down, x))
    for (let x = 0; x < 2 * width; x += 16) v128.store(lower + x, column(down + step, down, own, up, x))
  }
}

function doubleRow(from: usize, width: i32, padded: usize, to: usize): void {
  store<u8>(padded, load<u8>(from))
  store<u8>(padded, load<u8>(from), 1)
  memory.copy(padded + 2, from, width)
  store<u8>(padded + width, load<u8>(from + width - 1), 2)
  store<u8>(padded + width, load<u8>(from + width - 1), 3)
  for (let x = 0; x < width; x += 8) {
    const z = v128.load8x8_u(padded + x)
    const a = v128.load8x8_u(padded + x, 1)
    const b = v128.load8x8_u(padded + x, 2)
    const c = v128.load8x8_u(padded + x, 3)
    const d = v128.load8x8_u(padded + x, 4)
    const left = between(z, a, b, c)
    const right = between(d, c, b, a)
    v128.store(to + 4 * x, i16x8.shuffle(left, right, 0, 8, 1, 9, 2, 10, 3, 11))
    v128.store(to + 4 * x, i16x8.shuffle(left, right, 4, 12, 5, 13, 6, 14, 7, 15), 16)
  }
}

function column(z: usize, a: usize, b: usize, c: usize, x: i32): v128 {
  const i = 2 * x
  return i8x16.narrow_i16x8_u(
    between(v128.load(z + i), v128.load(a + i), v128.load(b + i), v128.load(c + i)),
    between(v128.load(z + i, 16), v128.load(a + i, 16), v128.load(b + i, 16), v128.load(c + i, 16)),
  )
}

/**
 * (−3 z + 29 a + 111 b − 9 c + 64) / 128, rounded down. The sum passes 32,767, but spans less than 65,536 values: it is taken 16,384 lower,
 * and the quotient 128 higher again.
 */
function between(z: v128, a: v128, b: v128, c: v128): v128 {
  const sum = i16x8.add(
    i16x8.add(i16x8.mul(a, i16x8.splat(29)), i16x8.mul(b, i16x8.splat(111))),
    i16x8.sub(i16x8.splat(64 - 16384), i16x8.add(i16x8.mul(z, i16x8.splat(3)), i16x8.mul(c, i16x8.splat(9)))),
  )
  return i16x8.add(i16x8.shr_s(sum, 7), i16x8.splat(128))
}
