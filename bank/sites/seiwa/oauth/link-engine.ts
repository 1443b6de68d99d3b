import type { Engine } from '../../../model/engine.ts'
import type { Rules } from '../model/rules.ts'
import type { StaffAction } from '../model/staff.ts'
import type { Visit } from '../model/visit.ts'
import type { World } from '../model/world.ts'

/** The bank at work. */
export type SeiwaEngine = Engine<World, Visit, Rules, StaffAction>
