import { createRoute, z } from '@hono/zod-openapi'
import type { SnapshotRow } from '../core/rows.ts'
import { deleteSnapshot, restoreSnapshot, takeSnapshot } from '../core/snapshots.ts'
import { notFound, refusal, refuse } from './errors.ts'
import {
  type ApiContext,
  companyQuery,
  invalid,
  json,
  jsonBody,
  makeRouter,
  missing,
  read,
  readOf,
  spoken,
} from './router.ts'

/** How a company, or the whole bank, stands: kept, and put back. */

const params = z.object({ id: z.string() })

const snapshotSchema = z
  .object({
    id: z.string(),
    company: z.string().nullable().openapi({ description: 'Of which company, by its id; null: of the whole bank' }),
    name: z.string(),
    takenAt: z.int().openapi({ description: 'On the clock of what it is of, ms since 1970' }),
    size: z.int().openapi({ description: 'Characters of its rows' }),
  })
  .openapi('Snapshot')

const view = ({ id, companyId, name, takenAt, size }: SnapshotRow): z.output<typeof snapshotSchema> => ({
  ...{ id, company: companyId, name, takenAt, size },
})

const takeRoute = createRoute({
  method: 'post',
  path: '/',
  operationId: 'takeSnapshot',
  summary: 'Keeps how a company stands, or the whole bank',
  request: jsonBody(
    z
      .strictObject({
        company: z
          .string()
          .max(64)
          .optional()
          .openapi({ description: 'Its id. Default: the whole bank', example: 'kitano' }),
        name: spoken(60).or(z.literal('')).default(''),
      })
      .openapi('NewSnapshot'),
  ),
  responses: {
    201: json('The snapshot', snapshotSchema),
    400: invalid,
    404: missing,
    409: refusal('There is too much to be kept'),
  },
})

const listRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'listSnapshots',
  summary: 'All snapshots, or those of a company, the newest last',
  request: { query: companyQuery },
  responses: {
    200: json('The snapshots', z.object({ snapshots: z.array(snapshotSchema) })),
    400: invalid,
    404: missing,
  },
})

const getRoute = createRoute({
  method: 'get',
  path: '/{id}',
  operationId: 'getSnapshot',
  summary: 'A snapshot',
  request: { params },
  responses: { 200: json('The snapshot', snapshotSchema), 404: missing },
})

const deleteRoute = createRoute({
  method: 'delete',
  path: '/{id}',
  operationId: 'deleteSnapshot',
  summary: 'Forgets a snapshot: everything stays as it is',
  request: { params },
  responses: { 200: json('Whether there was one', z.object({ removed: z.boolean() })) },
})

const restoreRoute = createRoute({
  method: 'post',
  path: '/{id}/restoration',
  operationId: 'restoreSnapshot',
  summary: 'Puts back how it stood, all of it or nothing; again does no harm',
  description: 'Sessions that did not exist then are over.',
  request: {
    params,
    body: {
      required: false,
      content: {
        'application/json': {
          schema: z
            .strictObject({
              keepClock: z.boolean().default(false).openapi({
                description:
                  'The clock stays as it is now. Else it stands again where it stood then: images are as old as they were',
              }),
            })
            .openapi('Restoration'),
        },
      },
    },
  },
  responses: {
    200: json('The snapshot', snapshotSchema),
    400: invalid,
    404: missing,
    409: refusal('It does not fit any more'),
  },
})

export function snapshotRoutes(context: ApiContext) {
  const { bank } = context
  const find = (id: string) => read(context, ({ snapshots }) => snapshots.get(id))
  return makeRouter()
    .openapi(takeRoute, async (c) => {
      const { company, name } = c.req.valid('json')
      const taken = await takeSnapshot(bank, company ?? null, name)
      if (taken.ok) return c.json(view(taken.snapshot), 201)
      if (taken.reason === 'company-unknown') return notFound(c, `company ${company}`)
      return refuse(c, taken.reason, REFUSALS[taken.reason])
    })
    .openapi(listRoute, async (c) => {
      const query = c.req.valid('query')
      const found = await readOf(context, query, ({ snapshots }, match) => snapshots.find(match))
      return found ? c.json({ snapshots: found.map(view) }, 200) : notFound(c, `company ${query.company}`)
    })
    .openapi(getRoute, async (c) => {
      const { id } = c.req.valid('param')
      const found = await find(id)
      return found ? c.json(view(found), 200) : notFound(c, `snapshot ${id}`)
    })
    .openapi(deleteRoute, async (c) => {
      return c.json({ removed: await deleteSnapshot(bank, c.req.valid('param').id) }, 200)
    })
    .openapi(restoreRoute, async (c) => {
      const { id } = c.req.valid('param')
      const found = await find(id)
      const refused = await restoreSnapshot(bank, id, c.req.valid('json').keepClock ?? false)
      if (!found || refused === 'snapshot-unknown') return notFound(c, `snapshot ${id}`)
      if (refused === 'login-id-taken') return refuse(c, 'state-impossible', REFUSALS[refused])
      return refused ? refuse(c, refused, REFUSALS[refused]) : c.json(view(found), 200)
    })
}

const REFUSALS = {
  'snapshot-too-large': 'There are too many rows to be kept: take one company, or reset the bank before.',
  'snapshots-full': 'The snapshots hold as much as they may: delete some.',
  'snapshot-of-another-form': 'The snapshot was taken by another version of this program: take a new one.',
  'login-id-taken': 'Another company has given a login ID of then to a user of its own.',
} as const
