import { z } from '@hono/zod-openapi'
import { COMMON_ERRORS, refusing } from '../../../server/index.ts'
import { errorShape, refusalsWith } from '../../api/common/errors.ts'

/** Codes of the API itself and their status. What the bank refuses has the code of its sentence on the pages, and 422. */
const OWN_ERRORS = {
  ...COMMON_ERRORS,
  'customer-known': 409,
  'snapshots-full': 409,
  'snapshot-of-another-form': 409,
} as const

/** All codes of the API of a bank that refuses with these. */
export const errorCodes = (problems: readonly string[]): readonly string[] => [...Object.keys(OWN_ERRORS), ...problems]

export const refusal = refusalsWith(errorShape({ field: z.string().optional() }))

export const refuse = refusing(OWN_ERRORS)
