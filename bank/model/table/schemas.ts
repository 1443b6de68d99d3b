import { z } from 'zod'
import { ofPlainCharacters } from '../../../server/index.ts'
import { LATEST_TIME } from '../../core/settings.ts'

/** What the values of such banks are made of. */

export const record = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape).readonly()
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()

/** ms since 1970. */
export const moment = z.number()
/** The same as somebody says it from outside: as far as a page can show it. */
export const givenTime = moment.min(0).max(LATEST_TIME)
/** Text from outside that a page can show. */
export const givenText = (most: number) =>
  z
    .string()
    .max(most)
    .refine(...ofPlainCharacters)
/** Of a code that a person chose. */
export const digest = z.string().min(1)
export const email = z.string().min(1)
/** The key of a token: 16 to 64 bytes in lower-case hexadecimal. */
export const hexKey = z.string().regex(/^([0-9a-f]{2}){16,64}$/)
/** The same as a person writes it. */
export const typedHexKey = z
  .string()
  .regex(/^([0-9a-fA-F]{2}){16,64}$/, 'must be 16 to 64 bytes in hexadecimal')
  .transform((typed) => typed.toLowerCase())
