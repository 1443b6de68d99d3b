/** Says in an OpenAPI document what each field and parameter means that does not say it itself. */

/**
 * What names mean. `name` anywhere; `Place.name` where it means something else: a place is the schema, the call by its operationId, the
 * group of calls, the field that it is within, or the `type` of its variant. `Place.*`: whatever is there. The nearest place counts.
 */
export type Words = Readonly<Record<string, string>>

type Json = { readonly [key: string]: unknown }

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What these are is said by whoever wrote them. */
const NOT_SCHEMAS = new Set(['example', 'examples', 'default', 'enum', 'const'])

/** The word for a name within places, the outermost first. */
function wordFor(name: string, places: readonly string[], words: Words): string | undefined {
  for (const place of places.toReversed()) {
    const word = words[`${place}.${name}`] ?? words[`${place}.*`]
    if (word !== undefined) return word
  }
  return words[name]
}

/** `press` of a variant whose `type` is that. */
function variantOf({ type }: Json): readonly string[] {
  const [only, ...others] = isObject(type) && Array.isArray(type.enum) ? type.enum : []
  return typeof only === 'string' && others.length === 0 ? [only] : []
}

function withWord(value: unknown, name: string, places: readonly string[], words: Words): unknown {
  if (!isObject(value) || value.description !== undefined) return value
  const description = wordFor(name, places, words)
  return description === undefined ? value : { ...value, description }
}

const fields = (properties: Json, places: readonly string[], words: Words): Json =>
  mapped(properties, (name, value) =>
    withWord(described(value, [...places, name], words), name, [...places, ...variantOf(properties)], words),
  )

const parameters = (all: readonly unknown[], places: readonly string[], words: Words): unknown[] =>
  all.map((one) => (isObject(one) && typeof one.name === 'string' ? withWord(one, one.name, places, words) : one))

/** A part of a document, with the words of its fields and parameters. @param places where it stands, the outermost first */
export function described(value: unknown, places: readonly string[], words: Words): unknown {
  if (Array.isArray(value)) return value.map((one) => described(one, places, words))
  if (!isObject(value)) return value
  return mapped(value, (key, part) => {
    if (NOT_SCHEMAS.has(key)) return part
    if (key === 'properties' && isObject(part)) return fields(part, places, words)
    if (key === 'parameters' && Array.isArray(part)) return parameters(part, places, words)
    return described(part, places, words)
  })
}

const mapped = (all: Json, make: (key: string, value: unknown) => unknown): Json =>
  Object.fromEntries(Object.entries(all).map(([key, value]) => [key, make(key, value)]))
