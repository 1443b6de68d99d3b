import { useRack, useToken } from '../connection/context.ts'
import type { Advance, ClockSetting } from '../connection/view.ts'
import { notifyFailure } from '../parts/notices.ts'
import { useShortcuts } from '../parts/shortcuts.ts'

export const STEPS = [
  { ms: 1_000, key: 'h' },
  { ms: 15_000, key: 'j' },
  { ms: 90_000, key: 'k' },
] as const

/** N is the presenter's next step, on the stage. */
export const NEXT_CHANGE_KEY = 'u'

/** Ways to set the token's time and to move it on. */
export function useTime() {
  const rack = useRack()
  const view = useToken((state) => state.view)
  const set = async (setting: ClockSetting) => {
    if (view) await rack.link.setClock(view.id, setting).then(rack.take, notifyFailure)
  }
  const advance = async (way: Advance) => {
    if (view) await rack.link.advance(view.id, way).then(rack.take, notifyFailure)
  }
  const goOn = async () => {
    if (view && view.nextChangeAt !== null) await advance({ to: 'next-change' })
  }
  return { set, advance, goOn, isPaused: view?.clock.mode === 'paused' }
}

/** The same, with their keys. */
export function useTimeKeys(): ReturnType<typeof useTime> {
  const time = useTime()
  const { set, advance, goOn, isPaused } = time
  useShortcuts({
    g: () => void set({ mode: isPaused ? 'real' : 'paused' }),
    [NEXT_CHANGE_KEY]: () => void goOn(),
    ...Object.fromEntries(STEPS.map(({ ms, key }) => [key, () => void advance({ ms })])),
  })
  return time
}
