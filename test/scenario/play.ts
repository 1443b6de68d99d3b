import { loadScenarios } from '../../scenario/load.ts'
import type { ScenarioResult } from '../../scenario/run/result.ts'
import { reasonsOf } from '../../scenario/run/result.ts'
import { runScenario } from '../../scenario/run/run-scenario.ts'
import { coreWorld } from '../../scenario/world/core-world.ts'
import type { World } from '../../scenario/world/world.ts'

/** Plays a scenario that stands in a test, with the token alone. @param files what it includes, by name */
export async function play(
  source: string,
  { world = coreWorld(), files = {} }: { world?: World; files?: Readonly<Record<string, string>> } = {},
): Promise<readonly ScenarioResult[]> {
  const all: Readonly<Record<string, string>> = { ...files, 'a.yaml': source }
  const read = async (path: string) => {
    const content = all[path]
    if (content === undefined) throw new Error(`no ${path}`)
    return content
  }
  const readPicture = async (path: string) => new TextEncoder().encode(path)
  const results: ScenarioResult[] = []
  for (const scenario of await loadScenarios('a.yaml', read)) {
    results.push(await runScenario(scenario, world, { readPicture }))
  }
  return results
}

/** What went wrong in the only scenario of a text; empty: nothing. */
export const troubleOf = async (...args: Parameters<typeof play>): Promise<string> => {
  const [result] = await play(...args)
  return result ? reasonsOf(result).join('\n') : 'nothing was played'
}

export const START = `
  - tape: removed
  - hold: middle
  - until: { screen: start }
`
