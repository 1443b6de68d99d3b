import { z } from '@hono/zod-openapi'
import { KIND_NAMES, type KindName } from '../../token-core/index.ts'
import { shapesOf } from '../kinds/kinds.ts'
import { BANK_NAMES } from '../token/bank-name.ts'
import type { BankUser, Holder } from '../token/loan.ts'
import { momentSchema } from '../token/time-schema.ts'
import { CLOCK_MODES } from '../token/token-clock.ts'
import { TOKEN_COLOURS, type TokenView } from '../token/token-view.ts'

export const colourSchema = z
  .enum(TOKEN_COLOURS, { error: `must be one of ${TOKEN_COLOURS.join(', ')}` })
  .openapi('TokenColour')

export const bankNameSchema = z
  .enum(BANK_NAMES, { error: `must be one of ${BANK_NAMES.join(', ')}` })
  .openapi('BankName')

export const bankUserSchema = z
  .object({ loginId: z.string(), name: z.string(), company: z.string() })
  .openapi('BankUser') satisfies z.ZodType<BankUser>

// Not extended: what is made of both in the document could not be null.
const holderSchema = z
  .object({ ...bankUserSchema.shape, page: z.string() })
  .openapi('Holder') satisfies z.ZodType<Holder>

/** How a clock goes. */
export const rateSchema = z.object({ mode: z.enum(CLOCK_MODES), speed: z.number() })

/** What a host adds to what a token tells of itself. */
const ofHost = {
  id: z.string(),
  name: z.string(),
  colour: colourSchema,
  place: z.number(),
  sequence: z.int(),
  now: momentSchema,
  clock: rateSchema,
  bank: bankNameSchema.nullable(),
  holder: holderSchema.nullable(),
}

/** A view of a token of this kind: of several models one of several. */
function viewOf(kind: KindName) {
  const { name, views } = shapesOf(kind)
  const [first, ...more] = Object.entries(views).map(([view, fields]) =>
    z.object({ ...fields, ...ofHost }).openapi(view),
  )
  if (first === undefined) throw new TypeError(`a ${kind} has no view`)
  return more.length === 0 ? first : z.discriminatedUnion('profile', [first, ...more]).openapi(`${name}View`)
}

const [first, ...more] = KIND_NAMES.map(viewOf)
/** The shape of a TokenView, for the OpenAPI document and for the typed client: what its kind tells, and what its host adds. */
export const tokenViewSchema = z
  .discriminatedUnion('kind', [first as ReturnType<typeof viewOf>, ...more])
  .openapi('TokenView') as unknown as z.ZodType<TokenView>
