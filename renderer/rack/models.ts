import type { KindName } from '../connection/view.ts'
import type { Model, Preset } from '../faces/face.ts'
import { faceOfKind, KINDS } from '../faces/faces.ts'

interface AtHand {
  readonly kind: KindName
  readonly model: Model
  readonly preset: Preset
  /** Of its model nothing else is offered but what is registered: the model's name says it all. */
  readonly isOnly: boolean
}

const isOnly = ({ isRegistered = false }: Preset, all: readonly Preset[]): boolean =>
  !isRegistered && all.filter((one) => !one.isRegistered).length === 1

/** What the menu offers by itself, of every kind. */
export const AT_HAND: readonly AtHand[] = KINDS.flatMap((kind) =>
  faceOfKind(kind).models.flatMap((model) =>
    model.presets
      .filter(({ isAtHand }) => isAtHand)
      .map((preset, _, all) => ({ kind, model, preset, isOnly: isOnly(preset, all) })),
  ),
)

/** Those that are made for a user of the bank. */
export const FOR_USERS: readonly Preset[] = AT_HAND.map(({ preset }) => preset).filter(({ hasUser }) => hasUser)

/** What is made where nothing else is asked for. */
export const USUAL: Pick<Preset, 'wanted'> = AT_HAND[0]?.preset ?? { wanted: { preset: 'factory-new' } }
