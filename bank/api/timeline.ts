import { createRoute, z } from '@hono/zod-openapi'
import { formatTokenCode, parseSerial, parseTokenCode } from '../../token-core/codes.ts'
import { HISTORY_CATEGORIES, type HistoryCategory } from '../core/history.ts'
import { findMoments } from '../core/moments.ts'
import type { HistoryRow, MomentRow } from '../core/rows.ts'
import type { Tables } from '../core/store.ts'
import { TERMINALS } from '../core/terminal.ts'
import { type ApiContext, invalid, json, makeRouter, read } from './router.ts'

/** What was shown, typed and done, in the order in which it happened: the bank's side of a timeline. */

const REGISTRATION_STATES = ['none', 'provisional', 'in-service'] as const
const USE_STATES = ['usable', 'stopped'] as const

const momentSchema = z
  .object({
    id: z.string(),
    at: z.int().openapi({ description: "On the bank's clock, ms since 1970" }),
    companyId: z.string(),
    loginIds: z.array(z.string()).openapi({ description: 'Whom it concerns: who acted first' }),
    tokenCode: z.string().nullable(),
    serial: z.string().nullable().openapi({ description: 'As typed with 12 digits, else of the token code' }),
    type: z.enum(['page-opened', 'image-shown', 'digits-typed', 'done']).openapi({
      description: 'done: what "action" says',
    }),
    screen: z
      .string()
      .nullable()
      .openapi({ description: 'The page, by its number; null: the API', example: 'BLGI023' }),
    image: z.enum(['activation-1', 'activation-2', 'request', 'deletion']).nullable().openapi({
      description:
        'Which message was shown, or is answered by the digits: the 12 answer activation-1, the 8 the others',
    }),
    imageId: z.string().nullable().openapi({ description: 'Its registration or request' }),
    result: z.enum(['accepted', 'refused']).nullable().openapi({ description: 'Of digits' }),
    causes: z.array(z.string()).openapi({ description: 'Why digits were refused' }),
    category: z.enum(HISTORY_CATEGORIES).nullable().openapi({ description: 'Of a row of the history' }),
    action: z.string().nullable(),
    actor: z.string().nullable().openapi({ description: 'Who did it; help-desk: the bank itself' }),
    succeeded: z.boolean().nullable(),
    detail: z.record(z.string(), z.union([z.string(), z.number()])),
    registrationState: z
      .enum(REGISTRATION_STATES)
      .nullable()
      .openapi({ description: 'What it became, for all of them' }),
    useState: z.enum(USE_STATES).nullable(),
    terminal: z.enum(TERMINALS),
  })
  .openapi('Moment')

const timelineRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'getTimeline',
  summary: 'What was shown, typed and done, the oldest first',
  request: {
    query: z.strictObject({
      companyId: z.string().optional(),
      loginId: z.string().optional(),
      tokenCode: z.string().optional().openapi({ description: 'Padded or not' }),
      serial: z.string().optional(),
      since: z.coerce.number().int().optional().openapi({ description: 'ms since 1970, included' }),
      until: z.coerce.number().int().optional().openapi({ description: 'ms since 1970, not included' }),
      limit: z.coerce.number().int().min(1).max(1000).default(100),
      offset: z.coerce.number().int().min(0).default(0),
    }),
  },
  responses: { 200: json('The moments', z.object({ total: z.int(), moments: z.array(momentSchema) })), 400: invalid },
})

export function timelineRoutes(context: ApiContext) {
  return makeRouter().openapi(timelineRoute, async (c) => {
    const { limit, offset, tokenCode, serial, ...wanted } = c.req.valid('query')
    const name = tokenCode === undefined ? null : parseTokenCode(tokenCode)
    const filter = {
      ...wanted,
      tokenCode: name ? formatTokenCode(name.licence, name.sequenceNumber) : tokenCode,
      serial: serial === undefined ? undefined : (parseSerial(serial) ?? serial),
    }
    const found = await read(context, async (tables) => {
      const { total, rows } = await findMoments(tables, filter, { limit, offset })
      return { total, moments: await views(tables, rows) }
    })
    return c.json(found, 200)
  })
}

async function views(tables: Tables, rows: readonly MomentRow[]): Promise<z.output<typeof momentSchema>[]> {
  const told = await tables.history.getAll(rows.flatMap(({ historyId }) => historyId ?? []))
  const byId = new Map(told.map((row) => [row.id, row]))
  return rows.map((row) => {
    const { id, at, companyId, tokenCode, serial, type, screen, image, imageId, causes, terminal } = row
    const history = byId.get(row.historyId ?? '')
    return {
      ...{ id, at, companyId, tokenCode, serial, type, screen, image, imageId, terminal },
      loginIds: words(row.loginIds),
      result: causes === null ? null : causes === '' ? 'accepted' : 'refused',
      causes: words(causes ?? ''),
      ...historyView(history),
    }
  })
}

const words = (text: string) => text.split(' ').filter((word) => word !== '')

function historyView(row: HistoryRow | undefined) {
  const detail = row ? (JSON.parse(row.detail) as Record<string, string | number>) : {}
  return {
    category: (row?.category ?? null) as HistoryCategory | null,
    action: row?.action ?? null,
    actor: row?.loginId ?? null,
    succeeded: row ? row.result === 'done' : null,
    detail,
    ...statesAfter(row, detail),
  }
}

type RegistrationState = (typeof REGISTRATION_STATES)[number]
type UseState = (typeof USE_STATES)[number]
type After = { readonly registrationState?: RegistrationState; readonly useState?: UseState }

/** What the actions that change a state make of it. */
const AFTER: Readonly<Record<string, After>> = {
  'token-identified': { registrationState: 'provisional' },
  'token-registered': { registrationState: 'in-service', useState: 'usable' },
  'shared-token-registered': { registrationState: 'in-service', useState: 'usable' },
  'token-revocation': { registrationState: 'none' },
  'token-initialisation': { registrationState: 'none' },
  'device-cancellation': { registrationState: 'none' },
  'token-stopped': { useState: 'stopped' },
  'token-release': { useState: 'usable' },
}

function statesAfter(row: HistoryRow | undefined, { state }: Readonly<Record<string, string | number>>) {
  const set = new Map(words(String(state ?? '')).map((word) => word.split('=') as [string, string]))
  const after: After = row?.result === 'done' ? (AFTER[row.action] ?? {}) : {}
  const stopped = set.get('stopped')
  return {
    registrationState:
      after.registrationState ?? REGISTRATION_STATES.find((one) => one === set.get('registrationState')) ?? null,
    useState: after.useState ?? (stopped === undefined ? null : stopped === 'true' ? 'stopped' : 'usable'),
  } as const
}
