import { type Effect, type FaultEvent, type FaultName, faultEvent, faultOf } from '../../token-core/index.ts'

/** The faults of a recording, so that they come again as they came: what chance did is done once each time. */
export interface Faults {
  /** What is to be done again of an event that breaks or mends something. */
  again<Event extends FaultEvent>(event: Event): readonly FaultEvent[]
  /** What must break before what had these effects. */
  before(effects: readonly Effect[]): readonly FaultEvent[]
}

export function recordedFaults(): Faults {
  /** Whether a fault is there; missing: nothing was heard of it yet. */
  const isThere = new Map<FaultName, boolean>()
  return {
    again(event) {
      const { on = true, probability } = event
      const name = faultOf(event)
      const was = isThere.get(name)
      const isSet = on && probability === undefined
      isThere.set(name, isSet)
      if (isSet) return [event]
      return was === true || (was === undefined && !on) ? [faultEvent(name, false)] : []
    },
    before(effects) {
      const acted = effects.filter((effect) => effect.type === 'fault-acted')
      // A button comes up at a press, or when the fault is mended: that says nothing new.
      for (const { fault, timesLeft } of acted) {
        if (timesLeft === 0 && !fault.endsWith('-stuck')) isThere.set(fault, false)
      }
      return acted
        .filter(({ timesLeft }) => timesLeft === null)
        .map(({ fault }) => faultEvent(fault, true, { times: 1 }))
    },
  }
}
