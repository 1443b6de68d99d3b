import { createRoute, z } from '@hono/zod-openapi'
import type { BankClock, BankControl } from '../practice/bank-control.ts'
import type { Rack } from '../rack/rack.ts'
import type { BankName, OfBanks } from '../token/bank-name.ts'
import { hostError, noBank } from '../token/host-error.ts'
import { refusalOf } from './errors.ts'
import { MAX_JSON_BYTES, makeRoutes } from './routes.ts'
import { idParameter, noSuchToken } from './tokens.ts'
import { bankNameSchema } from './view-schema.ts'

export const bankClockSchema = z
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
  409: refusalOf('This host does not know the practice bank'),
  502: refusalOf('The practice bank does not answer, or refuses'),
}

const getAnswers = { 200: clockAnswer, ...refusals }
const setAnswers = {
  200: clockAnswer,
  400: refusalOf('The body is not what it should be'),
  404: refusalOf('No such token, or no bank of this name'),
  413: refusalOf('More than 1 MB'),
  415: refusalOf('Not JSON'),
  ...refusals,
}
const wanted = { required: true, content: { 'application/json': { schema: wantedSchema } } }
const MOVED =
  'With a token the bank has the time of that token; it stands where that stands, and goes on as real time does where that goes, however fast. Companies of a bank that have a clock of their own keep it.'

const getOldRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'getBankClock',
  summary: 'The clock of the bank `anser`',
  responses: getAnswers,
})

const setOldRoute = createRoute({
  method: 'put',
  path: '/',
  operationId: 'setBankClock',
  summary: 'Moves the clock of the bank `anser` along with a token, or back to the real time',
  description: MOVED,
  request: { body: wanted },
  responses: setAnswers,
})

const params = z.object({ bank: bankNameSchema })

const getRoute = createRoute({
  method: 'get',
  path: '/{bank}/clock',
  operationId: 'getClockOfBank',
  summary: 'The clock of a practice bank',
  request: { params },
  responses: { ...getAnswers, 404: refusalOf('No bank of this name') },
})

const setRoute = createRoute({
  method: 'put',
  path: '/{bank}/clock',
  operationId: 'setClockOfBank',
  summary: 'Moves the clock of a practice bank along with a token, or back to the real time',
  description: MOVED,
  request: { params, body: wanted },
  responses: setAnswers,
})

/** A bank's clock beside that of one token: codes that come from the time of day fit only where both agree. */
function clocksOf(rack: Rack, controls: OfBanks<BankControl>) {
  const bank = (name: BankName): BankControl => {
    const control = controls[name]
    if (control === undefined) throw noBank(name)
    return control
  }
  return {
    clock: (name: BankName) => bank(name).clock(),
    async move(name: BankName, to: z.output<typeof wantedSchema>): Promise<BankClock> {
      if ('from' in to) return bank(name).setClock({ mode: 'real', from: 'host' })
      const token = await rack.get(to.token)
      if (token === undefined) throw hostError('not-found', noSuchToken(to.token).error.message)
      const { now, clock } = await token.settled()
      return bank(name).putOn(now, clock.mode === 'paused' ? 'paused' : 'real')
    },
  }
}

/** The clock of the first bank, as it was asked for when there was no other. */
export function bankClockRoutes(rack: Rack, controls: OfBanks<BankControl>) {
  const { clock, move } = clocksOf(rack, controls)
  return makeRoutes({ '/': MAX_JSON_BYTES })
    .openapi(getOldRoute, async (context) => context.json(await clock('anser'), 200))
    .openapi(setOldRoute, async (context) => context.json(await move('anser', context.req.valid('json')), 200))
}

export function bankClocksRoutes(rack: Rack, controls: OfBanks<BankControl>) {
  const { clock, move } = clocksOf(rack, controls)
  return makeRoutes({ '/:bank/clock': MAX_JSON_BYTES })
    .openapi(getRoute, async (context) => context.json(await clock(context.req.valid('param').bank), 200))
    .openapi(setRoute, async (context) => {
      const { bank } = context.req.valid('param')
      return context.json(await move(bank, context.req.valid('json')), 200)
    })
}
