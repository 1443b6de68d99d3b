import { z } from '@hono/zod-openapi'

/** A view's version is its sequence: told as `ETag`, asked for by `If-Match` (RFC 9110 §13.1.1). */

const FORM = 'must be the sequence of a view in quotes, such as "7", or *'

/** Of a call that changes a token. */
export const ifMatch = z.object({
  'if-match': z
    .string()
    .regex(/^(?:\*|"\d{1,15}")$/, { error: FORM })
    .transform((tag) => (tag === '*' ? undefined : Number(tag.slice(1, -1))))
    .optional()
    .openapi({
      type: 'string',
      description: "The call is refused unless the token has this sequence: a view's `ETag`",
      example: '"7"',
    }),
})

/** The headers of an answer with a view. */
export const tagOf = ({ sequence }: { readonly sequence: number }) => ({ etag: `"${sequence}"` })

/** The same for the document. */
export const tagHeader = z.object({
  ETag: z.string().openapi({ description: 'The sequence of the view in quotes', example: '"7"' }),
})
