import { ANSWERED, type BankMoment, type TokenMoment } from './moment.ts'

/** Clocks that were set one after the other are not further apart than this, ms. */
const MOST = 5_000

/**
 * How far the bank's moments must be moved, ms, so that nothing is read before it is shown, and nothing typed before it is read: two clocks that
 * were set by hand, or by a run, are some ms apart. 0: they agree, or no such move makes them agree.
 */
export function slipOf(bank: readonly BankMoment[], token: readonly TokenMoment[]): number {
  const reads = token.flatMap((one) => (one.name === 'image-read' ? [one] : []))
  const shown = bank.flatMap((one) => (one.name === 'image-shown' ? [one] : []))
  const later: number[] = []
  const earlier: number[] = []
  for (const one of bank) {
    if (one.name !== 'code-accepted') continue
    const times = reads.filter(({ image }) => image === ANSWERED[one.code]).map(({ at }) => at - one.at)
    if (times.every((time) => time > 0)) later.push(Math.min(...times))
  }
  for (const { image, at } of reads) {
    const times = shown.filter((one) => one.image === image).map((one) => at - one.at)
    if (times.every((time) => time < 0)) earlier.push(Math.max(...times))
  }
  const within = (times: readonly number[]) => times.filter((time) => Math.abs(time) <= MOST)
  const [forward, back] = [within(later), within(earlier)]
  if (forward.length > 0) return back.length > 0 ? 0 : Math.max(...forward)
  return back.length > 0 ? Math.min(...back) : 0
}
