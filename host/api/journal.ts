import { createRoute, z } from '@hono/zod-openapi'
import { RECORDED_FORMS, WRITERS } from '../../scenario/record/record.ts'
import { errorBody } from '../../server/index.ts'
import { KIND_NAMES, type KindName, serialOf } from '../../token-core/index.ts'
import { pageSchema } from '../journal/row-schema.ts'
import { makeReplay, makeReport, replaySchema, reportSchema } from '../journal/saved-journal.ts'
import { shapesOf } from '../kinds/kinds.ts'
import type { Rack } from '../rack/rack.ts'
import { refusalOf } from './errors.ts'
import { attachment } from './files.ts'
import { makeRoutes, readAs } from './routes.ts'
import { idParameter, noSuchToken } from './tokens.ts'

const MOST_ROWS = 1000
const USUAL_ROWS = 100

/** What an event or an effect can be of a token of this kind. */
function typesOf(kind: KindName): readonly string[] {
  const { eventTypes, effectTypes } = shapesOf(kind)
  return [...new Set([...eventTypes, ...effectTypes])]
}

/** The types that are asked for, as a kind of token has them. */
function typesBy(kind: KindName) {
  const known = typesOf(kind)
  return z.object({
    type: z
      .array(z.string())
      .refine((types) => types.every((type) => known.includes(type)), {
        error: `must be one or more of ${known.join(', ')}, with commas between`,
      })
      .optional(),
  })
}

const sequence = z.coerce.number({ error: 'must be a sequence' }).int().nonnegative()
const limitError = `must be a number from 1 to ${MOST_ROWS}`

const ALL_TYPES = [...new Set(KIND_NAMES.flatMap(typesOf))]

const querySchema = z.strictObject({
  after: sequence.optional().openapi({ description: 'Rows above this sequence, oldest first' }),
  before: sequence.optional().openapi({ description: 'Without `after`: the newest rows below this sequence' }),
  limit: z.coerce
    .number({ error: limitError })
    .int({ error: limitError })
    .min(1, { error: limitError })
    .max(MOST_ROWS, { error: limitError })
    .default(USUAL_ROWS),
  type: z
    .string()
    .transform((text) => text.split(','))
    .optional()
    .openapi({
      type: 'string',
      description: `Types of events and effects that its kind has, with commas between: ${ALL_TYPES.join(', ')}`,
    }),
})

const pageRoute = createRoute({
  method: 'get',
  path: '/{id}/journal',
  operationId: 'getJournal',
  summary: 'What happened to the token',
  description: 'Rows in ascending order. Without `after` the newest ones. Ten thousand rows are kept.',
  request: { params: idParameter, query: querySchema },
  responses: {
    200: { description: 'Some rows', content: { 'application/json': { schema: pageSchema } } },
    400: refusalOf('A parameter is not what it should be'),
    404: refusalOf('No such token'),
  },
})

const FORMS = ['report', 'replay', ...RECORDED_FORMS] as const

const exportQuery = z.strictObject({
  form: z.enum(FORMS, { error: `must be one of ${FORMS.join(', ')}` }).default('report'),
})

const exportRoute = createRoute({
  method: 'get',
  path: '/{id}/journal/export',
  operationId: 'exportJournal',
  summary: 'The whole journal as a file',
  description:
    'report: rows with their displays, and no keys. replay: with the state before the first row, so that it can be run again exactly; a secret, for it holds the keys. scenario, playwright, pytest, junit: as a text that does the same again with another token, as a scenario or a test; codes are not in it.',
  request: { params: idParameter, query: exportQuery },
  responses: {
    200: {
      description: 'A saved journal',
      content: {
        'application/json': { schema: z.union([reportSchema, replaySchema]) },
        'text/plain': { schema: z.string() },
      },
    },
    400: refusalOf('Another form'),
    404: refusalOf('No such token'),
    409: refusalOf('Such a form is for camera tokens'),
  },
})

const NO_RECORDING =
  'Only what a camera token went through can be written as a scenario or a test: ask for report or replay.'

/** The journal of a token. */
export function journalRoutes(rack: Rack) {
  return makeRoutes()
    .openapi(pageRoute, async (context) => {
      const { id } = context.req.valid('param')
      const token = await rack.get(id)
      if (token === undefined) return context.json(noSuchToken(id), 404)
      const { type: asked, ...query } = context.req.valid('query')
      const { type } = readAs(typesBy(token.kind), 'query', { type: asked })
      await token.settled()
      return context.json(await rack.journal(id).page({ ...query, types: type }), 200)
    })
    .openapi(exportRoute, async (context) => {
      const { id } = context.req.valid('param')
      const { form } = context.req.valid('query')
      const token = await rack.get(id)
      if (token === undefined) return context.json(noSuchToken(id), 404)
      await token.settled()
      const record = token.record()
      const journal = rack.journal(id)
      if (form !== 'report' && form !== 'replay') {
        const { recording } = shapesOf(token.kind)
        if (recording === null) return context.json(errorBody('no-recording', NO_RECORDING), 409)
        const { file, write } = WRITERS[form]
        const { rows } = await journal.page({ limit: Number.MAX_SAFE_INTEGER })
        context.header('content-disposition', attachment(file))
        return context.text(write(recording(record.token, rows)), 200)
      }
      context.header('content-disposition', attachment(`journal-${form}-${serialOf(record.token) ?? id}.json`))
      if (form === 'report') {
        const { rows } = await journal.page({ limit: Number.MAX_SAFE_INTEGER })
        return context.json(makeReport(record, rows), 200)
      }
      const saved = await journal.replay()
      return context.json(makeReplay(record, saved?.first ?? record.token, saved?.rows ?? []), 200)
    })
}
