import { createRoute, z } from '@hono/zod-openapi'
import { originOf } from '../../../../server/index.ts'
import { notFound } from '../../../api/common/errors.ts'
import { json, jsonBody, makeRouter } from '../../../api/common/router.ts'
import { DAY } from '../../../core/banking-days.ts'
import { describable, invalid, missing } from '../../../model/api/router.ts'
import type { ApiContext } from '../../../model/api/site-api.ts'
import { partOfCustomer } from '../kept.ts'
import { HOUSEHOLD, linksAt, SCOPES } from '../model/links.ts'
import { linkOf } from '../model/pages/link.ts'
import type { Rules } from '../model/rules.ts'
import { accountId } from '../model/schemas.ts'
import type { StaffAction } from '../model/staff.ts'
import type { Visit } from '../model/visit.ts'
import { accountBy, type World, withAccount } from '../model/world.ts'
import { clientBy } from '../oauth/clients.ts'
import { makeGrants } from '../oauth/grants.ts'
import { linkView } from './customer-view.ts'

/** API連携: the consents of a customer. */

const id = describable(accountId).openapi({ example: '001-普通-1200003' })
const view = linkView.openapi('Link')

const linkRoute = createRoute({
  method: 'post',
  path: '/customers/{id}/links',
  operationId: 'linkCustomer',
  summary: 'Gives a service consent in the name of a customer, without the pages',
  description: 'As SIM-S42 would, but for the mail; what the service had before ends. Its tokens are told here.',
  request: {
    params: z.object({ id }),
    ...jsonBody(
      z
        .strictObject({
          client: z.string().default(HOUSEHOLD),
          scopes: z.array(z.enum(SCOPES)).min(1).optional(),
          days: z.int().min(1).max(365).optional(),
        })
        .openapi('NewLink'),
    ),
  },
  responses: {
    201: json(
      'The consent, and what the service was given for it',
      z
        .object({ link: view, accessToken: z.string(), refreshToken: z.string(), expiresIn: z.int() })
        .openapi('MadeLink'),
    ),
    400: invalid,
    404: missing,
  },
})

const unlinkRoute = createRoute({
  method: 'delete',
  path: '/customers/{id}/links/{link}',
  operationId: 'unlinkCustomer',
  summary: 'Takes a consent back: its tokens are good for nothing, at once',
  request: { params: z.object({ id, link: z.string() }) },
  responses: { 200: json('Done', z.object({ removed: z.literal(true) })), 404: missing },
})

export function linkRoutes({ engine }: ApiContext<World, Visit, Rules, StaffAction>) {
  const grants = makeGrants(engine)
  return makeRouter()
    .openapi(linkRoute, async (c) => {
      const { id } = c.req.valid('param')
      const said = c.req.valid('json')
      const client = await clientBy(engine, said.client, originOf(c))
      if (!client) return notFound(c, `service ${said.client}`)
      const asked = {
        ...{ client: client.id, clientName: client.name },
        scopes: said.scopes?.filter((one) => client.scopes.includes(one)) ?? client.scopes,
      }
      const link = await engine.change(partOfCustomer(id), ({ world, around }) => {
        const held = accountBy(world, id)
        if (held === null) return { world, result: null }
        const made = linkOf(asked, around)
        const given = said.days === undefined ? made : { ...made, until: around.now + said.days * DAY }
        const others = linksAt(held, around.now).filter((one) => one.client !== client.id)
        return { world: withAccount(world, { ...held, links: [...others, given] }), result: given }
      })
      const issued = link && (await grants.issueTokens({ account: id, link: link.id }, client.id, link.scopes))
      if (!link || !issued) return notFound(c, `customer ${id}`)
      const tokens = {
        accessToken: issued.access,
        refreshToken: issued.refresh,
        expiresIn: Math.floor(issued.left / 1000),
      }
      return c.json({ link: { ...link, scopes: [...link.scopes] }, ...tokens }, 201)
    })
    .openapi(unlinkRoute, async (c) => {
      const { id, link } = c.req.valid('param')
      const removed = await engine.change(partOfCustomer(id), ({ world }) => {
        const held = accountBy(world, id)
        const links = held?.links.filter((one) => one.id !== link) ?? []
        if (held === null || links.length === held.links.length) return { world, result: false }
        return { world: withAccount(world, { ...held, links }), result: true }
      })
      return removed ? c.json({ removed: true as const }, 200) : notFound(c, `consent ${link} of customer ${id}`)
    })
}
