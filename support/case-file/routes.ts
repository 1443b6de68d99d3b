import { createRoute, z } from '@hono/zod-openapi'
import type { Replayed } from '../../host/client/client.ts'
import {
  json,
  jsonBody,
  languageOf,
  languageQuery,
  makeRoutes,
  refusalOf,
  type SupportContext,
  tokenId,
} from '../api/answers.ts'
import { isCaseId } from '../catalogue/cases.ts'
import { timelinePartsSchema, told } from '../timeline/told.ts'
import { type CaseFile, holdsKeys, LONGEST_NOTES } from './case-file.ts'
import { namesIn } from './names.ts'
import { MOST_BYTES, openCase, sentCase } from './open-case.ts'
import { saveCase } from './save-case.ts'

/** Case files, made and opened. */

const namesSchema = z.array(z.string()).openapi({
  description: 'Who and what is named in it, as recorded: login IDs, payees, amounts, names that people gave',
})

const wantedSchema = z
  .strictObject({
    token: tokenId,
    user: z.string().max(64).nullable().default(null).openapi({ description: 'Whose it is at the bank' }),
    caseId: z
      .string()
      .max(8)
      .refine((id): boolean => isCaseId(id), { error: 'must be the id of a case' })
      .nullable()
      .default(null)
      .openapi({ description: 'Which support case it was', example: 'T01' }),
    notes: z.string().max(LONGEST_NOTES).default(''),
    withKeys: z.boolean().default(false).openapi({
      description: 'Whether the keys of the token are in it, so that it happens once more, exactly. **A secret then.**',
    }),
  })
  .openapi('NewCaseFile')
export type WantedCase = z.output<typeof wantedSchema>

const savedSchema = z.object({
  file: z.record(z.string(), z.unknown()).openapi({ type: 'object', description: 'What is written into the file' }),
  names: namesSchema,
})
export type SavedCase = z.output<typeof savedSchema>

const saveRoute = createRoute({
  method: 'post',
  path: '/',
  operationId: 'saveCaseFile',
  summary: 'What happened to a token and at the bank, as a file; without keys unless they are asked for',
  request: jsonBody(wantedSchema),
  responses: {
    200: json('The file, and who is named in it', savedSchema),
    400: refusalOf('The request is not what it should be'),
    404: refusalOf('There is no such token'),
    502: refusalOf('Host or bank refuse'),
  },
})

const openedSchema = timelinePartsSchema
  .extend({
    savedAt: z.int(),
    caseId: z.string().nullable(),
    notes: z.string(),
    user: z.string().nullable(),
    viewingOnly: z
      .boolean()
      .openapi({ description: 'Without keys: what was recorded is shown, and nothing can be scanned' }),
    names: namesSchema,
    replay: z
      .custom<Replayed>()
      .openapi({ type: 'object', description: "The token's journal, as `POST /replays` answers" }),
  })
  .openapi('OpenedCaseFile')
export type OpenedCase = z.output<typeof openedSchema>

const openRoute = createRoute({
  method: 'post',
  path: '/opened',
  operationId: 'openCaseFile',
  summary: 'Reads a case file: checks version and checksum; with keys, the journal happens once more. Nothing is kept',
  request: {
    query: languageQuery,
    ...jsonBody(z.unknown().openapi({ type: 'object', description: 'The file' })),
  },
  responses: {
    200: json('What is in it', openedSchema),
    400: refusalOf('Not a case file, one of another version, or a damaged one'),
  },
})

export function caseFileRoutes(context: SupportContext) {
  return makeRoutes({ '/': 100_000, '/opened': MOST_BYTES })
    .openapi(saveRoute, async (c) => {
      const file = await saveCase(context, c.req.valid('json'))
      return c.json({ file, names: [...namesIn(file)] }, 200)
    })
    .openapi(openRoute, async (c) => {
      const file = sentCase(c.req.valid('json'))
      const language = languageOf(c, c.req.valid('query').language)
      return c.json(await opened(context, file, language), 200)
    })
}

async function opened(context: SupportContext, file: CaseFile, language: 'ja' | 'en') {
  const { replay, profile, timeline } = await openCase(context, file)
  return {
    ...{ savedAt: file.savedAt, caseId: file.caseId, notes: file.notes },
    user: file.bank?.standing.loginId ?? null,
    viewingOnly: !holdsKeys(file),
    names: [...namesIn(file)],
    replay,
    ...told(timeline, profile, language),
  }
}
