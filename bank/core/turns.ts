import { setImmediate } from 'node:timers/promises'

/** Long work in slices: this process answers others too, the simulator's tokens among them. */

/** A slice of work, in ms. */
const SLICE = 10

/** Runs steps to their end; after each slice, whoever waits has his turn. */
export async function inTurns<Result>(steps: Iterator<unknown, Result>): Promise<Result> {
  let until = performance.now() + SLICE
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() < until) continue
    await setImmediate()
    until = performance.now() + SLICE
  }
}

/** Works on so many at a time; between them, whoever waits has his turn. */
export async function inBatches<Item>(
  items: readonly Item[],
  size: number,
  work: (batch: readonly Item[]) => Promise<void>,
): Promise<void> {
  for (let i = 0; i < items.length; i += size) {
    if (i > 0) await setImmediate()
    await work(items.slice(i, i + size))
  }
}
