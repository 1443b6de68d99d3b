import { createRoute, z } from '@hono/zod-openapi'
import { listOf } from '../../server/index.ts'
import { LIMITS, type RequestBody } from '../../token-core/codes.ts'
import type { Problem } from '../core/problems.ts'
import type { RequestRow } from '../core/rows.ts'
import { checkCode } from '../factors/camera-token/code-check.ts'
import { answerFreeRequest, type FreeRefusal, isFree, issueFreeRequest } from '../factors/camera-token/free-requests.ts'
import { imageOf } from '../factors/camera-token/request-image.ts'
import { imageOfRequest, refuseForm } from '../factors/camera-token/requests.ts'
import { TAMPERINGS } from '../factors/camera-token/tampering.ts'
import { answerRequest } from '../orders/sign-order.ts'
import { makeWholeRouter } from './acting.ts'
import { notFound, refusal, refuse, refuseProblem } from './errors.ts'
import { type ApiContext, invalid, json, jsonBody, missing, read, refused } from './router.ts'
import { characters, requestSchema, requestView } from './views.ts'

const params = z.object({ id: z.string() })

const issueSchema = z
  .strictObject({
    loginId: z.string().optional(),
    tokenCode: z.string().optional().openapi({ description: 'Padded or not' }),
    title: characters(LIMITS.title),
    fields: listOf(z.tuple([characters(LIMITS.label), characters(LIMITS.value)]))
      .min(LIMITS.fields.min)
      .max(LIMITS.fields.max)
      .optional(),
    challenge: characters(LIMITS.challengeText).optional(),
    freeText: characters(LIMITS.freeText).optional(),
    tampering: z.enum(TAMPERINGS).optional().openapi({
      description:
        'The image has another 口座 or 納付番号, or a tenfold 金額 or 合計, than "fields": its number signs nothing',
    }),
  })
  .refine(({ loginId, tokenCode }) => (loginId === undefined) !== (tokenCode === undefined), {
    error: 'must have exactly one of "loginId" and "tokenCode"',
  })
  .refine(({ fields, challenge, freeText }) => [fields, challenge, freeText].filter((one) => one).length === 1, {
    error: 'must have exactly one of "fields", "challenge" and "freeText"',
  })
  .openapi('NewRequest')

const issueRoute = createRoute({
  method: 'post',
  path: '/',
  operationId: 'issueRequest',
  summary: 'Issues a request with any content for a user or a token',
  request: jsonBody(issueSchema),
  responses: {
    201: json('The request; "text" is its image', requestSchema),
    409: refusal('The user has no token that signs'),
    400: invalid,
    404: missing,
    422: refused,
  },
})

const listRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'listRequests',
  summary: 'Requests of a user, the newest first: those of the pages, too',
  request: {
    query: z.strictObject({ loginId: z.string(), limit: z.coerce.number().int().min(1).max(100).default(10) }),
  },
  responses: { 200: json('The requests', z.object({ requests: z.array(requestSchema) })), 400: invalid, 404: missing },
})

const getRoute = createRoute({
  method: 'get',
  path: '/{id}',
  operationId: 'getRequest',
  summary: 'A request with its image',
  request: { params },
  responses: { 200: json('The request', requestSchema), 404: missing },
})

const verifyRoute = createRoute({
  method: 'post',
  path: '/{id}/verification',
  operationId: 'verifyRequest',
  summary: 'Checks 8 digits, with the rules of the pages; the order of a page is executed',
  request: { params, ...jsonBody(z.strictObject({ code: z.string().max(64) })) },
  responses: {
    200: json('The code was right; the request is used', requestSchema),
    400: invalid,
    404: missing,
    422: refused,
  },
})

export function requestRoutes(context: ApiContext) {
  const { bank } = context
  const show = (id: string) =>
    read(context, async (tables) => {
      const request = await tables.requests.get(id)
      const token = request && (await tables.tokens.get(request.tokenCode))
      return token ? requestView(bank, request, imageOf(request, token).text) : null
    })

  async function answer(request: RequestRow, code: string): Promise<Problem | null> {
    if (isFree(request)) return answerFreeRequest(bank, request.id, code)
    const result = await answerRequest(bank, request.loginId, request.orderId, request.id, code)
    return result.kind === 'refused' ? result.problem : null
  }

  return makeWholeRouter(context)
    .openapi(issueRoute, async (c) => {
      const { loginId, tokenCode = '', title, fields, challenge, freeText, tampering } = c.req.valid('json')
      const body: RequestBody = fields ? { fields } : challenge ? { challenge } : { freeText: freeText ?? '' }
      const holder = loginId === undefined ? { tokenCode } : { loginId }
      const issued = await issueFreeRequest(bank, holder, { title, body, tampering })
      if (issued === 'nothing-to-tamper') return refuse(c, 'invalid-request', NOTHING_TO_TAMPER)
      if (issued === 'token-stopped') return refuseProblem(c, [{ field: 'code', code: issued }])
      if (issued === 'no-token') return refuse(c, issued, 'Nobody has this token in service.')
      if (typeof issued === 'string') return notFound(c, MISSING[issued])
      return c.json(requestView(bank, issued.request, issued.text), 201)
    })
    .openapi(listRoute, async (c) => {
      const { loginId, limit } = c.req.valid('query')
      if (!(await read(context, ({ users }) => users.get(loginId)))) return notFound(c, `user ${loginId}`)
      const requests = await read(context, async (tables) => {
        const views: z.output<typeof requestSchema>[] = []
        for (const request of await tables.requests.find({ loginId }, { descending: true, limit })) {
          const token = await tables.tokens.get(request.tokenCode)
          if (token) views.push(requestView(bank, request, imageOf(request, token).text))
        }
        return views
      })
      return c.json({ requests }, 200)
    })
    .openapi(getRoute, async (c) => {
      const { id } = c.req.valid('param')
      const shown = await show(id)
      return shown ? c.json(shown, 200) : notFound(c, `request ${id}`)
    })
    .openapi(verifyRoute, async (c) => {
      const { id } = c.req.valid('param')
      const request = await read(context, ({ requests }) => requests.get(id))
      if (!request) return notFound(c, `request ${id}`)
      const checked = checkCode(c.req.valid('json').code)
      if (!checked.ok) {
        await refuseForm(bank, request.loginId, imageOfRequest(request), checked.problems)
        return refuseProblem(c, checked.problems)
      }
      const problem = await answer(request, checked.value)
      if (problem) return refuseProblem(c, [problem])
      const shown = await show(id)
      return shown ? c.json(shown, 200) : notFound(c, `request ${id}`)
    })
}

const NOTHING_TO_TAMPER =
  '"tampering": "fields" has no 口座 or 納付番号 with digits for "account", or no 金額 or 合計 for "amount".'

const MISSING: Readonly<Record<Exclude<FreeRefusal, 'no-token' | 'token-stopped' | 'nothing-to-tamper'>, string>> = {
  'user-unknown': 'such user',
  'token-unknown': 'such token code',
}
