import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { ofPlainCharacters, translationsOf } from '../../../../server/index.ts'
import { hexToBytes, parseOtpSerial } from '../../../../token-core/codes.ts'
import { notFound } from '../../../api/common/errors.ts'
import { json, jsonBody, makeRouter } from '../../../api/common/router.ts'
import { describable, invalid, missing, refused, refuseProblem } from '../../../model/api/router.ts'
import type { ApiContext } from '../../../model/api/site-api.ts'
import type { Changed } from '../../../model/engine.ts'
import { STOCK_TEXTS } from '../../../model/stock/texts.ts'
import { faultText, type KeyFileFault } from '../../../web/key-file/key-file.ts'
import { holding } from '../customer/holding.ts'
import { CUSTOMERS, partOfContract } from '../kept.ts'
import { type Contract, userOf } from '../model/contract.ts'
import type { ProblemCode } from '../model/problems.ts'
import type { Rules } from '../model/rules.ts'
import { contractNumber, userId } from '../model/schemas.ts'
import type { StaffAction } from '../model/staff.ts'
import { freed, type Stocked } from '../model/stock.ts'
import type { Visit } from '../model/visit.ts'
import { holderFor, tokensOf, type World, withTokens } from '../model/world.ts'
import { knownOf, stockFile, takeStock } from '../stock-file.ts'
import { customerView, viewOf } from './customer-view.ts'

/** Tokens: whose they are, and the stock. */

const params = z.object({ id: describable(contractNumber).openapi({ example: '23456789000' }) })
const view = customerView.openapi('Customer')

const serial = z
  .string()
  .refine((text) => parseOtpSerial(text) !== null, { error: 'must be four letters and eight digits' })
  .openapi({ example: 'SIMF10020000' })

const registerRoute = createRoute({
  method: 'put',
  path: '/customers/{id}/token',
  operationId: 'registerToken',
  summary: 'Registers a token of the stock for a user, without a code of it',
  description: 'As OK on SIM-K12 would: an older token of the user is free. With the form one it serves all users.',
  request: {
    params,
    ...jsonBody(
      z
        .strictObject({ serial, user: userId.optional().openapi({ description: 'Default: the first user' }) })
        .openapi('Registration'),
    ),
  },
  responses: { 200: json('The customer after it', view), 400: invalid, 404: missing, 422: refused },
})

const cancelRoute = createRoute({
  method: 'delete',
  path: '/customers/{id}/token',
  operationId: 'cancelToken',
  summary: 'Cancels the registrations of a customer’s tokens, or of one user’s',
  request: { params, query: z.strictObject({ user: userId.optional() }) },
  responses: { 200: json('The customer after it', view), 400: invalid, 404: missing },
})

const tokenView = z
  .object({
    serial: z.string(),
    kind: z.enum(['fob', 'app']),
    ...{ digits: z.int(), step: z.int(), hash: z.enum(['sha1', 'sha256', 'sha512']) },
    ...{ drift: z.int(), last: z.int().nullable() },
    holder: z.object({ customer: z.string(), user: z.string().nullable() }).nullable(),
  })
  .openapi('Token')

const viewOfToken = ({
  serial,
  kind,
  digits,
  step,
  hash,
  drift,
  last,
  holder,
}: Stocked): z.output<typeof tokenView> => ({
  ...{ serial, kind, digits, step, hash, drift, last },
  holder: holder && { customer: holder.number, user: holder.user },
})

const listRoute = createRoute({
  method: 'get',
  path: '/stock',
  operationId: 'listStock',
  summary: 'The tokens that the bank knows, and whose they are',
  responses: { 200: json('The tokens', z.object({ tokens: z.array(tokenView) })) },
})

const hexKey = z.string().regex(/^([0-9a-fA-F]{32}|[0-9a-fA-F]{48}|[0-9a-fA-F]{64})$/, {
  error: 'must be 16, 24 or 32 bytes in hexadecimal',
})

