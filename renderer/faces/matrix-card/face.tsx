import type { Face } from '../face.ts'
import { CardGlyph } from './card-glyph.tsx'
import { Device } from './device.tsx'
import { Hints } from './hints.tsx'
import { JOURNAL } from './journal.ts'
import { KEYS } from './keys.ts'
import { MODELS } from './models.ts'
import { Panel } from './panel.tsx'
import { PRESENTING } from './presenting.ts'
import { replayed } from './replayed.ts'
import { StateSection } from './state-section.tsx'
import { Tools } from './tools.tsx'

const Nothing = () => null

/** The matrix card in the window. */
export const MATRIX_CARD: Face<'matrix-card'> = {
  Device,
  Glyph: CardGlyph,
  Charge: Nothing,
  Tools,
  Hints,
  Panel,
  panelName: 'card',
  Sections: StateSection,
  compact: { Words: Hints, Tools: Nothing },
  useDeeds: () => [],
  keys: KEYS,
  models: MODELS,
  knownBy: 'matrixCard.number',
  isTimed: false,
  holdsKeys: () => false,
  model: () => 'matrix-card',
  state: () => 'matrix-card',
  // The customer's number is printed on it, and stands above.
  glance: ({ issue, holder }, t) =>
    [t('matrixCard.glance', { issue }), ...(holder === null ? [] : [holder.name])].join(t('rack.and')),
  details: () => [],
  found: ({ display }) => [...display.lines],
  account: () => null,
  nextStep: () => 'matrix-card',
  nextChange: () => null,
  limit: () => null,
  journal: JOURNAL,
  presenting: PRESENTING,
  replayed,
}
