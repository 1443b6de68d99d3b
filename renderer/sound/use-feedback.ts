import { type RefObject, useEffect } from 'react'
import { useConnection } from '../connection/context.ts'
import { feedbackBetween } from './feedback.ts'
import { usePreferences } from './preferences.ts'
import { makeSounds } from './sounds.ts'

const VIBRATION_MS = 12
const SHAKE = [{ translate: '0 0' }, { translate: '-1.5px 1px' }, { translate: '1.5px 0' }, { translate: '0 0' }]
const SHAKE_MS = 90

const play = makeSounds(() => new AudioContext({ latencyHint: 'interactive' }))

/** Lets the token be heard and felt, as far as the person has switched that on. `body` is what shakes. */
export function useFeedback(body: RefObject<HTMLElement | null>): void {
  const { store } = useConnection()
  useEffect(
    () =>
      store.subscribe(({ view }, { view: before }) => {
        const { sound, shake } = usePreferences.getState()
        if (!view || !before || (!sound && !shake)) return
        for (const feedback of feedbackBetween(before, view)) {
          if (sound) play(feedback)
          if (!shake || feedback === 'release') continue
          navigator.vibrate?.(VIBRATION_MS)
          const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
          if (!isStill) body.current?.animate(SHAKE, { duration: SHAKE_MS })
        }
      }),
    [store, body],
  )
}
