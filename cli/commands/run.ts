import { relative, resolve } from 'node:path'
import { pictureReader } from '../../host/index.ts'
import { WrongScenario } from '../../scenario/format/mistakes.ts'
import { loadScenarios } from '../../scenario/load.ts'
import type { ScenarioResult } from '../../scenario/run/result.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { httpWorld } from '../../scenario/world/http-world.ts'
import type { World } from '../../scenario/world/world.ts'
import type { Language } from '../../server/translate.ts'
import { htmlReport } from '../report/html.ts'
import { junitReport } from '../report/junit.ts'
import { linesOf, paint, totalLine } from '../report/lines.ts'
import { totalsOf } from '../report/totals.ts'
import { browserPages } from '../run/browser-pages.ts'
import { type ConnectionOptions, connectionOf } from '../run/connection.ts'
import { memoryWorld, practiceUsers } from '../run/memory-world.ts'
import { type KeptFiles, keepRemains } from '../run/remains-files.ts'
import { runAll } from '../run/run-all.ts'
import { findBrowser } from '../start/browser.ts'
import { Complaint } from '../terminal/complaint.ts'
import { readText, writeTo } from '../terminal/files.ts'
import type { Translate } from '../terminal/i18n.ts'
import type { Terminal } from '../terminal/terminal.ts'

export interface RunChoices extends ConnectionOptions {
  readonly junit?: string
  readonly html?: string
  readonly json?: boolean
  readonly update?: boolean
  /** Opens the bank's pages in a browser, whatever a scenario says. */
  readonly browser?: boolean
  /** Where the remains of failed scenarios are kept. */
  readonly results: string
  readonly parallel: number
  readonly language: Language
  /** Stops it: each scenario takes away what was made for it. */
  readonly signal?: AbortSignal
}

/** What a shell says of a program that was ended by Ctrl+C. */
const STOPPED = 130

async function load(file: string, t: Translate): Promise<readonly Scenario[]> {
  try {
    return await loadScenarios(file, (path) => readText(path, t))
  } catch (error) {
    if (error instanceof WrongScenario) throw new Complaint(error.message)
    throw error
  }
}

async function readCodes(picture: Uint8Array): Promise<readonly string[]> {
  const reading = await pictureReader()(picture)
  if (!reading.ok) throw new Error(`The picture cannot be read: ${reading.error}.`)
  return reading.value.texts
}

async function worldOf(choices: RunChoices, t: Translate): Promise<World & { close(): Promise<void> }> {
  const connection = await connectionOf(choices, process.env, t)
  if (connection === null) return memoryWorld({ readCodes })
  return { ...httpWorld({ ...connection, practiceUsers }), close: async () => {} }
}

/** `camtoken run FILE…`. Every file is read before anything is played. @returns the exit code */
export async function run(
  files: readonly string[],
  choices: RunChoices,
  terminal: Terminal,
  t: Translate,
): Promise<number> {
  const scenarios = (await Promise.all(files.map((file) => load(file, t)))).flat()
  const asksBrowser = ({ staging }: Scenario) => choices.browser === true || staging.pages === 'browser'
  const browser = scenarios.some(asksBrowser) ? await browserPages(findBrowser(), t) : null
  const began = performance.now()
  const colours = paint(terminal.isColoured ?? false)
  const kept = new Map<ScenarioResult, KeptFiles>()
  const world = await worldOf(choices, t)
  const results = await runAll(scenarios, world, {
    parallel: choices.parallel,
    isUpdate: choices.update ?? false,
    pagesFor: (scenario) => (asksBrowser(scenario) ? browser?.open : undefined),
    signal: choices.signal,
    async onResult(result, index) {
      const left =
        result.status === 'failed' ? await keepRemains(result, index, choices.results) : { all: [], pictures: [] }
      kept.set(result, left)
      if (!choices.json) for (const line of linesOf(result, left.all, t, colours)) terminal.out(line)
    },
  }).finally(() => Promise.all([world.close(), browser?.close()]))
  const totals = totalsOf(results, performance.now() - began)
  if (choices.json) terminal.out(JSON.stringify(asJson(results, totals, kept)))
  else for (const line of ['', totalLine(totals, t, colours)]) terminal.out(line)
  if (choices.junit !== undefined) {
    // GitLab and Jenkins look for attachments from the folder of the project, where their jobs run.
    const attached = (result: ScenarioResult) =>
      (kept.get(result)?.pictures ?? []).map((path) => relative(process.cwd(), resolve(path)).replaceAll('\\', '/'))
    await writeTo(choices.junit, junitReport(results, totals.ms, attached), t)
  }
  if (choices.html !== undefined) {
    await writeTo(
      choices.html,
      htmlReport(results, { language: choices.language, date: new Date(), ms: totals.ms }, t),
      t,
    )
  }
  if (choices.signal?.aborted) return STOPPED
  return totals.failed > 0 ? 1 : 0
}

/** For programs: without pictures and keys. */
const asJson = (results: readonly ScenarioResult[], totals: object, kept: ReadonlyMap<ScenarioResult, KeptFiles>) => ({
  ...totals,
  scenarios: results.map((result) => {
    const { remains: _, ...told } = result
    return { ...told, kept: kept.get(result)?.all ?? [] }
  }),
})
