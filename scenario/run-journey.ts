import type { Checks } from './checks.ts'
import type { Journey } from './journey-format.ts'
import { journeyScenario } from './journey-steps.ts'
import { runScenario } from './run/run-scenario.ts'
import { coreWorld } from './world/core-world.ts'

/** In a journey a text that must be shown is called otherwise. */
const NAMES: Readonly<Record<string, string>> = { shows: 'contains' }

/** Runs a journey, as the scenario that it is, and compares what is seen at every step. Nothing waits: the times are the journey's own. */
export async function runJourney(journey: Journey, checks: Checks): Promise<void> {
  const readPicture = () => Promise.reject(new Error('A journey looks at no pictures.'))
  const { steps } = await runScenario(journeyScenario(journey, ''), coreWorld(), { readPicture, keepGoing: true })
  for (const { title, failures, passed } of steps) {
    const named = failures.map((failure) => ({
      ...failure,
      where: `${title} ${NAMES[failure.where] ?? failure.where}`,
    }))
    checks.add(passed, named)
  }
}
