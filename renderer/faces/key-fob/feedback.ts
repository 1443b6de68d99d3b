import type { ViewOf } from '../../connection/view.ts'
import type { Felt } from '../../sound/sounds.ts'

const PRESS: Felt = { shakes: true, noises: [{ pitch: 1500, length: 0.016, loudness: 0.5 }] }
const RELEASE: Felt = { shakes: false, noises: [{ pitch: 2200, length: 0.011, loudness: 0.26 }] }

/** What happened to the button between two views of one token. A display makes no noise. */
export function feltBetween(before: ViewOf<'key-fob'>, after: ViewOf<'key-fob'>): readonly Felt[] {
  if (before.id !== after.id || before.button === after.button) return []
  return [after.button === 'down' ? PRESS : RELEASE]
}
