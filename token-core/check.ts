import { refuse } from './result.ts'

/** Checks of saved states by hand (docs/decisions/0021): a value is never told, for it may be a key. */

/** Where a value is not what it should be, as a path like `screen.code`; null: it is. */
export type Check = (value: unknown, path: string) => string | null

export const when =
  (holds: (value: unknown) => boolean): Check =>
  (value, path) =>
    holds(value) ? null : path

export const oneOf = (values: readonly unknown[]): Check => when((value) => values.includes(value))
export const text = (pattern: RegExp): Check => when((value) => typeof value === 'string' && pattern.test(value))
export const anyText = when((value) => typeof value === 'string')
export const flag = oneOf([true, false])
export const time = when((value) => typeof value === 'number' && Number.isFinite(value))
export const orNull =
  (check: Check): Check =>
  (value, path) =>
    value === null ? null : check(value, path)

/** A member that may be missing. */
export const optional =
  (check: Check): Check =>
  (value, path) =>
    value === undefined ? null : check(value, path)

export const list =
  (check: Check, most = Number.POSITIVE_INFINITY): Check =>
  (value, path) => {
    if (!Array.isArray(value) || value.length > most) return path
    for (const [i, item] of value.entries()) {
      const wrong = check(item, `${path}[${i}]`)
      if (wrong !== null) return wrong
    }
    return null
  }

/** An object with exactly these members. */
export const record =
  (members: Readonly<Record<string, Check>>): Check =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return path
    const at = (name: string) => (path === '' ? name : `${path}.${name}`)
    const unknown = Object.keys(value).find((name) => !Object.hasOwn(members, name))
    if (unknown !== undefined) return at(unknown)
    for (const [name, check] of Object.entries(members)) {
      const wrong = check((value as Record<string, unknown>)[name], at(name))
      if (wrong !== null) return wrong
    }
    return null
  }

/** The refusal of a saved state. @param wrong where it is not what it should be; empty: it is no object */
export const refuseToken = (wrong: string) => refuse(`not a token: ${wrong || 'no object'}`)
