import { createRoute, z } from '@hono/zod-openapi'
import { systemRandom } from '../../../../server/index.ts'
import { bytesToHex } from '../../../../token-core/codes.ts'
import { notFound } from '../../../api/common/errors.ts'
import { json, jsonBody, makeRouter, spoken } from '../../../api/common/router.ts'
import { invalid, missing } from '../../../model/api/router.ts'
import type { ApiContext } from '../../../model/api/site-api.ts'
import { CLIENTS, linkKey } from '../kept.ts'
import { type Client, SCOPES } from '../model/links.ts'
import type { Rules } from '../model/rules.ts'
import type { StaffAction } from '../model/staff.ts'
import type { Visit } from '../model/visit.ts'
import type { World } from '../model/world.ts'

/** API連携: the services of a test. */

const scopes = z.array(z.enum(SCOPES)).min(1)
const view = z
  .object({
    ...{ id: z.string(), name: z.string(), redirectUris: z.array(z.string()), scopes },
    confidential: z.boolean(),
  })
  .openapi('Client')

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])$/

/** OAuth 2.1 §2.3.1, §8.4: over TLS, or on this machine, or by a scheme that is an app's own. */
function isRedirectUri(text: string): boolean {
  if (!URL.canParse(text) || text.includes('#')) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' ? LOOPBACK.test(hostname) : protocol.includes('.'))
}
const redirectUri = z
  .string()
  .max(500)
  .refine(isRedirectUri, 'must be an address by https, by http on this machine, or by an app’s own scheme, without #')

const createRouteOf = createRoute({
  method: 'post',
  path: '/clients',
  operationId: 'createClient',
  summary: 'Registers a service for API連携',
  description: 'Its secret is told here and never again.',
  request: jsonBody(
    z
      .strictObject({
        name: spoken(40),
        redirectUris: z.array(redirectUri).min(1).max(10),
        confidential: z.boolean().default(false),
        scopes: scopes.default([...SCOPES]),
      })
      .openapi('NewClient'),
  ),
  responses: {
    201: json('The service', z.object({ client: view, secret: z.string().nullable() }).openapi('MadeClient')),
    400: invalid,
  },
})

const listRoute = createRoute({
  method: 'get',
  path: '/clients',
  operationId: 'listClients',
  summary: 'The services that were registered',
  responses: { 200: json('The services', z.object({ clients: z.array(view) })) },
})

const deleteRoute = createRoute({
  method: 'delete',
  path: '/clients/{id}',
  operationId: 'deleteClient',
  summary: 'Forgets a service: what it was given is good for nothing',
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: json('Done', z.object({ removed: z.literal(true) })), 404: missing },
})

const viewOf = ({ id, name, redirectUris, scopes, secret }: Client): z.output<typeof view> => ({
  ...{ id, name, redirectUris: [...redirectUris], scopes: [...scopes], confidential: secret !== null },
})

const ID_BYTES = 16
const SECRET_BYTES = 32

export function clientRoutes({ engine }: ApiContext<World, Visit, Rules, StaffAction>) {
  const { digest } = engine.store.secrets
  return makeRouter()
    .openapi(createRouteOf, async (c) => {
      const { confidential, ...said } = c.req.valid('json')
      const secret = confidential ? bytesToHex(systemRandom(SECRET_BYTES)) : null
      const client = await engine.change({ keys: [], owner: null }, ({ world, around: { now, random } }) => {
        const id = bytesToHex(random(ID_BYTES))
        const made: Client = { ...said, id, at: now, secret: secret && digest(secret) }
        return { world: { ...world, clients: { [id]: made } }, result: made }
      })
      return c.json({ client: viewOf(client), secret }, 201)
    })
    .openapi(listRoute, async (c) => {
      const { world } = await engine.readKinds(CLIENTS)
      return c.json({ clients: Object.values(world.clients).map(viewOf) }, 200)
    })
    .openapi(deleteRoute, async (c) => {
      const { id } = c.req.valid('param')
      const removed = await engine.change({ keys: [linkKey('clients', id)], owner: null }, ({ world }) => ({
        world: { ...world, clients: {} },
        result: Object.keys(world.clients).length > 0,
      }))
      return removed ? c.json({ removed: true as const }, 200) : notFound(c, `service ${id}`)
    })
}
