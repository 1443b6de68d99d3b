import { useEffect, useState } from 'react'
import { failureCode } from '../parts/notices.ts'

/** What was asked for, as far as it is there. */
export interface Asked<Value> {
  /** The last that came. While another is on its way it stays. */
  readonly value: Value | null
  /** The code of why the last did not come; null: it came, or is on its way for the first time. */
  readonly failure: string | null
}

/** Asks when it stands first, and again whenever `about` is another. @param ask null: nothing is asked */
export function useAsked<Value>(about: string, ask: ((signal: AbortSignal) => Promise<Value>) | null): Asked<Value> {
  const [asked, setAsked] = useState<Asked<Value>>({ value: null, failure: null })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `about` says what is asked; the function is another at each drawing.
  useEffect(() => {
    const given = new AbortController()
    ask?.(given.signal).then(
      (value) => given.signal.aborted || setAsked({ value, failure: null }),
      (error: unknown) => given.signal.aborted || setAsked(({ value }) => ({ value, failure: failureCode(error) })),
    )
    return () => given.abort()
  }, [about])
  return asked
}
