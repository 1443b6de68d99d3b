import { type ClockSettings, clockIn, clockTime, putSetting } from '../core/settings.ts'
import type { Tables } from '../core/store.ts'
import type { ModelSite } from './model-site.ts'

/** Clock and rules of a bank, in the settings table: all of its processes agree. */

export interface ModelSettings<Rules> extends ClockSettings {
  readonly rules: Rules
  /** The bank's clock, ms since 1970. */
  readonly now: number
  /** The real one. */
  readonly real: number
}

type Ruled<Rules extends object> = Pick<ModelSite<unknown, unknown, Rules>, 'rules'>

export async function readModelSettings<Rules extends object>(
  tables: Tables,
  site: Ruled<Rules>,
  real: number,
): Promise<ModelSettings<Rules>> {
  const rows = await tables.settings.getAll(['rules', 'clock'])
  const settingOf = (name: string) => rows.find((row) => row.name === name)?.value
  const clock = clockIn(settingOf('clock'))
  const rules = site.rules.parse(known(site, JSON.parse(settingOf('rules') ?? '{}')))
  return { ...clock, rules, real, now: clockTime(clock, real) }
}

/** Without what a rule was in another version of this program. */
function known<Rules extends object>(site: Ruled<Rules>, kept: Readonly<Record<string, unknown>>) {
  const names = Object.keys(site.rules.parse({}))
  return Object.fromEntries(Object.entries(kept).filter(([name]) => names.includes(name)))
}

/** What is not named stays. @throws ZodError for what is no rule */
export async function changeModelRules<Rules extends object>(
  tables: Tables,
  site: Ruled<Rules>,
  change: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { rules } = await readModelSettings(tables, site, 0)
  await putSetting(tables, 'rules', site.rules.parse({ ...rules, ...change }))
}
