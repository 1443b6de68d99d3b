import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { COMMON_ERRORS, refusing } from '../../server/index.ts'
import { causeOf, type Problem, type ProblemCode } from '../core/problems.ts'
import type { Text, Texts } from '../web/text.ts'
import { errorShape, refusalsWith } from './common/errors.ts'

export { notFound } from './common/errors.ts'

/** Codes of the API itself and their status. What the bank refuses has the code of its message on the pages, or of its cause, and 422. */
const OWN_ERRORS = {
  ...COMMON_ERRORS,
  'already-registered': 409,
  'company-of-the-bank': 409,
  'no-certificate': 409,
  'no-token': 409,
  'no-user-free': 409,
  'snapshot-of-another-form': 409,
  'snapshot-too-large': 409,
  'snapshots-full': 409,
  'state-impossible': 409,
  'user-in-use': 409,
} as const

export type ApiErrorCode = keyof typeof OWN_ERRORS | ProblemCode

const errorSchema = errorShape({
  triesLeft: z.int().optional().openapi({ description: 'After a wrong 8-digit code' }),
})

/** All codes of an API that speaks these texts. */
export const errorCodes = ({ problemCodes }: Texts): readonly string[] => [...Object.keys(OWN_ERRORS), ...problemCodes]

export const refusal = refusalsWith(errorSchema)

export const refuse = refusing(OWN_ERRORS)

/** What every call knows: the texts of the pages, in English. */
export interface ApiEnv {
  Variables: { text: Text }
}

/** What the bank refuses, in the words of its pages where these say why. @param detail what else is to be said, such as where in a file */
export function refuseProblem(c: Context<ApiEnv>, problems: readonly Problem[], detail = '') {
  const [first] = problems
  if (!first) throw new TypeError('a refusal names no problem')
  const values: Record<string, number> = first.triesLeft === undefined ? {} : { triesLeft: first.triesLeft }
  const code = causeOf(first)
  const message = [c.var.text(`problem.${code}`, { ...first.values, ...values }), detail]
    .filter((part) => part !== '')
    .join(' ')
  return c.json({ error: { code, message, ...values } }, 422)
}
