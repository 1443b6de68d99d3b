import { createRoute, z } from '@hono/zod-openapi'
import { ZodDefault } from 'zod'
import { clockRoutes, clockView } from '../../api/common/clock.ts'
import { json, jsonBody, makeRouter } from '../../api/common/router.ts'
import type { ClockChange } from '../../core/settings.ts'
import type { ModelSettings } from '../engine.ts'
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
  const clock = {
    read: async () => view(await engine.settings()),
    async move(change: ClockChange) {
      const moved = await engine.moveClock(change)
      return moved && view(moved)
    },
  }
  return makeRouter()
    .openapi(bankRoute, (c) => {
      const pages = Object.entries(site.pages).map(([page, { fields, buttons }]) => ({
        page,
        fields: [...fields],
        buttons: buttons.map((button) => ({ button, label: say(`button.${button}`) })),
      }))
      return c.json({ site: site.name, door: site.door, pages }, 200)
    })
    .route('/', clockRoutes(invalid, clock))
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
