import type { Face, OfView } from '../face.ts'
import { CompactTools } from './compact-tools.tsx'
import { KEYS, usePhoneDeeds } from './deeds.ts'
import { Device } from './device.tsx'
import { detailsOf, foundIn, glanceText } from './glance.ts'
import { HeldSection } from './held-section.tsx'
import { JOURNAL } from './journal.ts'
import { MODELS } from './models.ts'
import { nextStep, stateName } from './next-step.ts'
import { Panel } from './panel.tsx'
import { PhoneGlyph } from './phone-glyph.tsx'
import { PRESENTING } from './presenting.ts'
import { replayed } from './replayed.ts'
import { StateSection } from './state-section.tsx'
import { Tools } from './tools.tsx'

/** A telephone has a battery, but none that its app knows of; and nothing to say beyond its screen. */
const Nothing = () => null

function Sections({ view }: OfView<'software-token'>) {
  return (
    <>
      <StateSection view={view} />
      {view.profile === 'nd-app' && <HeldSection tokens={view.tokens} />}
    </>
  )
}

/** The telephone with an app in the window. */
export const SOFTWARE_TOKEN: Face<'software-token'> = {
  Device,
  Glyph: PhoneGlyph,
  Charge: Nothing,
  Tools,
  Hints: Nothing,
  Panel,
  panelName: 'token',
  Sections,
  compact: { Words: Nothing, Tools: CompactTools },
  useDeeds: usePhoneDeeds,
  keys: KEYS,
  models: MODELS,
  knownBy: 'device.serial',
  isTimed: true,
  holdsKeys: (view) => (view.profile === 'sk-app' ? view.serial !== null : view.tokens.length > 0),
  model: ({ profile }) => profile,
  state: stateName,
  glance: glanceText,
  details: detailsOf,
  found: foundIn,
  account: () => null,
  nextStep,
  nextChange: ({ nextChangeAt }) => (nextChangeAt === null ? null : 'app-second'),
  limit: () => null,
  journal: JOURNAL,
  presenting: PRESENTING,
  replayed,
}
