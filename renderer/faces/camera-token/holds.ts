import { useCallback, useState } from 'react'
import { useCameraToken } from '../../camera/camera-token.ts'
import { useConnection } from '../../connection/context.ts'
import type { Button } from '../../connection/view.ts'
import type { Deed } from '../face.ts'
import { holdForMe } from './hold-for-me.ts'
import { pressBookOf } from './press-book.ts'

export const HOLDS = { power: ['middle'], menu: ['left', 'middle'] } as const satisfies Record<
  string,
  readonly Button[]
>
export type HoldName = keyof typeof HOLDS
export const HOLD_NAMES = Object.keys(HOLDS) as HoldName[]

/** Holds that need one key or one click; null while one runs, or while the token has no power to notice it. */
export function useHolds(): ((name: HoldName) => Promise<void>) | null {
  const connection = useConnection()
  const hasPower = useCameraToken(({ power }) => power !== 'none') ?? false
  const [running, setRunning] = useState(false)
  const hold = useCallback(
    async (name: HoldName) => {
      setRunning(true)
      await holdForMe(connection, pressBookOf(connection), HOLDS[name])
      setRunning(false)
    },
    [connection],
  )
  return running || !hasPower ? null : hold
}

const KEYS: Readonly<Record<HoldName, string>> = { power: 'P', menu: 'M' }

/** The holds, for whoever has room for a word and a key. */
export function useHoldDeeds(): readonly Deed[] {
  const hold = useHolds()
  return HOLD_NAMES.map((name) => ({
    name: `hold.${name}`,
    key: KEYS[name],
    isOff: hold === null,
    run: () => void hold?.(name),
  }))
}
