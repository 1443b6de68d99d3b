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

/**
 * Takes all of them or none, so many in a transaction of their own, so that nobody waits for all of it: where one of these is refused or fails, those
 * before it are taken back. Who is killed meanwhile, or cannot take back what he has taken, leaves it; to take the same again is to be no fault.
 * @param take `isLast` comes once everything else is there @returns why it was refused; null: all are taken
 */
export async function allInBatches<Item, Refusal>(
  items: readonly Item[],
  size: number,
  take: (batch: readonly Item[], isLast: boolean) => Promise<Refusal | null>,
  takeBack: (batch: readonly Item[]) => Promise<unknown>,
): Promise<Refusal | null> {
  const taken: (readonly Item[])[] = []
  for (let i = 0; i === 0 || i < items.length; i += size) {
    const batch = items.slice(i, i + size)
    let refusal: Refusal | null
    try {
      refusal = await take(batch, i + size >= items.length)
    } catch (error) {
      // It may be what keeps them from being taken back, too: the disk is full.
      for (const one of taken) await takeBack(one).catch(() => undefined)
      throw error
    }
    if (refusal !== null) {
      for (const one of taken) await takeBack(one)
      return refusal
    }
    taken.push(batch)
    await setImmediate()
  }
  return null
}
