import { createRoute, z } from '@hono/zod-openapi'
import { ZodDefault } from 'zod'
import { clockBodies, clockSchema, clockView, NOTHING_SAID, saysSomething, TOO_FAR } from '../../api/common/clock.ts'
import { json, jsonBody, makeRouter } from '../../api/common/router.ts'
import type { ModelSettings } from '../engine.ts'
import { refuse } from './errors.ts'
import { invalid, sentencesSchema } from './router.ts'
import type { ApiContext } from './site-api.ts'

/** Which bank it is, its pages, clock, rules and reset. */

const bankRoute = createRoute({
  method: 'get',
  path: '/bank',
  operationId: 'getBank',
  summary: 'Which bank it is, and its pages',
  responses: {
    200: json(
      'The bank',
      z
        .object({
          site: z.string(),
          door: z.string(),
          pages: z.array(
            z.object({
              page: z.string(),
              fields: z.array(z.string()),
              buttons: z.array(z.object({ button: z.string(), label: sentencesSchema })),
            }),
          ),
        })
        .openapi('Bank'),
    ),
  },
})

const clockRoute = createRoute({
  method: 'get',
  path: '/clock',
  operationId: 'getClock',
  summary: "The bank's clock",
  responses: { 200: json('The clock', clockSchema) },
})

const setClockRoute = createRoute({
  method: 'put',
  path: '/clock',
  operationId: 'setClock',
  summary: 'Sets how far the clock is ahead of the real time, and whether it goes',
  request: jsonBody(clockBodies.set.refine(saysSomething, NOTHING_SAID)),
  responses: { 200: json('The clock after it', clockSchema), 400: invalid },
})

const advanceClockRoute = createRoute({
  method: 'post',
  path: '/clock/advance',
  operationId: 'advanceClock',
  summary: 'Moves the clock forward, in all processes of the bank',
  request: jsonBody(clockBodies.advance),
  responses: { 200: json('The clock after it', clockSchema), 400: invalid },
})

const resetRoute = createRoute({
  method: 'post',
  path: '/reset',
  operationId: 'resetBank',
  summary: 'Puts the bank back to its practice data; its clock is right again',
  request: jsonBody(z.strictObject({ keepRules: z.boolean().default(false) }).openapi('Reset')),
  responses: { 200: json('Done', z.object({ reset: z.literal(true) })), 400: invalid },
})

/** The rules of a bank, and any of them: what is not named is not set. */
function rulesOf(rules: z.ZodObject) {
  const bare = Object.entries(rules.shape).map(
    ([name, rule]) => [name, rule instanceof ZodDefault ? rule.unwrap() : rule] as const,
  )
  const whole = z.object(Object.fromEntries(bare))
  return { whole: whole.openapi('Rules'), change: whole.partial().strict().openapi('RulesChange') }
}

export function bankRoutes<World, Visit, Rules extends object, Action>({
  engine,
  api,
  speaker: { say },
}: ApiContext<World, Visit, Rules, Action>) {
  const { site } = engine
  const rules = rulesOf(api.rules)
  const rulesRoute = createRoute({
    method: 'get',
    path: '/rules',
    operationId: 'getRules',
    summary: "The bank's rules",
    responses: { 200: json('The rules', rules.whole) },
  })
  const changeRulesRoute = createRoute({
    method: 'patch',
    path: '/rules',
    operationId: 'changeRules',
    summary: 'Changes some of the rules',
    request: jsonBody(rules.change),
    responses: { 200: json('The rules after it', rules.whole), 400: invalid },
  })
  const view = (settings: ModelSettings<Rules>) => clockView(settings, settings.real)
  return makeRouter()
    .openapi(bankRoute, (c) => {
      const pages = Object.entries(site.pages).map(([page, { fields, buttons }]) => ({
        page,
        fields: [...fields],
        buttons: buttons.map((button) => ({ button, label: say(`button.${button}`) })),
      }))
      return c.json({ site: site.name, door: site.door, pages }, 200)
    })
    .openapi(clockRoute, async (c) => c.json(view(await engine.settings()), 200))
    .openapi(setClockRoute, async (c) => {
      const { offset: to, mode } = c.req.valid('json')
      const moved = await engine.moveClock({ to, mode })
      return moved ? c.json(view(moved), 200) : refuse(c, 'invalid-request', TOO_FAR)
    })
    .openapi(advanceClockRoute, async (c) => {
      const moved = await engine.moveClock({ by: c.req.valid('json').ms })
      return moved ? c.json(view(moved), 200) : refuse(c, 'invalid-request', TOO_FAR)
    })
    .openapi(rulesRoute, async (c) => c.json(named((await engine.settings()).rules), 200))
    .openapi(changeRulesRoute, async (c) => {
      return c.json(named((await engine.changeRules(c.req.valid('json'))).rules), 200)
    })
    .openapi(resetRoute, async (c) => {
      await engine.reset({ rules: c.req.valid('json').keepRules })
      return c.json({ reset: true as const }, 200)
    })
}

const named = (rules: object): Readonly<Record<string, string | number | boolean>> =>
  Object.fromEntries(Object.entries(rules))
