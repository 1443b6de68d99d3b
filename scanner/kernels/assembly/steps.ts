/**
 * Counts the steps from each pixel of every second row to its neighbours, the right and the lower one `reach` away, whichever is larger. `rows` rows
 * are counted, `all` are there. `counts`: four tables of 256 u32, to be added up: equal steps beside one another would wait for each other in one.
 */
export function countSteps(from: usize, width: i32, rows: i32, all: i32, reach: i32, counts: usize): void {
  const whole = (width - reach) & ~15
  for (let y = 0; y < rows; y += 2) {
    const row = from + y * width
    // There is no step down from the last rows: they are their own neighbours.
    const below = y + reach < all ? row + reach * width : row
    let x = 0
    for (; x < whole; x += 16) {
      const own = v128.load(row + x)
      const steps = i8x16.max_u(apart(own, v128.load(row + x + reach)), apart(own, v128.load(below + x)))
      count(counts, i64x2.extract_lane(steps, 0))
      count(counts, i64x2.extract_lane(steps, 1))
    }
    for (; x < width; x++) {
      const own = <i32>load<u8>(row + x)
      const right = x + reach < width ? abs(<i32>load<u8>(row + x + reach) - own) : 0
      add(counts, max(right, abs(<i32>load<u8>(below + x) - own)))
    }
  }
}

function apart(a: v128, b: v128): v128 {
  return v128.or(i8x16.sub_sat_u(a, b), i8x16.sub_sat_u(b, a))
}

function count(counts: usize, steps: u64): void {
  for (let n = 0; n < 8; n++, steps >>= 8) add(counts + ((n & 3) << 10), <i32>(steps & 255))
}

function add(counts: usize, step: i32): void {
  const at = counts + 4 * step
  store<u32>(at, load<u32>(at) + 1)
}
