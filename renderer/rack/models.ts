import type { TFunction } from 'i18next'
import type { Model, Preset } from '../faces/face.ts'
import { faceOfKind, KINDS } from '../faces/faces.ts'

/** What can be made, of every kind. */
export const MODELS: readonly Model[] = KINDS.flatMap((kind) => faceOfKind(kind).models)

/** What the menu offers by itself. */
export const AT_HAND = MODELS.flatMap(({ name: model, presets }) =>
  presets.filter(({ isAtHand }) => isAtHand).map((preset, _, { length }) => ({ model, preset, isOnly: length === 1 })),
)

/** Those that are made for a user of the bank. */
export const FOR_USERS: readonly Preset[] = AT_HAND.map(({ preset }) => preset).filter(({ hasUser }) => hasUser)

/** What is made where nothing else is asked for. */
export const USUAL: Pick<Preset, 'wanted'> = AT_HAND[0]?.preset ?? { wanted: { preset: 'factory-new' } }

/** A preset as it is called: with its model, where it is the only one of that which is offered. */
export const presetText = ({ model, preset, isOnly }: (typeof AT_HAND)[number], t: TFunction): string =>
  isOnly ? t(`rack.model.${model}`) : t(`rack.preset.${preset.name}.name`)
