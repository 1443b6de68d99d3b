export interface Timing {
  readonly perSecond: number
  /** What somebody waited for one, in ms: 95 of 100 waited less. */
  readonly p95: number
}

/** @param all somebody's works, which he does one after the other; all of them begin at once */
export async function together(all: readonly (readonly (() => Promise<void>)[])[]): Promise<Timing> {
  const times: number[] = []
  const begin = performance.now()
  await Promise.all(
    all.map(async (works) => {
      for (const work of works) {
        const start = performance.now()
        await work()
        times.push(performance.now() - start)
      }
    }),
  )
  const perSecond = (times.length * 1_000) / (performance.now() - begin)
  return { perSecond, p95: times.sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0 }
}
