/** Of `pictures` runs of `count` pixels, one behind the other every `stride` bytes; 2 to 256 of them. */
export function meanOfPixels(from: usize, stride: i32, pictures: i32, to: usize, count: i32, share: i32): void {
  const shares = i16x8.splat(<i16>share)
  for (let i = 0; i < count; i += 16) {
    let left = i16x8.splat(0)
    let right = i16x8.splat(0)
    for (let n = 0; n < pictures; n++) {
      const pixels = v128.load(from + n * stride + i)
      left = i16x8.add(left, i16x8.extend_low_i8x16_u(pixels))
      right = i16x8.add(right, i16x8.extend_high_i8x16_u(pixels))
    }
    v128.store(to + i, i8x16.narrow_i16x8_u(means(left, shares), means(right, shares)))
  }
}

function means(sums: v128, shares: v128): v128 {
  const half = i32x4.splat(32768)
  return i16x8.narrow_i32x4_u(
    i32x4.shr_u(i32x4.add(i32x4.extmul_low_i16x8_u(sums, shares), half), 16),
    i32x4.shr_u(i32x4.add(i32x4.extmul_high_i16x8_u(sums, shares), half), 16),
  )
}

/** The pictures are put in order in their place, as far as `rank`. */
export function rankOfPixels(from: usize, stride: i32, pictures: i32, to: usize, count: i32, rank: i32): void {
  for (let i = 0; i < count; i += 16) {
    for (let first = 0; first <= rank; first++) {
      let low = v128.load(from + (pictures - 1) * stride + i)
      for (let n = pictures - 2; n >= first; n--) {
        const at = from + n * stride + i
        const other = v128.load(at)
        v128.store(at + stride, i8x16.max_u(low, other))
        low = i8x16.min_u(low, other)
      }
      v128.store(from + first * stride + i, low)
    }
    v128.store(to + i, v128.load(from + rank * stride + i))
  }
}

/** The sum of the differences of two runs of pixels. */
export function differenceOfPixels(one: usize, two: usize, count: i32): i32 {
  let sums = i32x4.splat(0)
  const whole = count & ~15
  for (let i = 0; i < whole; i += 16) {
    const a = v128.load(one + i)
    const b = v128.load(two + i)
    const apart = v128.or(i8x16.sub_sat_u(a, b), i8x16.sub_sat_u(b, a))
    sums = i32x4.add(sums, i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(apart)))
  }
  let sum = total(sums)
  for (let i = whole; i < count; i++) sum += abs(<i32>load<u8>(one + i) - <i32>load<u8>(two + i))
  return sum
}

function total(sums: v128): i32 {
  return (
    i32x4.extract_lane(sums, 0) +
    i32x4.extract_lane(sums, 1) +
    i32x4.extract_lane(sums, 2) +
    i32x4.extract_lane(sums, 3)
  )
}
