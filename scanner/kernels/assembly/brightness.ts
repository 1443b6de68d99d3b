const GREEN: i32 = 601

/** `first` and `third`: the weights of a pixel's first and third byte. Whether the fourth of each is 255. */
export function brightness(from: usize, to: usize, count: i32, first: i32, third: i32): bool {
  const weights = i32x4.splat(first | (third << 16))
  let alphas = i32x4.splat(-1)
  for (let i = 0; i < count; i += 16, from += 64, to += 16) {
    const a = v128.load(from)
    const b = v128.load(from, 16)
    const c = v128.load(from, 32)
    const d = v128.load(from, 48)
    alphas = v128.and(alphas, v128.and(v128.and(a, b), v128.and(c, d)))
    const left = i16x8.narrow_i32x4_u(greys(a, weights), greys(b, weights))
    const right = i16x8.narrow_i32x4_u(greys(c, weights), greys(d, weights))
    v128.store(to, i8x16.narrow_i16x8_u(left, right))
  }
  return i32x4.all_true(i32x4.eq(v128.or(alphas, i32x4.splat(0x00ffffff)), i32x4.splat(-1)))
}

function greys(pixels: v128, weights: v128): v128 {
  const even = i32x4.splat(0x00ff00ff)
  const outer = i32x4.dot_i16x8_s(v128.and(pixels, even), weights)
  const inner = i32x4.dot_i16x8_s(v128.and(i32x4.shr_u(pixels, 8), even), i32x4.splat(GREEN))
  return i32x4.shr_u(i32x4.add(i32x4.add(outer, inner), i32x4.splat(512)), 10)
}

export function stretch(from: usize, to: usize, count: i32): void {
  for (let i = 0; i < count; i += 16, from += 16, to += 16) {
    const steps = i8x16.min_u(i8x16.sub_sat_u(v128.load(from), i8x16.splat(16)), i8x16.splat(<i8>219))
    v128.store(
      to,
      i8x16.narrow_i16x8_u(stretched(i16x8.extend_low_i8x16_u(steps)), stretched(i16x8.extend_high_i8x16_u(steps))),
    )
  }
}

function stretched(steps: v128): v128 {
  const share = i16x8.splat(19078)
  const half = i32x4.splat(8192)
  return i16x8.narrow_i32x4_u(
    i32x4.shr_u(i32x4.add(i32x4.extmul_low_i16x8_u(steps, share), half), 14),
    i32x4.shr_u(i32x4.add(i32x4.extmul_high_i16x8_u(steps, share), half), 14),
  )
}

export function invert(from: usize, to: usize, count: i32): void {
  for (let i = 0; i < count; i += 16) v128.store(to + i, v128.not(v128.load(from + i)))
}
