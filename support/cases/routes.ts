import { createRoute, z } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import { httpWorld } from '../../scenario/world/http-world.ts'
import {
  json,
  jsonBody,
  languageOf,
  languageQuery,
  makeRoutes,
  refusalOf,
  refuse,
  type SupportContext,
  supportError,
} from '../api/answers.ts'
import { CASE_IDS } from '../catalogue/cases.ts'
import { bring } from './bring.ts'
import { broughtSchema, caseId, caseSchema, rowSchema, runSchema, stepSchema } from './shapes.ts'
import { toldCase } from './told.ts'

const params = z.object({ id: caseId })

const listRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'listSupportCases',
  summary: 'All support cases',
  request: { query: languageQuery },
  responses: { 200: json('Each in a row', z.object({ cases: z.array(rowSchema) })) },
})

const showRoute = createRoute({
  method: 'get',
  path: '/{id}',
  operationId: 'getSupportCase',
  summary: 'A support case: cause, what token and bank show, remedies, what to tell',
  request: { params, query: languageQuery },
  responses: { 200: json('The case', caseSchema), 404: refusalOf('No such case') },
})

const runRoute = createRoute({
  method: 'post',
  path: '/{id}/run',
  operationId: 'runSupportCase',
  summary: 'Brings a token and a company of its own at the bank into the state of a case, and leaves them there',
  description:
    'Answers when they are there. Whoever accepts `text/event-stream` is told step by step: `event: step` for each that begins or is over, then `there` with what is answered otherwise, or `failed` with a refusal. Of a run that fails, or whose caller goes away, nothing is left.',
  request: { params, ...jsonBody(runSchema) },
  responses: {
    200: { description: 'Step by step', content: { 'text/event-stream': { schema: stepSchema } } },
    201: json('Where to go on by hand', broughtSchema),
    404: refusalOf('No such case'),
    409: refusalOf('The case is not played, not under these rules, or there is no bank'),
    502: refusalOf('Token and bank did not come there'),
  },
})

/** `/cases`: the catalogue, and what brings token and bank into a case. */
export function caseRoutes({ host, bank, otpBanks }: SupportContext) {
  function world() {
    if (bank === null) throw supportError('no-bank', 'There is no practice bank beside this host.')
    return httpWorld({ host: host(), bank, otpBanks })
  }
  return makeRoutes({ '/:id/run': 10_000 })
    .openapi(listRoute, (context) => {
      const language = languageOf(context, context.req.valid('query').language)
      const cases = CASE_IDS.map((id) => rowSchema.parse(toldCase(id, language)))
      return context.json({ cases }, 200)
    })
    .openapi(showRoute, (context) => {
      const language = languageOf(context, context.req.valid('query').language)
      return context.json(toldCase(context.req.valid('param').id, language), 200)
    })
    .openapi(runRoute, async (context) => {
      const { id } = context.req.valid('param')
      const [there, options] = [world(), context.req.valid('json')]
      if (!(context.req.header('accept') ?? '').includes('text/event-stream')) {
        const bringing = await bring(id, there, { ...options, signal: context.req.raw.signal })
        return bringing.ok ? context.json(bringing.brought, 201) : refuse(context, bringing.code, bringing.message)
      }
      const answer = streamSSE(context, async (stream) => {
        const stopping = new AbortController()
        stream.onAbort(() => stopping.abort())
        const tell = (event: string, data: unknown) => stream.writeSSE({ event, data: JSON.stringify(data) })
        const bringing = await bring(id, there, {
          ...options,
          signal: stopping.signal,
          onStep: ({ number, of, title, result }) =>
            void tell('step', { number, of, title, status: result?.status ?? 'begins' }),
        })
        if (bringing.ok) await tell('there', bringing.brought)
        else await tell('failed', { error: { code: bringing.code, message: bringing.message } })
      })
      answer.headers.set('cache-control', 'no-store')
      return answer as never
    })
}
