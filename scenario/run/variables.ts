import { meantWord } from '../../server/index.ts'
import { VARIABLE } from '../format/words.ts'
import type { Variables } from '../scenario.ts'

type Value = string | number | boolean

/** `${name}` in a text; `$${` is `${` itself. */
const IN_TEXT = /\$?\$\{([A-Za-z][\w.-]*)\}/g

/** What a variable stands for; undefined: there is none of this name. */
export type Lookup = (name: string) => Value | undefined

/** More than this is a variable that stands for itself. */
const DEEPEST = 20

/**
 * Puts the values of variables into a step, or any part of one. Of several scopes the innermost knows best; what a value itself speaks of
 * is looked for further out. Throws an Error that names the variable that is not there.
 */
export function expand<Part>(
  part: Part,
  scopes: readonly Variables[],
  outer: Lookup,
  known: readonly string[],
  depth = 0,
): Part {
  if (depth > DEEPEST) throw new Error('A variable stands for itself.')

  function lookUp(name: string): Value {
    for (let i = scopes.length - 1; i >= 0; i--) {
      const value = scopes[i]?.[name]
      if (value !== undefined) return expand(value, scopes.slice(0, i), outer, known, depth + 1)
    }
    const value = outer(name)
    if (value !== undefined) return value
    const names = [...scopes.flatMap((scope) => Object.keys(scope)), ...known]
    if (names.includes(name)) throw new Error(`\${${name}} stands for nothing at this moment.`)
    const meant = meantWord(name, names)
    throw new Error(`There is no variable \${${name}}${meant ? `. Did you mean \${${meant}}?` : ', or not yet.'}`)
  }

  function inside(value: unknown): unknown {
    if (typeof value === 'string') {
      const whole = VARIABLE.exec(value)?.[1]
      if (whole !== undefined) return lookUp(whole)
      return value.replace(IN_TEXT, (written, name: string) =>
        written.startsWith('$$') ? written.slice(1) : String(lookUp(name)),
      )
    }
    if (Array.isArray(value)) return value.map(inside)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [String(inside(key)), inside(each)]))
  }
  return inside(part) as Part
}