const importRoute = createRoute({
  method: 'post',
  path: '/stock',
  operationId: 'importStock',
  summary: 'Takes the tokens of a key file (PSKC), plain or encrypted, whole or not at all',
  request: jsonBody(
    z
      .strictObject({
        pskc: z.string().openapi({ description: 'The XML' }),
        key: hexKey.optional(),
        passphrase: z
          .string()
          .min(1)
          .max(200)
          .refine(...ofPlainCharacters)
          .optional(),
        kind: z.enum(['fob', 'app']).default('fob'),
      })
      .refine(({ key, passphrase }) => key === undefined || passphrase === undefined, {
        error: 'must have only one of "key" and "passphrase"',
      })
      .openapi('KeyFile'),
  ),
  responses: {
    200: json(
      'The serials that are new, and those known already',
      z.object({ added: z.array(z.string()), known: z.array(z.string()) }),
    ),
    400: invalid,
    422: refused,
  },
})

export function tokenRoutes({ engine, speaker }: ApiContext<World, Visit, Rules, StaffAction>) {
  const register = (id: string, serial: string, user: string | undefined) =>
    engine.change(
      partOfContract(id, [serial]),
      ({ world }): Changed<World, Contract | ProblemCode | 'no-user' | null> => {
        const contract = world.contracts[id]
        const named = user ?? contract?.users[0]?.id
        if (!contract) return { world, result: null }
        if (contract.form === 'each' && (named === undefined || !userOf(contract, named)))
          return { world, result: 'no-user' }
        const after = holding(world, holderFor(contract, named ?? ''), serial)
        return typeof after === 'string' ? { world, result: after } : { world: after, result: contract }
      },
    )
  const shown = async (id: string) => {
    const { world } = await engine.read(partOfContract(id))
    const contract = world.contracts[id]
    return contract ? viewOf(world, contract) : null
  }
  const cancel = (id: string, user: string | undefined) =>
    engine.change(partOfContract(id), ({ world }) => {
      const held = tokensOf(world, id).filter(({ holder }) => user === undefined || holder?.user === user)
      return { world: withTokens(world, held.map(freed)), result: null }
    })

  return makeRouter()
    .openapi(registerRoute, async (c) => {
      const { id } = c.req.valid('param')
      const { serial, user } = c.req.valid('json')
      const done = await register(id, parseOtpSerial(serial) ?? serial, user)
      if (done === 'no-user') return notFound(c, user === undefined ? 'user of this contract' : `user ${user}`)
      if (typeof done === 'string') return refuseProblem(c, speaker, { code: done })
      const customer = done && (await shown(id))
      return customer ? c.json(customer, 200) : notFound(c, `customer ${id}`)
    })
    .openapi(cancelRoute, async (c) => {
      const { id } = c.req.valid('param')
      await cancel(id, c.req.valid('query').user)
      const customer = await shown(id)
      return customer ? c.json(customer, 200) : notFound(c, `customer ${id}`)
    })
    .openapi(listRoute, async (c) => {
      const { world } = await engine.readKinds(CUSTOMERS)
      return c.json({ tokens: Object.values(world.stock).map(viewOfToken) }, 200)
    })
    .openapi(importRoute, async (c) => {
      const { pskc, key, passphrase, kind } = c.req.valid('json')
      const secrets = { key: key === undefined ? undefined : hexToBytes(key.toLowerCase()), passphrase }
      const read = await stockFile(pskc, secrets, kind)
      if (!read.ok) return refuseFile(c, read.fault)
      const { keys } = read
      const known = await knownOf(engine, keys)
      const added = keys.filter((one) => !known.has(one.serial))
      const problems = await takeStock(engine, added)
      const [problem] = problems
      if (problem) return refuseProblem(c, speaker, problem)
      return c.json({ added: added.map((one) => one.serial), known: [...known] }, 200)
    })
}

const say = translationsOf(STOCK_TEXTS).en

const refuseFile = (c: Context, fault: KeyFileFault) =>
  c.json({ error: { code: 'stock-unreadable', message: faultText(say, fault) } }, 422)
