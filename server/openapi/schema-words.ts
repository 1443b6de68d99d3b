import { html } from 'hono/html'

/** A JSON Schema in words, as far as our documents have such. */

export interface JsonSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly items?: JsonSchema
  readonly prefixItems?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly anyOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly description?: string
  readonly minimum?: number
  readonly maximum?: number
}

type Html = ReturnType<typeof html>

/** A list of more values than this is cut: the document has them all. */
const MOST_VALUES = 30

export const nameOf = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1)

const joined = (parts: readonly (Html | string)[], between: string): Html =>
  html`${parts.map((part, place) => html`${place > 0 ? between : ''}${part}`)}`

/** What a value may be: `string`, a link to a shape of its own, `"real" | "paused"`. */
export function typeWords(schema: JsonSchema): Html | string {
  if (schema.$ref !== undefined) return html`<a href="#shape-${nameOf(schema.$ref)}">${nameOf(schema.$ref)}</a>`
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum !== undefined) {
    const shown = schema.enum.slice(0, MOST_VALUES).map((value) => JSON.stringify(value))
    return [...shown, ...(schema.enum.length > MOST_VALUES ? ['…'] : [])].join(' | ')
  }
  const choices = schema.oneOf ?? schema.anyOf
  if (choices !== undefined) return joined(choices.map(typeWords), ' | ')
  if (schema.allOf !== undefined) return joined(schema.allOf.map(typeWords), ' & ')
  if (schema.prefixItems !== undefined) return html`[${joined(schema.prefixItems.map(typeWords), ', ')}]`
  if (schema.items !== undefined) return html`(${typeWords(schema.items)})[]`
  if (schema.properties !== undefined) {
    const fields = Object.entries(schema.properties)
    return html`{ ${joined(
      fields.map(([name, one]) => html`${name}: ${typeWords(one)}`),
      ', ',
    )} }`
  }
  const range = [schema.minimum, schema.maximum].some((bound) => bound !== undefined)
  const type = [schema.type ?? 'any'].flat().join(' | ')
  return range ? `${type} (${schema.minimum ?? ''}…${schema.maximum ?? ''})` : type
}
