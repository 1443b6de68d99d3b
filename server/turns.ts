import { setImmediate } from 'node:timers/promises'

/** A slice of work, in ms: a quarter of what anybody should wait, since whoever waits may do so behind others and the collection of garbage. */
const SLICE = 5

/**
 * Runs steps to their end in slices: this process answers others too, the simulator's tokens among them. After each slice whoever waits has his
 * turn. @param answer what a step asks for goes in with the next
 */
export async function inTurns<Step, Result, Answer = undefined>(
  steps: Iterator<Step | undefined, Result, Answer | undefined>,
  answer?: (step: Step) => Promise<Answer>,
): Promise<Result> {
  let until = performance.now() + SLICE
  let answered: Answer | undefined
  for (;;) {
    const step = answered === undefined ? steps.next() : steps.next(answered)
    if (step.done) return step.value
    answered = step.value === undefined ? undefined : await answer?.(step.value)
    if (performance.now() < until) continue
    await setImmediate()
    until = performance.now() + SLICE
  }
}
