import { setImmediate } from 'node:timers/promises'

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
