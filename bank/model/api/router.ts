import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { translationsOf } from '../../../server/index.ts'
import type { TextFile } from '../../web/text.ts'
import { type Problem, sentenceKey } from '../table/problems.ts'
import { refusal } from './errors.ts'

/** What every part of the API of such a bank is built with. */

export const missing = refusal('Not found')
export const invalid = refusal('The request does not fit')
export const refused = refusal('The bank refuses, with the code of its sentence')

/** What people read, in both languages. */
export const sentencesSchema = z.object({ ja: z.string(), en: z.string() }).openapi('Sentences')

export type Sentences = z.output<typeof sentencesSchema>

/** A schema of the bank's own may be older than the word `openapi`, which only schemas know that were made after it. */
export const describable = <Schema extends z.ZodType>(schema: Schema): Schema => schema.clone()

/** The texts of a bank, a key in both languages. */
export function speakerOf(texts: TextFile) {
  const { ja, en } = translationsOf(texts)
  const say = (key: string, values: Problem['values'] = {}): Sentences => ({ ja: ja(key, values), en: en(key, values) })
  return {
    say,
    problem: (problem: Problem): Sentences => say(sentenceKey(problem), problem.values),
    /** Null: nobody says it. */
    known: (...keys: readonly string[]): Sentences | null => {
      const key = keys.find((one) => one in texts.ja)
      return key === undefined ? null : say(key)
    },
  }
}
export type Speaker = ReturnType<typeof speakerOf>

/** What the bank refuses, in the English of its pages. */
export function refuseProblem(c: Context, { problem }: Speaker, told: Problem) {
  const { field, code } = told
  return c.json({ error: { code, message: problem(told).en, ...(field !== undefined && { field }) } }, 422)
}
