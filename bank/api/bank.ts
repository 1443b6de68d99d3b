import { createRoute, z } from '@hono/zod-openapi'
import type { Operation, Rules } from '../core/bank.ts'
import { HISTORY_CATEGORIES } from '../core/history.ts'
import { SERVICE_NAMES } from '../core/services.ts'
import {
  type ClockChange,
  LOGIN_METHODS,
  type RulesChange,
  readSettings,
  settableOf,
  settableRules,
  TAMPERING_SETTINGS,
} from '../core/settings.ts'
import { TERMINALS } from '../core/terminal.ts'
import { moveClock, saveRules } from '../sites/anser/help-desk/bank-settings.ts'
import { resetBank } from '../sites/anser/help-desk/reset.ts'
import { DEFAULT_RULES, OPERATIONS, RULE_SETS } from '../sites/anser/rules.ts'
import { clockRoutes, clockView } from './common/clock.ts'
import { type ApiContext, invalid, json, jsonBody, makeRouter, read } from './router.ts'

/** Clock, rules, history and reset. */

export const rulesSchema = z
  .object({
    ruleSet: z.enum(RULE_SETS),
    wrongCodeLimit: z.int(),
    revocationWait: z.int().openapi({ description: 'ms' }),
    paddedTokenCodes: z.boolean(),
    loginMethod: z.enum(LOGIN_METHODS),
    introductionEnds: z.int().nullable().openapi({
      description:
        "mizuho: from then on, ms since 1970 on the bank's clock, the registration cannot be skipped; null: no end",
    }),
    contractSwitches: z.int().nullable().openapi({
      description:
        "When the contract is switched to transaction authentication, ms since 1970 on the bank's clock: nobody registers a token before; null: it is",
    }),
    announcement: z.string().openapi({ description: '重要なお知らせ before the top page; empty: none' }),
    tampering: z.enum(TAMPERING_SETTINGS).openapi({ description: 'What malware changes in the images of orders' }),
    service: z
      .enum(SERVICE_NAMES)
      .openapi({ description: 'Which service the customers have: users, accounts, limits, lines of a file' }),
    outOfHours: z.boolean(),
    passwordLife: z.int().openapi({ description: 'Days after which a password must be changed; 0: never' }),
    portal: z.boolean().openapi({ description: 'Whether new users register at the business portal first' }),
    contactPhone: z.string().openapi({ description: 'Whom customers call' }),
    contactHours: z.string().openapi({ description: 'Empty: the usual hours, in the language of the page' }),
    tokenNeeded: z.object(Object.fromEntries(OPERATIONS.map((operation) => [operation, z.boolean()]))),
  })
  .openapi('Rules')

const rulesRoute = createRoute({
  method: 'get',
  path: '/rules',
  operationId: 'getRules',
  summary: "The bank's rules",
  responses: { 200: json('The rules', rulesSchema) },
})

const settable = settableRules(DEFAULT_RULES)

export const rulesChangeSchema = settable
  .extend({ tokenNeeded: settable.shape.tokenNeeded.partial() })
  .partial()
  .strict()
  .openapi('RulesChange')

const changeRulesRoute = createRoute({
  method: 'patch',
  path: '/rules',
  operationId: 'changeRules',
  summary: 'Changes some of the rules',
  request: jsonBody(rulesChangeSchema),
  responses: { 200: json('The rules after it', rulesSchema), 400: invalid },
})

const historySchema = z
  .object({
    id: z.string(),
    at: z.int(),
    companyId: z.string(),
    loginId: z.string(),
    userName: z.string(),
    category: z.string(),
    action: z.string(),
    result: z.enum(['done', 'failed']),
    detail: z.record(z.string(), z.union([z.string(), z.number()])),
    terminal: z.enum(TERMINALS),
  })
  .openapi('HistoryRow')

const historyRoute = createRoute({
  method: 'get',
  path: '/history',
  operationId: 'listHistory',
  summary: 'The history, the newest row first',
  request: {
    query: z.strictObject({
      loginId: z.string().optional(),
      companyId: z.string().optional(),
      category: z.enum(HISTORY_CATEGORIES).optional(),
      action: z.string().optional(),
      limit: z.coerce.number().int().min(1).max(1000).default(100),
      offset: z.coerce.number().int().min(0).default(0),
    }),
  },
  responses: { 200: json('The rows', z.object({ total: z.int(), rows: z.array(historySchema) })), 400: invalid },
})

const resetRoute = createRoute({
  method: 'post',
  path: '/reset',
  operationId: 'resetBank',
  summary: 'Puts the bank back to its practice data; its clock is right again',
  request: jsonBody(
    z
      .strictObject({
        keepRules: z.boolean().default(false),
        keepStock: z.boolean().default(false),
        removeCompanies: z
          .boolean()
          .default(false)
          .openapi({ description: 'Deletes the companies that were made, which else stay as they are' }),
      })
      .openapi('Reset'),
  ),
  responses: { 200: json('Done', z.object({ reset: z.literal(true) })), 400: invalid },
})

/** Operations that are not named stay as they are. */
export function changeOf(rules: Rules, { tokenNeeded, ...change }: z.output<typeof rulesChangeSchema>): RulesChange {
  const needed = OPERATIONS.map((name) => [name, tokenNeeded?.[name] ?? rules.tokenNeeded[name]] as const)
  return { ...change, tokenNeeded: Object.fromEntries(needed) as Record<Operation, boolean> }
}

export function bankRoutes(context: ApiContext) {
  const { bank } = context
  const clock = () =>
    read(context, async (tables) => clockView(await readSettings(tables, bank.rules), (bank.base ?? bank).now()))
  const move = async (change: ClockChange) => ((await moveClock(bank, change)) === null ? null : clock())
  return makeRouter()
    .route('/', clockRoutes(invalid, { read: clock, move }))
    .openapi(rulesRoute, (c) => c.json(settableOf(bank.rules), 200))
    .openapi(changeRulesRoute, async (c) => {
      return c.json(settableOf(await saveRules(bank, changeOf(bank.rules, c.req.valid('json')))), 200)
    })
    .openapi(historyRoute, async (c) => {
      const { limit, offset: first, ...wanted } = c.req.valid('query')
      const match = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined))
      const found = await read(context, async ({ history }) => ({
        total: await history.count(match),
        rows: await history.find(match, { descending: true, limit, offset: first }),
      }))
      const rows = found.rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) as Record<string, string> }))
      return c.json({ total: found.total, rows }, 200)
    })
    .openapi(resetRoute, async (c) => {
      const { keepRules, keepStock, removeCompanies } = c.req.valid('json')
      await resetBank(bank, { rules: keepRules, stock: keepStock, companies: !removeCompanies })
      return c.json({ reset: true as const }, 200)
    })
}
