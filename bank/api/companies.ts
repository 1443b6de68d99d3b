import { createRoute, z } from '@hono/zod-openapi'
import { listOf } from '../../server/index.ts'
import { bankFor } from '../core/live-bank.ts'
import type { CompanyRow, PaperRow, UserRow } from '../core/rows.ts'
import { SERVICE_NAMES, SERVICES } from '../core/services.ts'
import { ownSettings, readSettings, settableOf } from '../core/settings.ts'
import type { Tables } from '../core/store.ts'
import { followBankClock, moveClock, saveRules } from '../sites/anser/help-desk/bank-settings.ts'
import { ACCOUNT_TYPES } from '../sites/anser/payments/accounts.ts'
import {
  deleteCompany,
  type MadeCompany,
  makeCompany,
  resetCompany,
  TOKENS,
  type WantedCompany,
} from '../sites/anser/practice/companies.ts'
import { PRACTICE_ACCOUNTS } from '../sites/anser/practice/practice-data.ts'
import { changeOf, rulesChangeSchema, rulesSchema } from './bank.ts'
import { clockBodies, clockView, NOTHING_SAID, saysSomething, TOO_FAR } from './common/clock.ts'
import { notFound, refusal, refuse } from './errors.ts'
import { rightFields, said } from './rights.ts'
import { type ApiContext, invalid, json, jsonBody, makeRouter, missing, read, spoken } from './router.ts'

/** Companies: a test makes one, is alone in it, and deletes it. */

const params = z.object({ id: z.string().openapi({ example: 'kitano' }) })
const kind = z.enum(['master', 'manager', 'general'])
const LARGEST = Math.max(...SERVICE_NAMES.map((name) => SERVICES[name].users)) + 1

const employeeSchema = z.object({
  loginId: z.string().openapi({ example: 'kmrta48236', description: 'Nobody else of the bank has it' }),
  name: z.string(),
  kind,
  mayRequest: z.boolean().openapi({ description: '依頼者: may make orders' }),
  mayApprove: z.boolean().openapi({ description: '承認者: may approve what others ordered' }),
})

const paperSchema = z
  .object({
    branch: z.string().openapi({ description: '支店番号', example: '101' }),
    accountType: z.enum(ACCOUNT_TYPES).openapi({ description: '科目' }),
    accountNumber: z.string().openapi({ description: '口座番号', example: '7308142' }),
    password: z.string().openapi({ description: '仮ログインパスワード', example: 'a2604519' }),
    confirmation: z.string().openapi({ description: '仮確認パスワード', example: 'w1k2b7m2p9x4' }),
    takenBy: z.string().nullable().openapi({ description: 'The login ID that was taken with it; null: none yet' }),
  })
  .openapi('Paper')

const companySchema = z
  .object({
    id: z.string().openapi({ example: 'hbvqc72954' }),
    name: z.string(),
    createdAt: z.int().nullable().openapi({ description: "On the bank's clock; null: it came with the bank" }),
    users: z.array(employeeSchema),
    serials: z.array(z.string()).openapi({
      description: 'Tokens that only its users may register. Those of the stock are for everybody',
      example: ['27-4102900-0'],
    }),
    paper: paperSchema.nullable().openapi({
      description:
        'What the first user of a company without users takes his login ID with (ログインID取得); null: it came with users',
    }),
  })
  .openapi('Company')

const newCompanySchema = companySchema
  .extend({
    users: z.array(
      employeeSchema.extend({
        password: z.string().openapi({ description: 'For the login. Told here and never again' }),
        confirmationPassword: z.string().openapi({ description: '確認パスワード. Told here and never again' }),
      }),
    ),
  })
  .openapi('MadeCompany')

const wantedUser = z.strictObject({
  kind,
  name: spoken(30).optional(),
  mayRequest: z.boolean().optional().openapi({ description: 'Default: true' }),
  mayApprove: z.boolean().optional().openapi({ description: 'Default: true' }),
  rights: rightFields.rights
    .optional()
    .openapi({ description: 'Exactly these, in place of the two short forms (サービス利用権限 of BRSK007)' }),
  portal: z
    .boolean()
    .optional()
    .openapi({ description: 'false: he registers at the business portal at his first login. Default: true' }),
  accounts: z
    .array(z.enum(PRACTICE_ACCOUNTS.map(({ number }) => number)))
    .nullable()
    .optional()
    .openapi({ description: 'Default: null, all' }),
  limits: rightFields.limits.optional(),
  smartphone: z.boolean().optional().openapi({ description: 'Default: true' }),
})

