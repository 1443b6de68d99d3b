import { z } from 'zod'

/** The smallest parts of the format. Whatever is read here is once more read after the variables are in. */

/** `${name}` and nothing else: what it stands for takes its place, whatever kind of value it is. */
export const VARIABLE = /^\$\{([A-Za-z][\w.-]*)\}$/

const A_VARIABLE = 'must be a variable such as ${name}'
const variable = z
  .string({ error: A_VARIABLE })
  .regex(VARIABLE, { error: A_VARIABLE, abort: true })
  .describe('A variable, such as ${name}')

/** Where a table of cases may stand in for the value. */
export const orVariable = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, variable])

/** A text. Codes and account numbers are texts: as a number YAML would drop their leading zeros. */
export const text = z.string({
  error: ({ input }) =>
    typeof input === 'number' ? `must be a text: put quotes around it, "${input}"` : 'must be a text',
})

const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const
const DURATION = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/

export const duration = orVariable(
  z
    .string({ error: 'must be a time with its unit, such as 500ms, 2s, 10m or 1h' })
    .regex(DURATION, { error: 'must be a time with its unit, such as 500ms, 2s, 10m or 1h', abort: true }),
).describe('A time with its unit: 500ms, 2s, 10m, 1h, 1d')

/** The milliseconds of a duration as the schema has it. */
export function milliseconds(written: string): number {
  const [, number = '', unit = 'ms'] = DURATION.exec(written) ?? []
  return Math.round(Number(number) * UNITS[unit as keyof typeof UNITS])
}

const OFFSET = /^(-?)(\d.*)$/

/** A time that may lie behind, too: -10m. */
export const offset = orVariable(
  z.string({ error: 'must be a time with its unit, such as 10m, or -10m' }).regex(/^-?\d+(?:\.\d+)?(ms|s|m|h|d)$/, {
    error: 'must be a time with its unit, such as 10m, or -10m',
    abort: true,
  }),
).describe('A time with its unit, behind with -: 10m, -10m')

/** The milliseconds of an offset as the schema has it. */
export function offsetMilliseconds(written: string): number {
  const [, sign = '', time = ''] = OFFSET.exec(written) ?? []
  return sign === '-' ? -milliseconds(time) : milliseconds(time)
}

/** A time as people write it. */
export function durationOf(ms: number): string {
  if (ms >= 60_000 && ms % 60_000 === 0) return `${ms / 60_000}m`
  return ms >= 1000 ? `${ms / 1000}s` : `${ms}ms`
}

const BUTTON_SETS = [
  'left',
  'middle',
  'right',
  'left+middle',
  'left+right',
  'middle+right',
  'left+middle+right',
  'button',
] as const

/** One button, or several at once. */
export const buttons = orVariable(z.enum(BUTTON_SETS)).describe(
  'A button, or several at once: left+middle; "button" is the only one of a key fob',
)

export const value = z.union([z.string(), z.number(), z.boolean()], {
  error: 'must be a text, a number, true or false',
})

const NAME = /^[A-Za-z][\w-]*$/
export const name = z.string().regex(NAME, { error: 'must be a name of letters, digits, - and _' })
export const variables = z.record(name, value)
