import { seiwaJourney } from './sites/seiwa/journey/journey.ts'
import { shinkinJourney } from './sites/shinkin/journey/journey.ts'

/** The banks of which journeys are played in process, by name. */
export const JOURNEY_BANKS = { shinkin: shinkinJourney, seiwa: seiwaJourney } as const
