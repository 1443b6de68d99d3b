const BLOCK = 8
const REACH = 2
const CONTRAST: i8 = 24

/** The extremes of the blocks of one row of blocks: of `rows` rows, at most 8. */
export function extremesOfRows(from: usize, width: i32, rows: i32, lows: usize, highs: usize): void {
  const whole = width & ~15
  for (let x = 0; x < whole; x += 16) {
    let low = v128.load(from + x)
    let high = low
    for (let y = 1; y < rows; y++) {
      const pixels = v128.load(from + y * width + x)
      low = i8x16.min_u(low, pixels)
      high = i8x16.max_u(high, pixels)
    }
    low = i8x16.min_u(low, i64x2.shr_u(low, 32))
    low = i8x16.min_u(low, i64x2.shr_u(low, 16))
    low = i8x16.min_u(low, i64x2.shr_u(low, 8))
    high = i8x16.max_u(high, i64x2.shr_u(high, 32))
    high = i8x16.max_u(high, i64x2.shr_u(high, 16))
    high = i8x16.max_u(high, i64x2.shr_u(high, 8))
    const block = x >> 3
    store<u8>(lows + block, i8x16.extract_lane_u(low, 0))
    store<u8>(lows + block, i8x16.extract_lane_u(low, 8), 1)
    store<u8>(highs + block, i8x16.extract_lane_u(high, 0))
    store<u8>(highs + block, i8x16.extract_lane_u(high, 8), 1)
  }
  for (let left = whole; left < width; left += BLOCK) {
    let low: u8 = 255
    let high: u8 = 0
    for (let y = 0; y < rows; y++) {
      for (let x = left; x < min(left + BLOCK, width); x++) {
        const grey = load<u8>(from + y * width + x)
        low = min(low, grey)
        high = max(high, grey)
      }
    }
    store<u8>(lows + (left >> 3), low)
    store<u8>(highs + (left >> 3), high)
  }
}

/** `lows` and `highs` point at the first block; around all blocks lies what is never the lowest or highest, two blocks wide, in rows of `stride`. */
export function limitsOfBlocks(lows: usize, highs: usize, stride: i32, across: i32, down: i32, limits: usize): void {
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x += 16) {
      let low = i8x16.splat(-1)
      let high = i8x16.splat(0)
      for (let row = y - REACH; row <= y + REACH; row++) {
        for (let column = x - REACH; column <= x + REACH; column++) {
          low = i8x16.min_u(low, v128.load(lows + row * stride + column))
          high = i8x16.max_u(high, v128.load(highs + row * stride + column))
        }
      }
      const enough = i8x16.ge_u(i8x16.sub_sat_u(high, low), i8x16.splat(CONTRAST))
      v128.store(limits + y * across + x, v128.and(enough, i8x16.avgr_u(low, high)))
    }
  }
}
