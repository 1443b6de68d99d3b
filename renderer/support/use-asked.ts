import { useEffect, useState } from 'react'

/** What was asked for, as far as it is there. */
export interface Asked<Value> {
  /** The last that came. While another is on its way it stays. */
  readonly value: Value | null
  readonly isLost: boolean
}

/** Asks when it stands first, and again whenever `about` is another. @param ask null: nothing is asked */
export function useAsked<Value>(about: string, ask: ((signal: AbortSignal) => Promise<Value>) | null): Asked<Value> {
  const [asked, setAsked] = useState<Asked<Value>>({ value: null, isLost: false })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `about` says what is asked; the function is another at each drawing.
  useEffect(() => {
    const given = new AbortController()
    ask?.(given.signal).then(
      (value) => given.signal.aborted || setAsked({ value, isLost: false }),
      () => given.signal.aborted || setAsked(({ value }) => ({ value, isLost: true })),
    )
    return () => given.abort()
  }, [about])
  return asked
}
