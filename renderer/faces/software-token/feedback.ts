import type { ViewOf } from '../../connection/view.ts'
import type { Felt } from '../../sound/sounds.ts'

type PhoneView = ViewOf<'software-token'>

const TOUCHED: Felt = { shakes: true, noises: [{ pitch: 2100, length: 0.014, loudness: 0.3 }] }

/** A touch that led to another screen is heard and felt. */
export const feltBetween = (before: PhoneView, after: PhoneView): readonly Felt[] =>
  before.id === after.id && before.display.screen !== after.display.screen ? [TOUCHED] : []
