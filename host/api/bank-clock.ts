import { createRoute, z } from '@hono/zod-openapi'
import type { BankClock, BankControl } from '../practice/bank-control.ts'
import type { Rack } from '../rack/rack.ts'
import { hostError } from '../token/host-error.ts'
import { refusalOf } from './errors.ts'
import { MAX_JSON_BYTES, makeRoutes } from './routes.ts'
import { idParameter, noSuchToken } from './tokens.ts'

const bankClockSchema = z
  .object({
    now: z.int().openapi({ description: "The bank's time, ms since 1970" }),
    offset: z.int().openapi({ description: 'ms ahead of the real time' }),
    mode: z.enum(['real', 'paused']),
  })
  .openapi('BankClock') satisfies z.ZodType<BankClock>

const wantedSchema = z
  .union([z.strictObject({ token: idParameter.shape.id }), z.strictObject({ from: z.literal('host') })], {
    error: 'must be {"token": id}, to go with the time of that token, or {"from": "host"}, for the real time',
  })
  .openapi('BankClockSetting')

const clockAnswer = {
  description: "The bank's clock",
  content: { 'application/json': { schema: bankClockSchema } },
}
const refusals = {
  409: refusalOf('This host knows no practice bank'),
  502: refusalOf('The practice bank does not answer, or refuses'),
}

const getRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'getBankClock',
  summary: "The practice bank's clock",
  responses: { 200: clockAnswer, ...refusals },
})

const setRoute = createRoute({
  method: 'put',
  path: '/',
  operationId: 'setBankClock',
  summary: "Moves the practice bank's clock along with a token, or back to the real time",
  description:
    'With a token the bank has the time of that token; it stands where that stands, and goes on as real time does where that goes, however fast. Companies of the bank that have a clock of their own keep it.',
  request: { body: { required: true, content: { 'application/json': { schema: wantedSchema } } } },
  responses: {
    200: clockAnswer,
    400: refusalOf('The body is not what it should be'),
    404: refusalOf('No such token'),
    413: refusalOf('More than 1 MB'),
    415: refusalOf('Not JSON'),
    ...refusals,
  },
})

/** The bank's clock beside that of one token: codes that come from the time of day fit only where both agree. */
export function bankClockRoutes(rack: Rack, control: BankControl | undefined) {
  const bank = (): BankControl => {
    if (control === undefined) throw hostError('no-bank', 'This host knows no practice bank.')
    return control
  }
  return makeRoutes({ '/': MAX_JSON_BYTES })
    .openapi(getRoute, async (context) => context.json(await bank().clock(), 200))
    .openapi(setRoute, async (context) => {
      const wanted = context.req.valid('json')
      if ('from' in wanted) return context.json(await bank().setClock({ mode: 'real', from: 'host' }), 200)
      const token = await rack.get(wanted.token)
      if (token === undefined) return context.json(noSuchToken(wanted.token), 404)
      const { now, clock } = await token.settled()
      return context.json(await bank().putOn(now, clock.mode === 'paused' ? 'paused' : 'real'), 200)
    })
}
