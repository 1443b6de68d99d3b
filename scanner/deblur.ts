import { roomFor } from './kernels/spare.ts'
import { boxBlur, giveBack } from './luma.ts'
import type { Luma } from './picture.ts'

const ROUNDS = 5
// Of 255: what lies beyond these shares is taken for black and white.
const EDGE_SHARE = 0.02

/**
 * Takes back a blur of this sigma, in pixels: whatever the guess, blurred again, lacks of the picture is added to the guess (van Cittert), and the
 * guess is kept between the picture's black and white, which noise cannot pass for. It brings back modules that one unsharp mask does not: those of
 * a code behind a blur of 0.65 modules.
 */
export function deblur(luma: Luma, sigma: number): Luma {
  const { data: seen, width, height } = luma
  const { black, white } = endsOf(luma)
  const [one, two] = radiiOf(sigma)
  let guess = luma
  for (let round = 0; round < ROUNDS; round += 1) {
    const once = boxBlur(guess, one)
    const soft = boxBlur(once, two)
    const data = roomFor(seen.length)
    for (let i = 0; i < data.length; i += 1) {
      const grey = (guess.data[i] as number) + (seen[i] as number) - (soft.data[i] as number)
      data[i] = grey < black ? black : grey > white ? white : grey
    }
    giveBack(once, soft)
    if (guess !== luma) giveBack(guess)
    guess = { data, width, height }
  }
  return guess
}

/** Two boxes in a row, as even as they can be: one of (2 × radius + 1) pixels has the variance radius × (radius + 1) / 3. */
function radiiOf(sigma: number): readonly [number, number] {
  const sum = Math.max(2, Math.round(Math.sqrt(6 * sigma * sigma + 1) - 1))
  return [sum >> 1, (sum + 1) >> 1]
}

function endsOf({ data }: Luma): { black: number; white: number } {
  const counts = new Uint32Array(256)
  for (const grey of data) counts[grey] = (counts[grey] as number) + 1
  const least = data.length * EDGE_SHARE
  let [black, white] = [0, 255]
  for (let below = counts[0] as number; below < least; below += counts[black] as number) black += 1
  for (let above = counts[255] as number; above < least; above += counts[white] as number) white -= 1
  return { black, white }
}
