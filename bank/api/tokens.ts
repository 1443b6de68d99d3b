import { createRoute, z } from '@hono/zod-openapi'
import { parseSerial } from '../../token-core/codes.ts'
import { issueDeletion } from '../factors/camera-token/deletion.ts'
import { findToken } from '../factors/camera-token/free-requests.ts'
import { cancelDevice, reinstateDevice } from '../sites/anser/help-desk/devices.ts'
import { importStock } from '../sites/anser/help-desk/stock.ts'
import { faultText } from '../web/key-file/key-file.ts'
import { notFound, refusal, refuse, refuseProblem } from './errors.ts'
import { type ApiContext, invalid, json, jsonBody, makeRouter, missing, read, refused } from './router.ts'
import { setTokenStates } from './states.ts'
import { deviceSchema, deviceView, tokenSchema, tokenView } from './views.ts'

/** Activations by their token code, tokens as things by their serial, and new stock. */

const tokenParams = z.object({ tokenCode: z.string().openapi({ example: 'VDS3456789-1' }) })
const deviceParams = z.object({ serial: z.string().openapi({ example: '12-3456789-0' }) })

const listTokensRoute = createRoute({
  method: 'get',
  path: '/tokens',
  operationId: 'listTokens',
  summary: 'All activations that the bank knows',
  responses: { 200: json('The tokens', z.object({ tokens: z.array(tokenSchema) })) },
})

const getTokenRoute = createRoute({
  method: 'get',
  path: '/tokens/{tokenCode}',
  operationId: 'getToken',
  summary: 'An activation and its states',
  request: { params: tokenParams },
  responses: { 200: json('The token', tokenSchema), 404: missing },
})

const changeTokenRoute = createRoute({
  method: 'patch',
  path: '/tokens/{tokenCode}',
  operationId: 'changeToken',
  summary: 'Sets states of an activation',
  request: {
    params: tokenParams,
    ...jsonBody(
      z
        .strictObject({
          wrongCodes: z.int().min(0).max(10).optional(),
          stopped: z.boolean().optional(),
          signed: z.boolean().optional(),
        })
        .openapi('TokenStates'),
    ),
  },
  responses: {
    200: json('The token after it', tokenSchema),
    409: refusal('States that cannot be true together'),
    400: invalid,
    404: missing,
  },
})

const deletionRoute = createRoute({
  method: 'post',
  path: '/tokens/{tokenCode}/deletion',
  operationId: 'issueDeletion',
  summary: 'The image that deletes an activation from its token; what the bank knows stays as it is',
  request: { params: tokenParams },
  responses: {
    201: json(
      'The image, and what the token asks when it has read it',
      z
        .object({
          tokenCode: z.string(),
          serial: z.string(),
          text: z.string().openapi({ description: 'Text of the image' }),
          question: z.string().openapi({ example: 'Are you sure to delete activation VDS3456789-1?' }),
        })
        .openapi('Deletion'),
    ),
    404: missing,
  },
})

const getDeviceRoute = createRoute({
  method: 'get',
  path: '/devices/{serial}',
  operationId: 'getDevice',
  summary: 'A token of the stock by its serial',
  request: { params: deviceParams },
  responses: { 200: json('The device', deviceSchema), 404: missing },
})

const changeDeviceRoute = createRoute({
  method: 'patch',
  path: '/devices/{serial}',
  operationId: 'changeDevice',
  summary: 'Cancels a lost token, or takes it back',
  request: { params: deviceParams, ...jsonBody(z.strictObject({ cancelled: z.boolean() })) },
  responses: { 200: json('The device after it', deviceSchema), 400: invalid, 404: missing },
})

const stockRoute = createRoute({
  method: 'post',
  path: '/stock',
  operationId: 'importStock',
  summary: 'Imports a key container (PSKC), whole or not at all',
  request: jsonBody(z.strictObject({ pskc: z.string().openapi({ description: 'The XML' }) })),
  responses: {
    200: json(
      'The serials that are new, and those known already',
      z.object({ added: z.array(z.string()), known: z.array(z.string()) }),
    ),
    400: invalid,
    422: refused,
  },
})

export function tokenRoutes(context: ApiContext) {
  const { bank } = context
  const showToken = (tokenCode: string) =>
    read(context, async (tables) => {
      const token = await findToken(tables, tokenCode)
      return token ? tokenView(tables, token) : null
    })
  const showDevice = (typed: string) =>
    read(context, async (tables) => {
      const device = await tables.devices.get(parseSerial(typed) ?? '')
      return device ? deviceView(tables, device) : null
    })
  return makeRouter()
    .openapi(listTokensRoute, async (c) => {
      const tokens = await read(context, async (tables) => {
        const views: z.output<typeof tokenSchema>[] = []
        for (const token of await tables.tokens.find({})) views.push(await tokenView(tables, token))
        return views
      })
      return c.json({ tokens }, 200)
    })
    .openapi(getTokenRoute, async (c) => {
      const { tokenCode } = c.req.valid('param')
      const token = await showToken(tokenCode)
      return token ? c.json(token, 200) : notFound(c, `token ${tokenCode}`)
    })
    .openapi(changeTokenRoute, async (c) => {
      const { tokenCode } = c.req.valid('param')
      const problem = await setTokenStates(bank, tokenCode, c.req.valid('json'))
      if (problem === 'state-impossible') {
        return refuse(c, problem, 'With that many wrong codes the token is stopped.')
      }
      const token = problem ? null : await showToken(tokenCode)
      return token ? c.json(token, 200) : notFound(c, `token ${tokenCode}`)
    })
    .openapi(deletionRoute, async (c) => {
      const { tokenCode } = c.req.valid('param')
      const deletion = await issueDeletion(bank, tokenCode)
      if (!deletion) return notFound(c, `token ${tokenCode}`)
      const { token, text, question } = deletion
      return c.json({ tokenCode: token.tokenCode, serial: token.serial, text, question }, 201)
    })
    .openapi(getDeviceRoute, async (c) => {
      const { serial } = c.req.valid('param')
      const device = await showDevice(serial)
      return device ? c.json(device, 200) : notFound(c, `device ${serial}`)
    })
    .openapi(changeDeviceRoute, async (c) => {
      const { serial } = c.req.valid('param')
      const found = await showDevice(serial)
      if (!found) return notFound(c, `device ${serial}`)
      if (c.req.valid('json').cancelled) await cancelDevice(bank, found.serial)
      else await reinstateDevice(bank, found.serial)
      return c.json((await showDevice(serial)) ?? found, 200)
    })
    .openapi(stockRoute, async (c) => {
      const outcome = await importStock(bank, c.req.valid('json').pskc)
      if (outcome.ok) return c.json({ added: [...outcome.report.added], known: [...outcome.report.known] }, 200)
      const detail =
        outcome.reason === 'different' ? outcome.report.different.join(', ') : faultText(c.var.text, outcome.fault)
      return refuseProblem(c, [{ field: 'file', code: `stock-${outcome.reason}` }], detail)
    })
}
