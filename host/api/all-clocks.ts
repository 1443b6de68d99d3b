import { createRoute, z } from '@hono/zod-openapi'
import type { BankControl } from '../practice/bank-control.ts'
import { advanceAll, setAllClocks } from '../rack/all-clocks.ts'
import { type Rack, viewsOf } from '../rack/rack.ts'
import { askBanks, type OfBanks } from '../token/bank-name.ts'
import { bankClockSchema } from './bank-clock.ts'
import { advanceRange, settingSchema } from './clock.ts'
import { refusalOf } from './errors.ts'
import { MAX_JSON_BYTES, makeRoutes } from './routes.ts'
import { rateSchema } from './view-schema.ts'

const clocksSchema = z
  .object({
    now: z.int().openapi({ description: 'Of a token that would begin now, ms' }),
    clock: rateSchema,
    tokens: z.array(z.object({ id: z.string(), now: z.int(), clock: rateSchema }).readonly()).readonly(),
    bank: bankClockSchema.nullable().openapi({ description: 'Of the bank `anser`; null: this host does not know it' }),
    banks: z
      .object({ anser: bankClockSchema, shinkin: bankClockSchema, seiwa: bankClockSchema })
      .partial()
      .openapi({ description: 'Of the practice banks that this host knows, by their names' }),
  })
  .openapi('Clocks')
export type Clocks = z.output<typeof clocksSchema>

const body = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
})
const clocksAnswer = { description: 'All clocks', content: { 'application/json': { schema: clocksSchema } } }
const bankRefusal = { 502: refusalOf('A practice bank does not answer, or refuses') }
const refusals = {
  400: refusalOf('The body is not what it should be'),
  409: refusalOf('Somebody else moved a token meanwhile'),
  413: refusalOf('More than 1 MB'),
  415: refusalOf('Not JSON'),
  500: refusalOf('The state of a token could not be saved'),
  ...bankRefusal,
}

const getRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'getClocks',
  summary: 'The clocks of all tokens and of the banks',
  responses: { 200: clocksAnswer, ...bankRefusal },
})

const setRoute = createRoute({
  method: 'put',
  path: '/',
  operationId: 'setClocks',
  summary: 'How time goes for all tokens, for those that come, and at the banks',
  description: 'A bank knows real and paused; under scaled it goes on as it went.',
  request: body(settingSchema),
  responses: { 200: clocksAnswer, ...refusals },
})

const advanceRoute = createRoute({
  method: 'post',
  path: '/advance',
  operationId: 'advanceClocks',
  summary: 'Moves the time on of all tokens and of the banks',
  request: body(
    z.strictObject(
      { ms: advanceRange },
      {
        error: ({ code }) =>
          code === 'unrecognized_keys'
            ? `must be {"ms": n}: all clocks are moved on by so many ms. {"to": "next-change"} is for the clock of one token`
            : undefined,
      },
    ),
  ),
  responses: { 200: clocksAnswer, ...refusals },
})

/** One clock for all. The banks' go first: where one does not answer, nothing happened. */
export function allClockRoutes(rack: Rack, banks: OfBanks<BankControl>) {
  /** @param deed what is done at each of them once all have answered */
  async function atBanks(deed: (bank: BankControl) => Promise<unknown>): Promise<void> {
    await askBanks(banks, (bank) => bank.clock())
    await askBanks(banks, deed)
  }

  const clocks = async (): Promise<Clocks> => {
    const [views, ofBanks] = await Promise.all([viewsOf(rack), askBanks(banks, (bank) => bank.clock())])
    const { mode, speed } = rack.time.clock
    const tokens = views.map(({ id, now, clock }) => ({ id, now, clock }))
    return { now: rack.time.now(), clock: { mode, speed }, tokens, bank: ofBanks.anser ?? null, banks: ofBanks }
  }
  return makeRoutes({ '/': MAX_JSON_BYTES, '/advance': MAX_JSON_BYTES })
    .openapi(getRoute, async (context) => context.json(await clocks(), 200))
    .openapi(setRoute, async (context) => {
      const setting = context.req.valid('json')
      await atBanks((bank) => bank.setClock(setting))
      await setAllClocks(rack, setting)
      return context.json(await clocks(), 200)
    })
    .openapi(advanceRoute, async (context) => {
      const { ms } = context.req.valid('json')
      await atBanks((bank) => bank.advance(ms))
      await advanceAll(rack, ms)
      return context.json(await clocks(), 200)
    })
}
