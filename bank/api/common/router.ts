import { OpenAPIHono, z } from '@hono/zod-openapi'
import type { Env } from 'hono'
import { ofPlainCharacters, strictQueries, wrongInRequest } from '../../../server/index.ts'
import { refuseCommon } from './errors.ts'

/** What every part of the API of any bank is built with. */

/** Routes that answer a request which does not fit its schema with what is wrong in it. */
export function makeRouter<E extends Env>() {
  const routes = new OpenAPIHono<E>({
    defaultHook: (result, c) => {
      if (result.success) return
      return refuseCommon(c, 'invalid-request', wrongInRequest(result.target, result.error))
    },
  })
  return strictQueries(routes)
}

export const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
})

export const jsonBody = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
})

/** A name that people give: not empty, and without characters that no database and no page holds (of control, halves of a pair). */
export const spoken = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine(...ofPlainCharacters)
