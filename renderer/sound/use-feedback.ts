import { type RefObject, useEffect } from 'react'
import { useConnection } from '../connection/context.ts'
import { isOfKind, type KindName, type ViewOf } from '../connection/view.ts'
import { usePreferences } from '../parts/preferences.ts'
import { type Felt, makeSounds } from './sounds.ts'

const VIBRATION_MS = 12
const SHAKE = [{ translate: '0 0' }, { translate: '-1.5px 1px' }, { translate: '1.5px 0' }, { translate: '0 0' }]
const SHAKE_MS = 90

const play = makeSounds(() => new AudioContext({ latencyHint: 'interactive' }))

/**
 * Lets the token be heard and felt, as far as the person has switched that on.
 * @param kind of which the token is
 * @param body what shakes
 * @param feltBetween what happened to the token between two views of it
 */
export function useFeedback<Kind extends KindName>(
  kind: Kind,
  body: RefObject<HTMLElement | null>,
  feltBetween: (before: ViewOf<Kind>, after: ViewOf<Kind>) => readonly Felt[],
): void {
  const { store } = useConnection()
  useEffect(
    () =>
      store.subscribe(({ view }, { view: before }) => {
        const { sound, shake } = usePreferences.getState()
        if (!isOfKind(view, kind) || !isOfKind(before, kind) || (!sound && !shake)) return
        for (const { noises, shakes } of feltBetween(before, view)) {
          if (sound) play(noises)
          if (!shake || !shakes) continue
          navigator.vibrate?.(VIBRATION_MS)
          const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
          if (!isStill) body.current?.animate(SHAKE, { duration: SHAKE_MS })
        }
      }),
    [store, kind, body, feltBetween],
  )
}
