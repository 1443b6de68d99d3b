import { useState } from 'react'
import { useConnection } from '../../connection/context.ts'
import type { TokenConnection } from '../../connection/token-store.ts'
import type { Display } from './sent.ts'

export const NOTHING_TYPED = { serviceId: '', userId: '', startPassword: '', name: '', pin: '' } as const
export type SetUpTyped = Readonly<Record<keyof typeof NOTHING_TYPED, string>>

/** By telephone: another one may come onto the stage meanwhile. Nowhere else, and not for longer than the window. */
const kept = new WeakMap<TokenConnection, SetUpTyped>()

/** What was typed into the set-up's form. It outlives a refusal, and is gone once the form has been left. */
export function useTyped(screen: Display['screen']): readonly [SetUpTyped, (typed: SetUpTyped) => void] {
  const connection = useConnection()
  const [typed, setTyped] = useState<SetUpTyped>(() => kept.get(connection) ?? NOTHING_TYPED)
  const keep = (now: SetUpTyped) => {
    kept.set(connection, now)
    setTyped(now)
  }
  if (screen !== 'set-up' && screen !== 'refusal' && typed !== NOTHING_TYPED) keep(NOTHING_TYPED)
  return [typed, keep]
}
