import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { ScenarioResult } from '../../scenario/run/result.ts'
import { type RunOptions, runScenario } from '../../scenario/run/run-scenario.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { World } from '../../scenario/world/world.ts'
import { goldenFiles } from './golden-files.ts'

export interface RunAllOptions {
  /** How many at a time. */
  readonly parallel: number
  readonly isUpdate: boolean
  /** How the bank's pages are opened for a scenario. */
  readonly pagesFor: (scenario: Scenario) => RunOptions['pages']
  /** Ends it: what is being played is stopped and cleared away, and nothing more begins. */
  readonly signal?: AbortSignal | undefined
  /** Told of each in the order in which they were given, when it and those before it are over. */
  readonly onResult: (result: ScenarioResult, index: number) => Promise<void>
}

const picturesBeside = (file: string) => async (path: string) => {
  const bytes = await readFile(resolve(dirname(file), path)).catch(() => {
    throw new Error(`The picture ${path} cannot be read.`)
  })
  return new Uint8Array(bytes)
}

/** Plays scenarios, several at a time. @returns their results, in their order */
export async function runAll(
  scenarios: readonly Scenario[],
  world: World,
  { parallel, isUpdate, pagesFor, onResult, signal }: RunAllOptions,
): Promise<readonly ScenarioResult[]> {
  const results: ScenarioResult[] = []
  const waiting = [...scenarios.entries()]
  let told: Promise<void> = Promise.resolve()
  let next = 0

  async function work(): Promise<void> {
    for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
      const [index, scenario] = entry
      const golden = goldenFiles(scenario.file, isUpdate)
      results[index] = await runScenario(scenario, world, {
        ...{ golden, readPicture: picturesBeside(scenario.file), pages: pagesFor(scenario) },
        ...(signal && { signal }),
      })
      told = told.then(tellNext)
      await told
    }
  }

  async function tellNext(): Promise<void> {
    for (let result = results[next]; result !== undefined; result = results[next]) {
      const index = next++
      await onResult(result, index)
    }
  }

  await Promise.all(Array.from({ length: Math.max(1, Math.min(parallel, scenarios.length)) }, work))
  return results
}
