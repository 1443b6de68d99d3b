import type { Face, Model, OfView } from '../face.ts'
import { Battery } from './battery.tsx'
import { BatterySection } from './battery-section.tsx'
import { CameraSection } from './camera-section.tsx'
import { CompactTools } from './compact-tools.tsx'
import { CompactWords } from './compact-words.tsx'
import { DeviceSection } from './device-section.tsx'
import { FaultSection } from './fault-section.tsx'
import { accountOf, detailsOf, foundIn, glanceText } from './glance.ts'
import { Hints } from './hints.tsx'
import { useHoldDeeds } from './holds.ts'
import { JOURNAL } from './journal.ts'
import { KEYS } from './keys.ts'
import { LiveDevice } from './live-device.tsx'
import { MemorySection } from './memory-section.tsx'
import { nextChangeName } from './next-change.ts'
import { limitOf, nextStep, stateName } from './next-step.ts'
import { PRESENTING } from './presenting.tsx'
import { replayed } from './replayed.ts'
import { StateSection } from './state-section.tsx'
import { TokenGlyph } from './token-glyph.tsx'
import { Tools } from './tools.tsx'

const Charge = ({ view }: OfView<'camera-token'>) => <Battery percent={view.battery?.percent ?? null} isSmall />

function Panel() {
  return (
    <>
      <CameraSection />
      <DeviceSection />
    </>
  )
}

const Sections = ({ view }: OfView<'camera-token'>) => (
  <>
    <StateSection view={view} />
    <MemorySection view={view} />
    <BatterySection view={view} />
    <FaultSection view={view} />
  </>
)

const model = (profile: 'dp' | 'e-code', isAtHand: boolean): Model => ({
  name: profile,
  presets: [
    { name: 'factory-new', wanted: { profile, preset: 'factory-new' }, hasUser: false, isAtHand },
    { name: 'activated', wanted: { profile, preset: 'activated' }, hasUser: true, isAtHand },
    { name: 'dp020', wanted: { profile, preset: 'dp020' }, hasUser: true, isAtHand },
  ],
})

/** The camera token in the window. */
export const CAMERA_TOKEN: Face<'camera-token'> = {
  Device: LiveDevice,
  Glyph: TokenGlyph,
  Charge,
  Tools,
  Hints,
  Panel,
  panelName: 'camera',
  Sections,
  compact: { Words: CompactWords, Tools: CompactTools },
  useDeeds: useHoldDeeds,
  keys: KEYS,
  models: [model('dp', true), model('e-code', false)],
  knownBy: 'device.serial',
  isTimed: false,
  holdsKeys: () => true,
  model: ({ profile }) => profile,
  state: stateName,
  glance: glanceText,
  details: detailsOf,
  found: foundIn,
  account: accountOf,
  nextStep,
  nextChange: nextChangeName,
  limit: limitOf,
  journal: JOURNAL,
  presenting: PRESENTING,
  replayed,
}
