import { DEFAULT_GRID } from '../support/windows/grid.ts'
import { atEightDigits } from '../support/windows/snapshot.ts'
import { outcomeAt, windowsMap } from '../support/windows/windows-map.ts'
import { type BenchRow, median } from './report.ts'

const ROUNDS = 5
const WHOLE = 300

/** Outcomes for a second of work on one core, not of waiting for it: others use the machine as well. */
function rateOf(work: () => number): number {
  const rates: number[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const before = process.cpuUsage()
    const done = work()
    const { user, system } = process.cpuUsage(before)
    if (round > 0) rates.push((done * 1_000_000) / (user + system))
  }
  return median(rates)
}

/** The map of the windows: a whole grid from one snapshot at the 8 digits, beside activations that each begin with power-on. */
export function benchWindows(): BenchRow[] {
  const snapshot = atEightDigits('dp')
  const ours = rateOf(() => {
    const { points } = windowsMap(DEFAULT_GRID, snapshot)
    if (!points.some(({ outcome }) => outcome === 'activated')) throw new Error('nothing was activated')
    return points.length
  })
  const whole = rateOf(() => {
    for (let i = 0; i < WHOLE; i += 1) {
      const { outcome } = outcomeAt(atEightDigits('dp'), 5_000, 5_000, DEFAULT_GRID)
      if (outcome !== 'activated') throw new Error(`activated was expected, got ${outcome}`)
    }
    return WHOLE
  })
  const other = { name: 'whole activations from power-on', value: whole }
  return [
    { name: 'windows: outcomes from one snapshot, for a second of work', unit: '/s', ours, other, ratio: ours / whole },
  ]
}
