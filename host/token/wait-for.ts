import { setMaxListeners } from 'node:events'

/**
 * Waits for something that is told by a call. Leaves nothing behind, however it ends.
 * @param signals when one of them fires, the wait ends: rejects with its reason
 * @param begin is given what to call when it has come; returns the end of it
 */
export function waitFor<Value>(
  signals: readonly (AbortSignal | undefined)[],
  begin: (done: (value: Value) => void) => () => void,
): Promise<Value> {
  const given = signals.filter((signal) => signal !== undefined)
  return new Promise((resolve, reject) => {
    // Many may wait at once: Node takes more than ten for a mistake.
    setMaxListeners(0, ...given)
    const fired = given.find(({ aborted }) => aborted)
    if (fired !== undefined) return reject(fired.reason)
    let isOver = false
    let stop = () => {}
    function end(): void {
      isOver = true
      stop()
      for (const signal of given) signal.removeEventListener('abort', giveUp)
    }
    function giveUp(this: AbortSignal): void {
      end()
      reject(this.reason)
    }
    for (const signal of given) signal.addEventListener('abort', giveUp)
    stop = begin((value) => {
      if (isOver) return
      end()
      resolve(value)
    })
    if (isOver) stop()
  })
}
