import { createRoute, z } from '@hono/zod-openapi'
import { parseSerial } from '../../token-core/codes.ts'
import { banksFor } from '../core/live-bank.ts'
import type { MarkRow } from '../core/rows.ts'
import { withKept } from '../factors/camera-token/standing.ts'
import { canBeLent, lend, NEXT } from '../sites/anser/practice/lending.ts'
import { putBackMark, undoPutBack } from '../sites/anser/practice/marks.ts'
import { notFound, refusal, refuse } from './errors.ts'
import { type ApiContext, companyQuery, invalid, json, jsonBody, makeRouter, missing, read, readOf } from './router.ts'

/** How the users stand, kept to be put back: for practice users that are lent, and for demonstrations. */

const params = z.object({ id: z.string().regex(/^[\w-]{1,64}$/, { error: 'must be 1 to 64 letters, digits, _ or -' }) })

const userSchema = z.object({ loginId: z.string(), name: z.string(), company: z.string() })

const markSchema = z
  .object({
    id: z.string(),
    owner: z.string(),
    serial: z.string().openapi({ example: '12-3456789-0' }),
    user: userSchema.nullable().openapi({ description: 'Who is lent with it' }),
    isPutBack: z.boolean(),
    createdAt: z.int(),
  })
  .openapi('Mark')

const newMarkSchema = z
  .strictObject({
    owner: z.string().min(1).max(64).openapi({ description: 'A name for whoever makes it, to find it again' }),
    serial: z
      .string()
      .refine((text) => parseSerial(text) !== null, { error: 'must be a printed serial, such as 12-3456789-0' })
      .openapi({ example: '12-3456789-0' }),
    lend: z
      .string()
      .max(64)
      .nullable()
      .default(null)
      .openapi({ description: '`next`: the first who is free; a login ID; null: nobody' }),
    company: z.string().max(64).optional().openapi({
      description: 'Whose user is lent, by its id. Default: for `next` the practice company, for a login ID his own',
      example: 'kitano',
    }),
  })
  .openapi('NewMark')

const listRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'listMarks',
  summary: 'All marks, the newest last',
  request: { query: z.strictObject({ owner: z.string().optional() }) },
  responses: { 200: json('The marks', z.object({ marks: z.array(markSchema) })), 400: invalid },
})

const freeRoute = createRoute({
  method: 'get',
  path: '/users',
  operationId: 'listLendableUsers',
  summary: 'All users, or those of a company, and whether each can be lent',
  request: { query: companyQuery },
  responses: {
    200: json(
      'The users',
      z.object({
        users: z.array(
          userSchema.extend({
            registrationState: z.enum(['none', 'provisional', 'in-service']),
            tokenCode: z.string().nullable(),
            canBeLent: z.boolean(),
          }),
        ),
      }),
    ),
    400: invalid,
    404: missing,
  },
})

const putRoute = createRoute({
  method: 'put',
  path: '/{id}',
  operationId: 'putMark',
  summary: 'Marks how the users stand, before something is done with a token; the same id again changes nothing',
  request: { params, ...jsonBody(newMarkSchema) },
  responses: {
    200: json('The mark', markSchema),
    400: invalid,
    404: missing,
    409: refusal('The user is in use, or nobody is free'),
  },
})

const putBackRoute = createRoute({
  method: 'post',
  path: '/{id}/restoration',
  operationId: 'putBackMark',
  summary: 'Puts back what the token has changed since; again does no harm',
  request: { params },
  responses: { 200: json('The mark', markSchema), 404: missing },
})

const undoRoute = createRoute({
  method: 'delete',
  path: '/{id}/restoration',
  operationId: 'undoPutBack',
  summary: 'Undoes that it was put back',
  request: { params },
  responses: {
    200: json('The mark', markSchema),
    404: missing,
    409: refusal('Its user has found other use since'),
  },
})

const removeRoute = createRoute({
  method: 'delete',
  path: '/{id}',
  operationId: 'forgetMark',
  summary: 'Forgets a mark: everything stays as it is',
  request: { params },
  responses: { 200: json('Whether there was one', z.object({ removed: z.boolean() })) },
})

export function markRoutes(context: ApiContext) {
  const { bank } = context
  const show = (row: MarkRow) =>
    read(context, async (tables): Promise<z.output<typeof markSchema>> => {
      const { id, owner, serial, createdAt, undone } = row
      const user = row.loginId === null ? undefined : await tables.users.get(row.loginId)
      const company = user && (await tables.companies.get(user.companyId))
      const shown = user ? { loginId: user.loginId, name: user.name, company: company?.name ?? '' } : null
      return { id, owner, serial, user: shown, isPutBack: undone !== null, createdAt }
    })
  return makeRouter()
    .openapi(listRoute, async (c) => {
      const { owner } = c.req.valid('query')
      const rows = await read(context, ({ marks }) => marks.find(owner === undefined ? {} : { owner }))
      return c.json({ marks: await Promise.all(rows.map(show)) }, 200)
    })
    .openapi(freeRoute, async (c) => {
      const query = c.req.valid('query')
      const users = await readOf(context, query, async (tables, match) => {
        const shown = []
        const banks = await banksFor(bank, tables)
        const all = await tables.users.find(match)
        const companies = new Map((await tables.companies.find({})).map(({ id, name }) => [id, name]))
        for (const found of await withKept(tables, all)) {
          const { loginId, name, companyId } = found.user
          const { registrationState, tokenCode } = found.kept
          const company = companies.get(companyId) ?? ''
          const free = await canBeLent(banks(companyId), tables, found)
          shown.push({ loginId, name, company, registrationState, tokenCode, canBeLent: free })
        }
        return shown
      })
      return users ? c.json({ users }, 200) : notFound(c, `company ${query.company}`)
    })
    .openapi(putRoute, async (c) => {
      const { id } = c.req.valid('param')
      const { owner, serial, lend: wanted, company } = c.req.valid('json')
      const mark = { id, owner, serial: parseSerial(serial) ?? serial }
      const outcome = await lend(bank, { loginId: wanted, companyId: company }, mark)
      if (outcome.ok) return c.json(await show(outcome.mark), 200)
      if (outcome.reason === 'user-unknown') return notFound(c, `user ${wanted}`)
      if (outcome.reason === 'company-unknown') return notFound(c, `company ${company}`)
      return refuse(c, outcome.reason, REFUSALS[outcome.reason])
    })
    .openapi(putBackRoute, async (c) => {
      const { id } = c.req.valid('param')
      const mark = await putBackMark(bank, id)
      return mark ? c.json(await show(mark), 200) : notFound(c, `mark ${id}`)
    })
    .openapi(undoRoute, async (c) => {
      const { id } = c.req.valid('param')
      const reason = await undoPutBack(bank, id)
      if (reason === 'user-in-use') return refuse(c, reason, REFUSALS[reason])
      const mark = await read(context, ({ marks }) => marks.get(id))
      return mark ? c.json(await show(mark), 200) : notFound(c, `mark ${id}`)
    })
    .openapi(removeRoute, async (c) => {
      const { id } = c.req.valid('param')
      return c.json({ removed: await read(context, ({ marks }) => marks.remove(id)) }, 200)
    })
}

const REFUSALS = {
  'user-in-use': 'This user has a token, is registering one, is locked out, or is lent already.',
  'no-user-free': `No user is free. "lend": "${NEXT}" takes one without a token, with whom nobody works.`,
} as const
