/**
 * A run of a turned row: from (`x`, `y`) in the picture on, a step of (`along`, `down`) a pixel, all in 1/65536. All that is met lies in the picture,
 * but for its last row and column.
 */
export function turnRow(from: usize, width: i32, to: usize, count: i32, x: i32, y: i32, along: i32, down: i32): void {
  const steps = i32x4(0, 1, 2, 3)
  let xs = i32x4.add(i32x4.splat(x), i32x4.mul(steps, i32x4.splat(along)))
  let ys = i32x4.add(i32x4.splat(y), i32x4.mul(steps, i32x4.splat(down)))
  const whole = count & ~3
  for (let i = 0; i < whole; i += 4) {
    const places = i32x4.add(i32x4.mul(i32x4.shr_s(ys, 16), i32x4.splat(width)), i32x4.shr_s(xs, 16))
    const a = from + i32x4.extract_lane(places, 0)
    const b = from + i32x4.extract_lane(places, 1)
    const c = from + i32x4.extract_lane(places, 2)
    const d = from + i32x4.extract_lane(places, 3)
    let pixels = v128.load16_splat(a)
    pixels = v128.load16_lane(b, pixels, 1)
    pixels = v128.load16_lane(c, pixels, 2)
    pixels = v128.load16_lane(d, pixels, 3)
    pixels = v128.load16_lane(a + width, pixels, 4)
    pixels = v128.load16_lane(b + width, pixels, 5)
    pixels = v128.load16_lane(c + width, pixels, 6)
    pixels = v128.load16_lane(d + width, pixels, 7)
    // (256 − share) and share beside one another, as the pixels are.
    const across = v128.and(i32x4.shr_s(xs, 8), i32x4.splat(255))
    const shares = i32x4.add(i32x4.splat(256), i32x4.sub(i32x4.shl(across, 16), across))
    const upper = i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(pixels), shares)
    const lower = i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(pixels), shares)
    const share = v128.and(i32x4.shr_s(ys, 8), i32x4.splat(255))
    const sum = i32x4.add(i32x4.shl(upper, 8), i32x4.mul(i32x4.sub(lower, upper), share))
    const greys = i32x4.shr_s(i32x4.add(sum, i32x4.splat(32768)), 16)
    const bytes = i8x16.narrow_i16x8_u(i16x8.narrow_i32x4_u(greys, greys), greys)
    store<u32>(to + i, i32x4.extract_lane(bytes, 0))
    xs = i32x4.add(xs, i32x4.splat(4 * along))
    ys = i32x4.add(ys, i32x4.splat(4 * down))
  }
  for (let i = whole; i < count; i++) {
    const sx = x + i * along
    const sy = y + i * down
    const at = from + (sy >> 16) * width + (sx >> 16)
    const share = (sx >> 8) & 255
    const upper = <i32>load<u8>(at) * (256 - share) + <i32>load<u8>(at, 1) * share
    const lower = <i32>load<u8>(at + width) * (256 - share) + <i32>load<u8>(at + width, 1) * share
    store<u8>(to + i, ((upper << 8) + (lower - upper) * ((sy >> 8) & 255) + 32768) >> 16)
  }
}
