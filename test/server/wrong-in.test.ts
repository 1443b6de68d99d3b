import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { wrongIn } from '../../server/index.ts'

const told = (schema: z.ZodType, value: unknown) => wrongIn(schema.safeParse(value).error as z.ZodError, 'The file')

const tagged = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('real') }),
  z.strictObject({ mode: z.literal('scaled'), speed: z.number() }),
])

describe('wrongIn', () => {
  it.each<[z.ZodType, unknown, string]>([
    [z.object({ a: z.string() }), {}, '"a" is missing.'],
    [z.object({ a: z.string() }), 5, 'The file must be an object.'],
    [z.object({ a: z.string() }), [], 'The file must be an object.'],
    [z.string(), 5, 'The file must be a text.'],
    [z.boolean(), 'yes', 'The file must be true or false.'],
    [z.int(), 1.5, 'The file must be a whole number.'],
    [z.number(), 'x', 'The file must be a number.'],
    [z.array(z.int()), 'x', 'The file must be a list.'],
    [
      z.object({ a: z.array(z.object({ b: z.int() })) }),
      { a: [{ b: 1 }, { b: 1.5 }] },
      '"a[1].b" must be a whole number.',
    ],
    [z.enum(['left', 'right']), 'up', 'The file must be one of left, right.'],
    [z.literal(1), 2, 'The file must be 1.'],
    [z.union([z.literal(1), z.null()]), 2, 'The file must be 1 or null.'],
    [
      z.union([z.object({ a: z.int() }), z.object({ b: z.int() })]),
      {},
      'The file has none of the forms that it may have.',
    ],
    [z.string().min(1), '', 'The file must not be empty.'],
    [z.string().min(3), 'a', 'The file must have at least 3 characters.'],
    [z.array(z.int()).max(1), [1, 2], 'The file must have at most 1 entries.'],
    [z.number().min(1), 0, 'The file must be at least 1.'],
    [z.number().positive(), 0, 'The file must be more than 0.'],
    [z.number().lt(5), 5, 'The file must be less than 5.'],
    [z.string().regex(/^\d+$/), 'x', 'The file must have the form /^\\d+$/.'],
    [z.strictObject({}), { nmae: 1 }, 'The file has a field that is not known here: "nmae".'],
    [z.strictObject({}), { nmae: 1, at: 2 }, 'The file has fields that are not known here: "nmae", "at".'],
    [tagged, { mode: 'pause' }, '"mode" must be one of real, scaled.'],
    [tagged, {}, '"mode" must be one of real, scaled.'],
    [tagged, null, 'The file must be an object.'],
    [tagged, { mode: 'scaled' }, '"speed" is missing.'],
    [z.object({ a: tagged }), { a: { mode: 1 } }, '"a.mode" must be one of real, scaled.'],
  ])('%#: in our words', (schema, value, sentence) => expect(told(schema, value)).toBe(sentence))

  it('keeps the words that a schema has of its own', () => {
    expect(told(z.object({ a: z.string({ error: 'must be a name' }) }), {})).toBe('"a" must be a name.')
  })

  it('names ten problems and the number of the others', () => {
    const sentence = told(z.array(z.int()), Array(100_000).fill(1.5))
    expect(sentence.match(/whole number/g)).toHaveLength(10)
    expect(sentence).toMatch(/"\[9\]" must be a whole number; … and 99,990 more\.$/)
    const keys = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`key${index}`, 1]))
    expect(told(z.strictObject({}), keys)).toMatch(/"key9", and 4990 more\.$/)
  })
})
