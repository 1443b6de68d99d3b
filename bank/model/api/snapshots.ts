import { createRoute, z } from '@hono/zod-openapi'
import { notFound } from '../../api/common/errors.ts'
import { json, jsonBody, makeRouter } from '../../api/common/router.ts'
import { deleteSnapshot, restoreSnapshot, takeSnapshot } from '../../core/snapshots.ts'
import { refusal, refuse } from './errors.ts'
import { invalid, missing } from './router.ts'
import type { ApiContext } from './site-api.ts'

/** How the whole bank stands: kept, and put back. */

const params = z.object({ id: z.string() })
const snapshotSchema = z
  .object({ id: z.string(), takenAt: z.int(), size: z.int().openapi({ description: 'Characters of its rows' }) })
  .openapi('Snapshot')

const takeRoute = createRoute({
  method: 'post',
  path: '/',
  operationId: 'takeSnapshot',
  summary: 'Keeps how the whole bank stands, until the snapshot is deleted',
  request: jsonBody(z.strictObject({}).openapi('NewSnapshot')),
  responses: { 201: json('The snapshot', snapshotSchema), 400: invalid, 409: refusal('There is too much to be kept') },
})

const restoreRoute = createRoute({
  method: 'post',
  path: '/{id}/restoration',
  operationId: 'restoreSnapshot',
  summary: 'Puts back how the bank stood, all of it or nothing; again does no harm',
  description: 'Sessions that did not exist then are over.',
  request: { params, ...jsonBody(z.strictObject({ keepClock: z.boolean().default(false) }).openapi('Restoration')) },
  responses: {
    200: json('Done', z.object({ restored: z.literal(true) })),
    400: invalid,
    404: missing,
    409: refusal('It does not fit any more'),
  },
})

const deleteRoute = createRoute({
  method: 'delete',
  path: '/{id}',
  operationId: 'deleteSnapshot',
  summary: 'Forgets a snapshot: everything stays as it is',
  request: { params },
  responses: { 200: json('Whether there was one', z.object({ removed: z.boolean() })) },
})

const NOTHING = { keys: [], owner: null }

export function snapshotRoutes<World, Visit, Rules extends object, Action>({
  engine,
}: ApiContext<World, Visit, Rules, Action>) {
  const { store } = engine
  async function kept() {
    const [{ real }, { around }] = [await engine.settings(), await engine.read(NOTHING)]
    return { store, random: around.random, now: () => real }
  }
  return makeRouter()
    .openapi(takeRoute, async (c) => {
      const taken = await takeSnapshot(await kept(), null, '')
      if (!taken.ok) return refuse(c, 'snapshots-full', TOO_MUCH)
      const { id, takenAt, size } = taken.snapshot
      return c.json({ id, takenAt, size }, 201)
    })
    .openapi(restoreRoute, async (c) => {
      const { id } = c.req.valid('param')
      const refused = await restoreSnapshot(await kept(), id, c.req.valid('json').keepClock)
      if (refused === 'snapshot-unknown') return notFound(c, `snapshot ${id}`)
      return refused ? refuse(c, 'snapshot-of-another-form', OTHER_FORM) : c.json({ restored: true as const }, 200)
    })
    .openapi(deleteRoute, async (c) => {
      return c.json({ removed: await deleteSnapshot({ store }, c.req.valid('param').id) }, 200)
    })
}

const TOO_MUCH = 'There is too much to be kept: delete some snapshots, or reset the bank before.'
const OTHER_FORM = 'The snapshot was taken by another version of this program: take a new one.'
