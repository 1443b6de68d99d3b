interface Waiting<Value> {
  value: Value
  readonly written: Promise<void>
}

/**
 * Writes values one at a time, the newest only: what comes while a write is under way waits, and is replaced by what
 * comes after it. Each promise settles with the write that kept its value or a newer one.
 */
export function makeWriteQueue<Value>(write: (value: Value) => Promise<void>): (value: Value) => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  let next: Waiting<Value> | null = null

  return (value) => {
    if (next !== null) {
      next.value = value
      return next.written
    }
    const waiting: Waiting<Value> = {
      value,
      written: last.then(() => {
        next = null
        return write(waiting.value)
      }),
    }
    next = waiting
    last = waiting.written.catch(() => {})
    return waiting.written
  }
}