const wantedSchema = z
  .strictObject({
    name: spoken(60).optional(),
    users: z
      .union([z.int().min(1).max(LARGEST), listOf(wantedUser).max(LARGEST)])
      .optional()
      .openapi({
        description:
          'How many, or each of them; one is the master. An empty list: nobody, and a paper to take the first login ID with. Default: as the practice company has them',
      })
      .refine(
        (users) =>
          !Array.isArray(users) || users.length === 0 || users.filter((user) => user.kind === 'master').length === 1,
        {
          error: 'must have exactly one master, or be empty',
        },
      ),
    service: z
      .enum(SERVICE_NAMES)
      .optional()
      .openapi({ description: "Default: the bank's. Named here, all rules are its own" }),
    serials: z
      .int()
      .min(0)
      .max(TOKENS.most)
      .optional()
      .openapi({ description: 'Tokens of its own', example: TOKENS.usual }),
  })
  .openapi('NewCompany')

const createCompanyRoute = createRoute({
  method: 'post',
  path: '/',
  operationId: 'createCompany',
  summary: 'Makes a company that nobody else uses',
  description:
    'With users, passwords, accounts, payees and tokens as the practice company has them. It follows clock and rules of the bank until it has some of its own.',
  request: jsonBody(wantedSchema),
  responses: { 201: json('The company, with its passwords', newCompanySchema), 400: invalid },
})

const listCompaniesRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'listCompanies',
  summary: 'All companies, those that came with the bank first',
  responses: {
    400: invalid,
    200: json(
      'The companies',
      z.object({ companies: z.array(companySchema.pick({ id: true, name: true, createdAt: true })) }),
    ),
  },
})

const getCompanyRoute = createRoute({
  method: 'get',
  path: '/{id}',
  operationId: 'getCompany',
  summary: 'A company with its users and tokens',
  request: { params },
  responses: { 200: json('The company', companySchema), 404: missing },
})

const deleteCompanyRoute = createRoute({
  method: 'delete',
  path: '/{id}',
  operationId: 'deleteCompany',
  summary: 'Deletes a company with everything of it',
  description: 'Users, sessions, orders, tokens of its own, history, snapshots: nothing stays.',
  request: { params },
  responses: {
    200: json('Done', z.object({ removed: z.literal(true) })),
    404: missing,
    409: refusal('The practice company stays'),
  },
})

const resetCompanyRoute = createRoute({
  method: 'post',
  path: '/{id}/reset',
  operationId: 'resetCompany',
  summary: 'Puts a company back to how it was made; it follows the clock of the bank again',
  request: { params, ...jsonBody(z.strictObject({ keepRules: z.boolean().default(false) }).openapi('CompanyReset')) },
  responses: { 200: json('Done', z.object({ reset: z.literal(true) })), 400: invalid, 404: missing },
})

const clockSchema = z
  .object({
    now: z.int().openapi({ description: "The company's clock, ms since 1970" }),
    offset: z.int().openapi({ description: 'ms ahead of the real time' }),
    mode: z.enum(['real', 'paused']).openapi({ description: 'paused: it stands until it is moved' }),
    isOwn: z.boolean().openapi({ description: "false: it is the bank's" }),
  })
  .openapi('CompanyClock')

/** `offset` null: the bank's holds again. */
const clockOfCompany = clockBodies.set
  .extend({ offset: clockBodies.set.shape.offset.unwrap().nullable().optional() })
  .refine(saysSomething, NOTHING_SAID)

const clockAnswer = json('The clock', clockSchema)

const getClockRoute = createRoute({
  method: 'get',
  path: '/{id}/clock',
  operationId: 'getCompanyClock',
  summary: "A company's clock",
  request: { params },
  responses: { 200: clockAnswer, 404: missing },
})

const setClockRoute = createRoute({
  method: 'put',
  path: '/{id}/clock',
  operationId: 'setCompanyClock',
  summary: "Sets how far a company's clock is ahead of the real time",
  request: { params, ...jsonBody(clockOfCompany) },
  responses: { 200: clockAnswer, 400: invalid, 404: missing },
})

const advanceClockRoute = createRoute({
  method: 'post',
  path: '/{id}/clock/advance',
  operationId: 'advanceCompanyClock',
  summary: "Moves a company's clock forward; no other company sees it",
  request: { params, ...jsonBody(clockBodies.advance) },
  responses: { 200: clockAnswer, 400: invalid, 404: missing },
})

const getRulesRoute = createRoute({
  method: 'get',
  path: '/{id}/rules',
  operationId: 'getCompanyRules',
  summary: 'The rules that hold for a company',
  request: { params },
  responses: { 200: json('The rules', rulesSchema), 404: missing },
})

const changeRulesRoute = createRoute({
  method: 'patch',
  path: '/{id}/rules',
  operationId: 'changeCompanyRules',
  summary: 'Changes some rules for a company, which has all rules of its own from then on',
  request: { params, ...jsonBody(rulesChangeSchema) },
  responses: { 200: json('The rules after it', rulesSchema), 400: invalid, 404: missing },
})

