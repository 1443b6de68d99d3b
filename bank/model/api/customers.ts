import { createRoute, z } from '@hono/zod-openapi'
import { wrongInRequest } from '../../../server/index.ts'
import { notFound } from '../../api/common/errors.ts'
import { json, jsonBody, makeRouter } from '../../api/common/router.ts'
import type { Changed, Read } from '../engine.ts'
import type { Problem } from '../table/problems.ts'
import { refusal, refuse } from './errors.ts'
import { invalid, missing, refused, refuseProblem } from './router.ts'
import type { ApiContext, Making } from './site-api.ts'

/** Customers: a test makes one in the state that it needs, and is alone with him. */

type Made = { readonly made: { readonly customer: object; readonly secrets: object } } | { readonly problem: Problem }

const NOTHING = { keys: [], owner: null }

export function customerRoutes<World, Visit, Rules extends object, Action>({
  engine,
  api: { customers },
  speaker,
}: ApiContext<World, Visit, Rules, Action>) {
  const view = customers.view.openapi('Customer')
  const made = z.object({ customer: view, secrets: customers.secrets.openapi('Secrets') }).openapi('MadeCustomer')
  const wanted = customers.wanted.openapi('CustomerState')
  const params = z.object({ id: customers.id })

  const createCustomerRoute = createRoute({
    method: 'post',
    path: '/',
    operationId: 'createCustomer',
    summary: 'Makes a customer in any state',
    description: 'What is not said has a default: {} is a customer with whom all works. Without an id it is drawn.',
    request: jsonBody(
      z.strictObject({ id: customers.id.optional(), state: wanted.prefault({}) }).openapi('NewCustomer'),
    ),
    responses: {
      201: json('The customer, and what he types to prove who he is', made),
      400: invalid,
      409: refusal('There is a customer of this id'),
      422: refused,
    },
  })
  const putCustomerRoute = createRoute({
    method: 'put',
    path: '/{id}',
    operationId: 'putCustomer',
    summary: 'Puts a customer into any state, whether there is one or not',
    request: { params, ...jsonBody(wanted) },
    responses: {
      200: json('The customer, and what he types to prove who he is', made),
      400: invalid,
      404: missing,
      422: refused,
    },
  })
  const listCustomersRoute = createRoute({
    method: 'get',
    path: '/',
    operationId: 'listCustomers',
    summary: 'All customers',
    responses: { 200: json('The customers', z.object({ customers: z.array(view) })) },
  })
  const getCustomerRoute = createRoute({
    method: 'get',
    path: '/{id}',
    operationId: 'getCustomer',
    summary: 'A customer and his state',
    request: { params },
    responses: { 200: json('The customer', view), 400: invalid, 404: missing },
  })
  const deleteCustomerRoute = createRoute({
    method: 'delete',
    path: '/{id}',
    operationId: 'deleteCustomer',
    summary: 'Deletes a customer; what he held is nobody’s',
    request: { params },
    responses: { 200: json('Done', z.object({ removed: z.literal(true) })), 400: invalid, 404: missing },
  })

  function madeBy({ made, secrets }: Making<World, Rules>, id: string, before: Read<World, Rules>) {
    const { result: problem, ...changed } = made(before)
    if (problem) return unchanged<Made>(before, { problem })
    const customer = customers.shown({ ...before, world: changed.world }, id)
    if (customer === null) throw new TypeError('the customer that was made is not there')
    return { ...changed, forgets: id, result: { made: { customer, secrets } } }
  }

  const unchanged = <Result>({ world }: Read<World, Rules>, result: Result): Changed<World, Result> => ({
    world,
    result,
  })

  return makeRouter()
    .openapi(createCustomerRoute, async (c) => {
      const { id = customers.drawId((await engine.read(NOTHING)).around.random), state } = c.req.valid('json')
      const read = customers.read(id, state)
      if (!read.success) return refuse(c, 'invalid-request', wrongInRequest('json', read.error))
      const done = await engine.change<Made | null>(read.data.part, (before) =>
        customers.isThere(before.world, id) ? unchanged(before, null) : madeBy(read.data, id, before),
      )
      if (done === null) return refuse(c, 'customer-known', KNOWN)
      return 'problem' in done ? refuseProblem(c, speaker, done.problem) : c.json(done.made, 201)
    })
    .openapi(putCustomerRoute, async (c) => {
      const { id } = c.req.valid('param')
      const read = customers.read(id, c.req.valid('json'))
      if (!read.success) return refuse(c, 'invalid-request', wrongInRequest('json', read.error))
      const done = await engine.change<Made>(read.data.part, (before) => madeBy(read.data, id, before))
      return 'problem' in done ? refuseProblem(c, speaker, done.problem) : c.json(done.made, 200)
    })
    .openapi(listCustomersRoute, async (c) => {
      const read = await engine.readKinds(customers.kinds)
      const shown = customers.ids(read.world).flatMap((id) => customers.shown(read, id) ?? [])
      return c.json({ customers: shown }, 200)
    })
    .openapi(getCustomerRoute, async (c) => {
      const { id } = c.req.valid('param')
      const shown = customers.shown(await engine.read(customers.partOf(id)), id)
      return shown ? c.json(shown, 200) : notFound(c, `customer ${id}`)
    })
    .openapi(deleteCustomerRoute, async (c) => {
      const { id } = c.req.valid('param')
      const removed = await engine.change(customers.partOf(id), ({ world }) =>
        customers.isThere(world, id)
          ? { world: customers.removed(world, id), forgets: id, result: true }
          : { world, result: false },
      )
      return removed ? c.json({ removed: true as const }, 200) : notFound(c, `customer ${id}`)
    })
}

const KNOWN = 'There is a customer of this id: PUT /customers/{id} puts him into another state.'
