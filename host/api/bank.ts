import { createRoute, z } from '@hono/zod-openapi'
import { besideUs } from '../../server/index.ts'
import { serialSchema } from '../practice/camera-token.ts'
import { newMarkId } from '../practice/lending.ts'
import { tokenCodesOf } from '../practice/makers.ts'
import type { BankUserState, Registrar } from '../practice/registrar.ts'
import { type Rack, recordsOf } from '../rack/rack.ts'
import { hostError } from '../token/host-error.ts'
import type { TokenRecord } from '../token/token-view.ts'
import { refusalOf } from './errors.ts'
import { MAX_JSON_BYTES, makeRoutes } from './routes.ts'
import { bankUserSchema } from './view-schema.ts'

const bankSchema = z
  .object({ url: z.string().nullable().openapi({ description: 'Such as `http://127.0.0.1:27601`' }) })
  .openapi('PracticeBank')

/** A user of the bank, and which tokens of this rack he has. */
export interface BankUserInRack extends BankUserState {
  readonly tokenIds: readonly string[]
}

const usersSchema = z.object({
  users: z
    .array(
      bankUserSchema.extend({
        registrationState: z.enum(['none', 'provisional', 'in-service']),
        tokenCode: z.string().nullable(),
        canBeLent: z.boolean().openapi({ description: 'A token can be made for him' }),
        tokenIds: z.array(z.string()).readonly().openapi({ description: 'Of tokens of the rack that are his' }),
      }),
    )
    .readonly(),
})

const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
})

const bankRefusals = {
  400: refusalOf('The request is not what it should be'),
  409: refusalOf('This host knows no practice bank'),
  502: refusalOf('The practice bank does not answer, or refuses'),
}
const done = { 204: { description: 'Done' }, ...bankRefusals }

const bankRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'getBank',
  summary: 'Where the practice bank is',
  description:
    'The address of the bank that this host was started with, by the name that the host is asked for by; null when there is none.',
  responses: { 200: json('Its address', bankSchema) },
})

const usersRoute = createRoute({
  method: 'get',
  path: '/users',
  operationId: 'listBankUsers',
  summary: 'The users of the practice bank, or of one of its companies',
  request: { query: z.strictObject({ company: z.string().max(64).optional().openapi({ example: 'kitano' }) }) },
  responses: { 200: json('The users', usersSchema), ...bankRefusals },
})

const releaseRoute = createRoute({
  method: 'post',
  path: '/users/{loginId}/release',
  operationId: 'releaseBankUser',
  summary: 'Makes a user of the practice bank unregistered, whatever he was',
  request: { params: z.object({ loginId: z.string().max(64) }) },
  responses: done,
})

const markRoute = createRoute({
  method: 'post',
  path: '/marks',
  operationId: 'makeMark',
  summary: "Marks how the bank's users stand before a token is used",
  request: {
    body: { required: true, content: { 'application/json': { schema: z.strictObject({ serial: serialSchema }) } } },
  },
  responses: {
    201: json('The mark', z.object({ id: z.string() })),
    413: refusalOf('More than 1 MB'),
    415: refusalOf('Not JSON'),
    ...bankRefusals,
  },
})

const markParameter = z.object({ id: z.string().max(64) })

const putBackRoute = createRoute({
  method: 'post',
  path: '/marks/{id}/restoration',
  operationId: 'putBackMark',
  summary: 'Puts back what the token has changed at the bank since',
  request: { params: markParameter },
  responses: done,
})

const forgetRoute = createRoute({
  method: 'delete',
  path: '/marks/{id}',
  operationId: 'deleteMark',
  summary: 'Forgets a mark',
  request: { params: markParameter },
  responses: done,
})

/** The other side: for a window that opens it, chooses its users, and puts them back after a demonstration. */
export function bankRoutes(rack: Rack, url: string | null, registrar: Registrar | undefined) {
  const bank = (): Registrar => {
    if (registrar === undefined) throw hostError('no-bank', 'This host knows no practice bank.')
    return registrar
  }
  const tokensOf = (held: readonly TokenRecord[], { loginId, tokenCode }: BankUserState): readonly string[] =>
    held
      .filter(
        ({ loan, token }) =>
          loan?.loginId === loginId || (tokenCode !== null && tokenCodesOf(token).includes(tokenCode)),
      )
      .map(({ id }) => id)
  return makeRoutes({ '/marks': MAX_JSON_BYTES })
    .openapi(bankRoute, (context) => context.json({ url: url && besideUs(context, url) }, 200))
    .openapi(usersRoute, async (context) => {
      const { company } = context.req.valid('query')
      const [users, held] = await Promise.all([bank().users(company), recordsOf(rack)])
      return context.json({ users: users.map((user) => ({ ...user, tokenIds: tokensOf(held, user) })) }, 200)
    })
    .openapi(releaseRoute, async (context) => {
      await bank().release(context.req.valid('param').loginId)
      return context.body(null, 204)
    })
    .openapi(markRoute, async (context) => {
      const { id } = await bank().mark(newMarkId(), context.req.valid('json').serial, null)
      return context.json({ id }, 201)
    })
    .openapi(putBackRoute, async (context) => {
      await bank().putBack(context.req.valid('param').id)
      return context.body(null, 204)
    })
    .openapi(forgetRoute, async (context) => {
      await bank().forget(context.req.valid('param').id)
      return context.body(null, 204)
    })
}