export function companyRoutes(context: ApiContext) {
  const { bank } = context
  const isThere = async (id: string) => (await read(context, ({ companies }) => companies.get(id))) !== undefined
  const unknown = (id: string) => `company ${id}`
  const clockOf = (id: string) =>
    read(context, async (tables) => {
      const own = await bankFor(bank, tables, id)
      const settings = await readSettings(tables, own.rules, id)
      return { ...clockView(settings, (bank.base ?? bank).now()), isOwn: (await ownSettings(tables, id)).clock }
    })
  return makeRouter()
    .openapi(createCompanyRoute, async (c) => {
      const wanted = c.req.valid('json')
      const service = wanted.service ?? bank.rules.service
      const count = typeof wanted.users === 'object' ? wanted.users.length : (wanted.users ?? 0)
      const most = SERVICES[service].users + 1
      if (count > most) return refuse(c, 'invalid-request', `A company with ${service} has at most ${most} users.`)
      const made = await makeCompany(bank, wantedIn(wanted))
      if (wanted.service) await saveRules(bank, { service: wanted.service }, made.company.id)
      return c.json(madeView(made), 201)
    })
    .openapi(listCompaniesRoute, async (c) => {
      const companies = await read(context, (tables) => tables.companies.find({}))
      return c.json({ companies: [...companies] }, 200)
    })
    .openapi(getCompanyRoute, async (c) => {
      const { id } = c.req.valid('param')
      const view = await read(context, async (tables) => {
        const company = await tables.companies.get(id)
        return company ? companyView(tables, company) : null
      })
      return view ? c.json(view, 200) : notFound(c, unknown(id))
    })
    .openapi(deleteCompanyRoute, async (c) => {
      const { id } = c.req.valid('param')
      const refused = await deleteCompany(bank, id)
      if (refused === 'company-unknown') return notFound(c, unknown(id))
      if (refused) return refuse(c, refused, 'The practice company stays: put it back by a reset.')
      return c.json({ removed: true as const }, 200)
    })
    .openapi(resetCompanyRoute, async (c) => {
      const { id } = c.req.valid('param')
      const done = await resetCompany(bank, id, c.req.valid('json').keepRules)
      return done ? c.json({ reset: true as const }, 200) : notFound(c, unknown(id))
    })
    .openapi(getClockRoute, async (c) => {
      const { id } = c.req.valid('param')
      return (await isThere(id)) ? c.json(await clockOf(id), 200) : notFound(c, unknown(id))
    })
    .openapi(setClockRoute, async (c) => {
      const { id } = c.req.valid('param')
      const { offset, mode } = c.req.valid('json')
      if (!(await isThere(id))) return notFound(c, unknown(id))
      if (offset === null) await followBankClock(bank, id)
      else await moveClock(bank, { to: offset, mode }, id)
      return c.json(await clockOf(id), 200)
    })
    .openapi(advanceClockRoute, async (c) => {
      const { id } = c.req.valid('param')
      if (!(await isThere(id))) return notFound(c, unknown(id))
      const moved = await moveClock(bank, { by: c.req.valid('json').ms }, id)
      if (moved === null) return refuse(c, 'invalid-request', TOO_FAR)
      return c.json(await clockOf(id), 200)
    })
    .openapi(getRulesRoute, async (c) => {
      const { id } = c.req.valid('param')
      return (await isThere(id)) ? c.json(settableOf(bank.rules), 200) : notFound(c, unknown(id))
    })
    .openapi(changeRulesRoute, async (c) => {
      const { id } = c.req.valid('param')
      if (!(await isThere(id))) return notFound(c, unknown(id))
      const change = changeOf(bank.rules, c.req.valid('json'))
      return c.json(settableOf(await saveRules(bank, change, id)), 200)
    })
}

function wantedIn({ users, ...wanted }: z.output<typeof wantedSchema>): WantedCompany {
  if (typeof users !== 'object') return { ...wanted, users }
  return { ...wanted, users: users.map(({ limits, ...user }) => ({ ...user, limits: limits && said(limits) })) }
}

type Employee = Pick<UserRow, 'loginId' | 'name' | 'kind' | 'mayRequest' | 'mayApprove'>

const employeeView = ({ loginId, name, kind, mayRequest, mayApprove }: Employee) => ({
  ...{ loginId, name, kind },
  mayRequest: mayRequest === 1,
  mayApprove: mayApprove === 1,
})

async function companyView(tables: Tables, company: CompanyRow): Promise<z.output<typeof companySchema>> {
  const match = { companyId: company.id }
  const users = (await tables.users.find(match)).map(employeeView)
  const serials = (await tables.devices.find(match)).map(({ serial }) => serial)
  return { ...company, users, serials, paper: paperView((await tables.papers.find(match))[0]) }
}

const paperView = (row: PaperRow | undefined) => {
  if (!row) return null
  const { branch, accountType, accountNumber, password, confirmation, takenBy } = row
  return { branch, accountType, accountNumber, password, confirmation, takenBy }
}

function madeView({ company, users, serials, paper }: MadeCompany): z.output<typeof newCompanySchema> {
  const told = users.map((user) => ({
    ...employeeView(user),
    password: user.password,
    confirmationPassword: user.confirmation,
  }))
  return { ...company, users: told, serials: [...serials], paper: paper && { ...paper, takenBy: null } }
}
