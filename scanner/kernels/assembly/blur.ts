/**
 * `rows` of `width` pixels, `radius` more above and below them. The radius is at most 7, so that a box sums up to at most 65,535. `sums`: room for
 * `width` + 2 × `radius` u16, and 32 bytes more.
 */
export function boxBlurRows(from: usize, to: usize, width: i32, rows: i32, radius: i32, share: i32, sums: usize): void {
  const own = sums + 2 * radius
  const size = 2 * radius + 1
  const shares = i16x8.splat(<i16>share)
  memory.fill(sums, 0, 2 * (width + 2 * radius))
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < width; x += 8) {
      const at = own + 2 * x
      v128.store(at, i16x8.add(v128.load(at), v128.load8x8_u(from + y * width + x)))
    }
  }
  for (let y = 0; y < rows; y++) {
    for (let n = 0; n < radius; n++) {
      store<u16>(sums + 2 * n, load<u16>(own))
      store<u16>(own + 2 * (width + n), load<u16>(own + 2 * (width - 1)))
    }
    for (let x = 0; x < width; x += 16) {
      const left = boxes(sums + 2 * x, size, shares)
      const right = boxes(sums + 2 * x + 16, size, shares)
      v128.store(to + y * width + x, i8x16.narrow_i16x8_u(left, right))
    }
    if (y + 1 === rows) break
    const last = from + y * width
    const next = last + size * width
    for (let x = 0; x < width; x += 8) {
      const at = own + 2 * x
      const step = i16x8.sub(v128.load8x8_u(next + x), v128.load8x8_u(last + x))
      v128.store(at, i16x8.add(v128.load(at), step))
    }
  }
}

function boxes(at: usize, size: i32, shares: v128): v128 {
  let sum = v128.load(at)
  for (let n = 1; n < size; n++) sum = i16x8.add(sum, v128.load(at + 2 * n))
  const half = i32x4.splat(32768)
  return i16x8.narrow_i32x4_u(
    i32x4.shr_u(i32x4.add(i32x4.extmul_low_i16x8_u(sum, shares), half), 16),
    i32x4.shr_u(i32x4.add(i32x4.extmul_high_i16x8_u(sum, shares), half), 16),
  )
}

/** The same for any radius: a mean is sum × `share` / 2 to the power of `bits`. `sums`: room for `width` + 2 × `radius` + 1 u32, and 32 bytes more. */
export function wideBoxBlurRows(
  from: usize,
  to: usize,
  width: i32,
  rows: i32,
  radius: i32,
  share: u32,
  bits: u32,
  sums: usize,
): void {
  const own = sums + 4 * radius
  const size = 2 * radius + 1
  const half: u32 = 1 << (bits - 1)
  memory.fill(sums, 0, 4 * (width + size))
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < width; x += 4) {
      const at = own + 4 * x
      v128.store(at, i32x4.add(v128.load(at), four(from + y * width + x)))
    }
  }
  for (let y = 0; y < rows; y++) {
    for (let n = 0; n < radius; n++) store<u32>(sums + 4 * n, load<u32>(own))
    for (let n = 0; n <= radius; n++) store<u32>(own + 4 * (width + n), load<u32>(own + 4 * (width - 1)))
    let sum: u32 = 0
    for (let n = 0; n < size; n++) sum += load<u32>(sums + 4 * n)
    for (let x = 0; x < width; x++) {
      store<u8>(to + y * width + x, (sum * share + half) >> bits)
      sum += load<u32>(sums + 4 * (x + size)) - load<u32>(sums + 4 * x)
    }
    if (y + 1 === rows) break
    const last = from + y * width
    const next = last + size * width
    for (let x = 0; x < width; x += 4) {
      const at = own + 4 * x
      v128.store(at, i32x4.add(v128.load(at), i32x4.sub(four(next + x), four(last + x))))
    }
  }
}

function four(at: usize): v128 {
  return i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(at)))
}

/** `sixteenths`: those of the difference that are added. Halves go to the even neighbour. */
export function sharpenPixels(from: usize, soft: usize, to: usize, count: i32, sixteenths: i32): void {
  const amount = i16x8.splat(<i16>sixteenths)
  for (let i = 0; i < count; i += 16) {
    const greys = v128.load(from + i)
    const softs = v128.load(soft + i)
    v128.store(
      to + i,
      i8x16.narrow_i16x8_u(
        sharpened(i16x8.extend_low_i8x16_u(greys), i16x8.extend_low_i8x16_u(softs), amount),
        sharpened(i16x8.extend_high_i8x16_u(greys), i16x8.extend_high_i8x16_u(softs), amount),
      ),
    )
  }
}

function sharpened(grey: v128, soft: v128, amount: v128): v128 {
  const sum = i16x8.add(i16x8.shl(grey, 4), i16x8.mul(i16x8.sub(grey, soft), amount))
  const odd = v128.and(i16x8.shr_s(sum, 4), i16x8.splat(1))
  return i16x8.shr_s(i16x8.add(i16x8.add(sum, i16x8.splat(7)), odd), 4)
}
