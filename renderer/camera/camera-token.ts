import { useTokenOf } from '../connection/context.ts'
import type { TokenConnection } from '../connection/token-store.ts'
import { type DisplayOf, type EffectOf, type EventOf, isOfKind, type RowOf, type ViewOf } from '../connection/view.ts'

/** The only kind with a camera: what a host tells of it. */
const KIND = 'camera-token'
export type TokenView = ViewOf<typeof KIND>
export type TokenEvent = EventOf<typeof KIND>
export type Effect = EffectOf<typeof KIND>
export type Display = DisplayOf<typeof KIND>
export type JournalRow = RowOf<typeof KIND>

/** The camera token at the other end; null: nothing is known of it yet, or it has no camera. */
export function cameraTokenOf({ store }: TokenConnection): TokenView | null {
  const { view } = store.getState()
  return isOfKind(view, KIND) ? view : null
}

/** A part of the camera token above this component; null where there is none. */
export const useCameraToken = <T>(pick: (view: TokenView) => T): T | null => useTokenOf(KIND, pick)
