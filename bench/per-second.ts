import { median } from './report.ts'

const RUNS = 9
const RUN_MS = 150

/** How often `work(count)` does its work in a second: the median of several runs after one that warms up. */
export async function perSecond(count: number, work: (count: number) => void | Promise<void>): Promise<number> {
  const rates: number[] = []
  for (let run = 0; run <= RUNS; run++) {
    const begin = performance.now()
    let done = 0
    for (; performance.now() - begin < RUN_MS; done += count) await work(count)
    if (run > 0) rates.push((done * 1_000) / (performance.now() - begin))
  }
  return median(rates)
}
