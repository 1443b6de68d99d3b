import { Charge as Cells } from '../../parts/charge.tsx'
import type { Face, OfView } from '../face.ts'
import { ClockSection } from './clock-section.tsx'
import { Device } from './device.tsx'
import { FaultSection } from './fault-section.tsx'
import { foundIn, glanceText } from './glance.ts'
import { Hints } from './hints.tsx'
import { JOURNAL } from './journal.ts'
import { KEYS } from './keys.ts'
import { LOW } from './life.ts'
import { LifeSection } from './life-section.tsx'
import { MODELS } from './models.ts'
import { limitOf, nextChangeName, nextStep, stateName } from './next-step.ts'
import { Panel } from './panel.tsx'
import { PRESENTING } from './presenting.ts'
import { usePressDeed } from './press-deed.ts'
import { replayed } from './replayed.ts'
import { StateSection } from './state-section.tsx'
import { TokenGlyph } from './token-glyph.tsx'
import { Tools } from './tools.tsx'

const Nothing = () => null

const Charge = ({ view }: OfView<'key-fob'>) => <Cells percent={view.level} low={LOW} isSmall testId="rack-battery" />

const Sections = ({ view }: OfView<'key-fob'>) => (
  <>
    <StateSection view={view} />
    <ClockSection view={view} />
    <LifeSection view={view} />
    <FaultSection view={view} />
  </>
)

/** The key fobs and the card with a button, in the window. */
export const KEY_FOB: Face<'key-fob'> = {
  Device,
  Glyph: TokenGlyph,
  Charge,
  Tools,
  Hints,
  Panel,
  panelName: 'token',
  Sections,
  compact: { Words: Hints, Tools: Nothing },
  useDeeds: usePressDeed,
  keys: KEYS,
  models: MODELS,
  knownBy: 'device.serial',
  isTimed: true,
  holdsKeys: () => true,
  model: ({ profile }) => profile,
  state: stateName,
  glance: glanceText,
  details: () => [],
  found: foundIn,
  account: () => null,
  nextStep,
  nextChange: nextChangeName,
  limit: limitOf,
  journal: JOURNAL,
  presenting: PRESENTING,
  replayed,
}
