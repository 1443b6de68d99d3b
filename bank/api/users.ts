import { createRoute, z } from '@hono/zod-openapi'
import { banksFor } from '../core/live-bank.ts'
import { noteShown } from '../core/moments.ts'
import { firstImageOf, openRegistration } from '../factors/camera-token/registration.ts'
import { readStanding, withStandings } from '../factors/camera-token/standing.ts'
import { makeWholeRouter } from './acting.ts'
import { notFound, refusal, refuse } from './errors.ts'
import { rightFields } from './rights.ts'
import { type ApiContext, companyQuery, invalid, json, jsonBody, missing, read, readOf } from './router.ts'
import { type StateRefusal, setUserStates } from './states.ts'
import { registrationSchema, registrationView, userSchema, userView } from './views.ts'

const params = z.object({ loginId: z.string().openapi({ example: 'hanako01' }) })

const listRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'listUsers',
  summary: 'All users, or those of a company',
  request: { query: companyQuery },
  responses: { 200: json('The users', z.object({ users: z.array(userSchema) })), 400: invalid, 404: missing },
})

const getRoute = createRoute({
  method: 'get',
  path: '/{loginId}',
  operationId: 'getUser',
  summary: 'A user and his states',
  request: { params },
  responses: { 200: json('The user', userSchema), 404: missing },
})

const changeRoute = createRoute({
  method: 'patch',
  path: '/{loginId}',
  operationId: 'changeUser',
  summary: 'Sets states of a user',
  request: {
    params,
    ...jsonBody(
      z
        .strictObject({
          registrationState: z.enum(['none', 'provisional', 'in-service']).optional(),
          tokenCode: z.string().nullable().optional(),
          mustChangePassword: z.boolean().optional(),
          portal: z
            .boolean()
            .optional()
            .openapi({ description: 'false: he registers at the business portal at his next login' }),
          mayRequest: z.boolean().optional().openapi({ description: 'Short form of rights' }),
          mayApprove: z.boolean().optional().openapi({ description: 'Short form of rights' }),
          rights: rightFields.rights.optional(),
          accounts: rightFields.accounts.optional(),
          limits: rightFields.limits.optional(),
          smartphone: rightFields.smartphone.optional(),
          login: z.enum(['usable', 'paused', 'disabled', 'stopped']).optional(),
        })
        .openapi('UserStates'),
    ),
  },
  responses: {
    200: json('The user after it', userSchema),
    409: refusal('States that cannot be true together'),
    400: invalid,
    404: missing,
  },
})

const registerRoute = createRoute({
  method: 'post',
  path: '/{loginId}/registration',
  operationId: 'beginRegistration',
  summary: 'Begins the registration of a token: the first image',
  request: { params },
  responses: {
    201: json('The registration; "text" is the first image', registrationSchema),
    409: refusal('The user has a token'),
    404: missing,
  },
})

export function userRoutes(context: ApiContext) {
  const { bank } = context
  const show = (loginId: string) =>
    read(context, async (tables) => {
      const user = await tables.users.get(loginId)
      const [found] = user ? await withStandings(bank, tables, [user]) : []
      return found ? userView(bank, tables, found) : null
    })
  return makeWholeRouter(context)
    .openapi(listRoute, async (c) => {
      const query = c.req.valid('query')
      const users = await readOf(context, query, async (tables, match) => {
        const views: z.output<typeof userSchema>[] = []
        const banks = await banksFor(bank, tables)
        const all = await tables.users.find(match)
        const found = await withStandings(({ companyId }) => banks(companyId), tables, all)
        for (const one of found) views.push(await userView(banks(one.user.companyId), tables, one))
        return views
      })
      return users ? c.json({ users }, 200) : notFound(c, `company ${query.company}`)
    })
    .openapi(getRoute, async (c) => {
      const { loginId } = c.req.valid('param')
      const user = await show(loginId)
      return user ? c.json(user, 200) : notFound(c, `user ${loginId}`)
    })
    .openapi(changeRoute, async (c) => {
      const { loginId } = c.req.valid('param')
      const problem = await setUserStates(bank, loginId, c.req.valid('json'))
      if (problem === 'state-impossible') return refuse(c, problem, IMPOSSIBLE)
      const user = problem ? null : await show(loginId)
      return user ? c.json(user, 200) : notFound(c, MISSING[problem ?? 'user-unknown'])
    })
    .openapi(registerRoute, async (c) => {
      const { loginId } = c.req.valid('param')
      const kept = await read(context, async (tables) => {
        return (await tables.users.get(loginId)) && readStanding(tables, loginId)
      })
      if (!kept) return notFound(c, `user ${loginId}`)
      if (kept.registrationState === 'in-service') {
        return refuse(c, 'already-registered', `${loginId} has the token ${kept.tokenCode}.`)
      }
      const { registration } = await openRegistration(bank, loginId)
      await noteShown(bank, loginId, null, firstImageOf(registration.id))
      return c.json(await read(context, (tables) => registrationView(bank, tables, registration)), 201)
    })
}

const IMPOSSIBLE = 'A user has a token when he is "provisional" or "in-service", and none when he is "none".'
const MISSING: Readonly<Record<StateRefusal, string>> = {
  'user-unknown': 'such user',
  'token-unknown': 'such token code',
  'account-unknown': 'such account of his company',
  'state-impossible': 'such state',
}
