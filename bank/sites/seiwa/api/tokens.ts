import { createRoute, z } from '@hono/zod-openapi'
import { deriveInThread } from '../../../../server/index.ts'
import { notFound } from '../../../api/common/errors.ts'
import { json, jsonBody, makeRouter } from '../../../api/common/router.ts'
import { describable, invalid, missing } from '../../../model/api/router.ts'
import type { ApiContext } from '../../../model/api/site-api.ts'
import { typedHexKey } from '../../../model/table/schemas.ts'
import { partOfCustomer } from '../kept.ts'
import { issued } from '../model/issue.ts'
import { drawSalt, mailKeyDerivation, SERVICE_ID } from '../model/mails.ts'
import type { Rules } from '../model/rules.ts'
import { accountId, userId } from '../model/schemas.ts'
import type { StaffAction } from '../model/staff.ts'
import type { Visit } from '../model/visit.ts'
import { accountBy, type World, withAccount } from '../model/world.ts'
import { customerView, viewOf } from './customer-view.ts'

/** The token of a customer, in the NTT DATA app. */

const params = z.object({ id: describable(accountId).openapi({ example: '001-普通-1200003' }) })
const view = customerView.openapi('Customer')

const issueRoute = createRoute({
  method: 'put',
  path: '/customers/{id}/token',
  operationId: 'issueToken',
  summary: 'Issues a token for a customer, in use or not yet',
  description:
    'As SIM-S21 would, and SIM-S23 after it: with another key under the next user ID, and the mail to the telephone. An older token is void.',
  request: {
    params,
    ...jsonBody(
      z
        .strictObject({
          startPassword: z
            .string()
            .regex(/^\d{4,8}$/, { error: 'must be 4 to 8 digits' })
            .default('1234'),
          phoneMail: z.email().max(64).default('keitai@mail.example'),
          state: z.enum(['issued', 'in-use']).default('in-use'),
        })
        .openapi('Issue'),
    ),
  },
  responses: {
    200: json(
      'The customer after it, and what opens in the app',
      z
        .object({
          customer: view,
          ...{ serviceId: z.string(), userId: z.string(), startPassword: z.string(), keyFile: z.string() },
        })
        .openapi('Issued'),
    ),
    400: invalid,
    404: missing,
  },
})

const useAgainRoute = createRoute({
  method: 'put',
  path: '/customers/{id}/token/former',
  operationId: 'useFormerToken',
  summary: 'Lets a customer use a token that was issued before, without a mail',
  description: 'As it stood when it was issued: none of its codes was accepted yet.',
  request: { params, ...jsonBody(z.strictObject({ userId, key: typedHexKey }).openapi('FormerToken')) },
  responses: { 200: json('The customer after it', view), 400: invalid, 404: missing },
})

const removeRoute = createRoute({
  method: 'delete',
  path: '/customers/{id}/token',
  operationId: 'removeToken',
  summary: 'A customer who never had a token',
  request: { params },
  responses: { 200: json('The customer after it', view), 404: missing },
})

export function tokenRoutes({ engine }: ApiContext<World, Visit, Rules, StaffAction>) {
  return makeRouter()
    .openapi(issueRoute, async (c) => {
      const { id } = c.req.valid('param')
      const { state, ...to } = c.req.valid('json')
      const { startPassword } = to
      const salt = drawSalt((await engine.read(partOfCustomer(id))).around)
      const mailKey = { startPassword, salt, key: await deriveInThread(mailKeyDerivation({ startPassword, salt })) }
      const done = await engine.change(partOfCustomer(id), ({ world, around }) => {
        const before = accountBy(world, id)
        if (before === null) return { world, result: null }
        const { account, lastUser, mails } = issued(world, before, to, { ...around, mailKey })
        const after = { ...account, otp: { ...account.otp, state } }
        const [{ userId, keyFile }] = mails
        return {
          world: { ...withAccount(world, after), lastUser },
          mails,
          result: { customer: viewOf(after), ...{ serviceId: SERVICE_ID, userId, startPassword, keyFile } },
        }
      })
      return done ? c.json(done, 200) : notFound(c, `customer ${id}`)
    })
    .openapi(useAgainRoute, async (c) => {
      const { id } = c.req.valid('param')
      const former = c.req.valid('json')
      const done = await engine.change(partOfCustomer(id), ({ world }) => {
        const before = accountBy(world, id)
        if (before === null) return { world, result: null }
        const after = { ...before, otp: { state: 'in-use' as const, ...former, drift: 0, last: null } }
        return { world: withAccount(world, after), result: viewOf(after) }
      })
      return done ? c.json(done, 200) : notFound(c, `customer ${id}`)
    })
    .openapi(removeRoute, async (c) => {
      const { id } = c.req.valid('param')
      const done = await engine.change(partOfCustomer(id), ({ world }) => {
        const before = accountBy(world, id)
        if (before === null) return { world, result: null }
        const after = { ...before, otp: { state: 'none' as const } }
        return { world: withAccount(world, after), result: viewOf(after) }
      })
      return done ? c.json(done, 200) : notFound(c, `customer ${id}`)
    })
}
