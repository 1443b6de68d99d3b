import { systemRandom } from '../../../../server/index.ts'
import { drawTimedId } from '../../../core/bank.ts'

/** Codes and tokens: a secret also where what else is drawn comes from a seed. The bank keeps a digest, beside the part before the point by which the row is found. */

const SECRET_BYTES = 32

export const drawToken = (now: number): string =>
  `${drawTimedId({ random: systemRandom }, now)}.${Buffer.from(systemRandom(SECRET_BYTES)).toString('base64url')}`

/** The ID of its row. */
export const rowOfToken = (token: string): string => token.split('.', 1)[0] ?? ''
