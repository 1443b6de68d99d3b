import type { z } from 'zod'
import { meantWord, wrongIn } from '../../server/index.ts'
import { type Mistake, WrongScenario } from './mistakes.ts'
import { type ScenarioFile, scenarioFile } from './scenario-format.ts'
import { readYaml, type YamlFile } from './yaml.ts'

/** A scenario with the places of its parts. */
export interface ReadScenario {
  readonly scenario: ScenarioFile
  readonly yaml: YamlFile
}

/** The names that a strict object of a schema knows. */
function knownNames(schema: unknown): readonly string[] {
  const { def } = (schema as { _zod?: { def?: { shape?: object } } } | undefined)?._zod ?? {}
  return Object.keys(def?.shape ?? {})
}

/** Names what an unknown field may have been meant to be. */
function askWhatWasMeant(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined
  const known = knownNames(issue.inst)
  return issue.keys
    .map((key) => {
      const meant = meantWord(key, known)
      const hint = meant === undefined ? `Known are ${known.join(', ')}` : `Did you mean "${meant}"?`
      return `has a field that is not known here: "${key}". ${hint}`
    })
    .join('; ')
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce((held, key) => (held as Record<PropertyKey, unknown> | null | undefined)?.[key], value)

/** The words that would have been right, where a word was not. */
const wordsOf = (issue: z.core.$ZodIssue): readonly string[] => {
  if (issue.code === 'invalid_union') return issue.errors.flat().flatMap(wordsOf)
  return issue.code === 'invalid_value' ? issue.values.filter((value) => typeof value === 'string') : []
}

/** The innermost thing that is wrong: of several forms that a value may have, those of the one that fits best. */
function mistakesOf(issue: z.core.$ZodIssue, yaml: YamlFile, above: readonly PropertyKey[] = []): Mistake[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'invalid_union') {
    const deeper = issue.errors.filter((issues) =>
      issues.some((one) => one.path.length > 0 || one.code === 'unrecognized_keys'),
    )
    const [only] = deeper
    if (only && deeper.length === 1) return only.flatMap((one) => mistakesOf(one, yaml, path))
  }
  const isName = issue.code === 'unrecognized_keys'
  const sentence = wrongIn({ issues: [{ ...issue, path }] } as unknown as z.core.$ZodError, 'The file')
  const written = valueAt(yaml.value, path)
  const meant = typeof written === 'string' ? meantWord(written, wordsOf(issue)) : undefined
  const message = meant === undefined ? sentence.replace(/\?\.$/, '?') : `${sentence} Did you mean "${meant}"?`
  return [{ ...yaml.place(isName ? [...path, issue.keys[0] ?? ''] : path, isName), message }]
}

/** Reads one file. Throws {@link WrongScenario} with every mistake and its place. */
export function readScenario(source: string, file: string): ReadScenario {
  const yaml = readYaml(source, file)
  const parsed = scenarioFile.safeParse(yaml.value, { error: askWhatWasMeant })
  if (parsed.success) return { scenario: parsed.data, yaml }
  const { issues } = parsed.error
  const unknown = issues.filter(({ code }) => code === 'unrecognized_keys').map(({ path }) => path.join())
  // What a step lacks may be what its unknown field was meant to be.
  const told = issues.filter(({ code, path }) => code !== 'custom' || !unknown.includes(path.join()))
  throw new WrongScenario(
    file,
    told.flatMap((issue) => mistakesOf(issue, yaml)),
  )
}
