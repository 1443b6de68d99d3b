import { create } from 'zustand'

/** Long work that a person watches and can stop. */
export interface Work {
  /** The key of a text in `work.*`. */
  readonly text: string
  readonly done: number
  readonly count: number
  stop(): void
}

export const useWork = create<{ readonly now: Work | null }>(() => ({ now: null }))

let last: Promise<unknown> = Promise.resolve()

/** Does one thing after the other, after any work that is under way. Ends when all are done or it was stopped; rejects with what one of them threw. */
export function workOn<Item>(text: string, items: readonly Item[], deed: (item: Item) => Promise<void>): Promise<void> {
  const ended = last.then(() => run(text, items, deed)).finally(() => useWork.setState({ now: null }))
  last = ended.catch(() => {})
  return ended
}

async function run<Item>(text: string, items: readonly Item[], deed: (item: Item) => Promise<void>): Promise<void> {
  let stop = () => {}
  // A host that is stuck never answers: to stop waits for no answer.
  const stopped = new Promise<'stopped'>((resolve) => {
    stop = () => resolve('stopped')
  })
  for (const [done, item] of items.entries()) {
    useWork.setState({ now: { text, done, count: items.length, stop } })
    if ((await Promise.race([stopped, deed(item)])) === 'stopped') return
  }
}
