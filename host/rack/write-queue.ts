interface Waiting<Value> {
  value: Value
  readonly written: Promise<void>
}

/**
 * Writes values one at a time, the newest only: what comes while a write is under way waits, and is replaced by what
 * comes after it; what comes when none is begins at once. Each promise settles with the write that kept its value or a newer one.
 */
export function makeWriteQueue<Value>(write: (value: Value) => Promise<void>): (value: Value) => Promise<void> {
  let last: Promise<void> | null = null
  let next: Waiting<Value> | null = null

  function begin(written: Promise<void>): Promise<void> {
    const ended = written
      .catch(() => {})
      .then(() => {
        if (last === ended) last = null
      })
    last = ended
    return written
  }

  return (value) => {
    if (next !== null) {
      next.value = value
      return next.written
    }
    if (last === null) return begin(write(value))
    const waiting: Waiting<Value> = {
      value,
      written: last.then(() => {
        next = null
        return write(waiting.value)
      }),
    }
    next = waiting
    return begin(waiting.written)
  }
}
