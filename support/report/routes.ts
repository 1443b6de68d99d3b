import { createRoute, z } from '@hono/zod-openapi'
import { LANGUAGES } from '../../server/index.ts'
import { jsonBody, languageOf, makeRoutes, refusalOf, refuse, type SupportContext, tokenId } from '../api/answers.ts'
import { type CaseFile, LONGEST_NOTES } from '../case-file/case-file.ts'
import { MOST_BYTES, sentCase } from '../case-file/open-case.ts'
import { caseId } from '../cases/shapes.ts'
import { RULE_SETS } from '../catalogue/case.ts'
import { type CaseId, isCaseId } from '../catalogue/cases.ts'
import { reportPage } from './page.ts'
import { recordedInFile, recordedLive } from './recorded.ts'

/** Reports, as pages and as PDF. */

const FORMATS = ['html', 'pdf'] as const

const wantedSchema = z
  .strictObject({
    token: tokenId.optional(),
    user: z.string().max(64).nullable().default(null).openapi({ description: 'Whose it is at the bank' }),
    caseFile: z
      .record(z.string(), z.unknown())
      .optional()
      .openapi({ description: 'In place of a token: what is in a case file' }),
    caseId: caseId.nullable().optional().openapi({ description: 'Default: what the case file says' }),
    notes: z.string().max(LONGEST_NOTES).optional().openapi({ description: 'Default: those of the case file' }),
    ruleSet: z
      .enum(RULE_SETS)
      .nullable()
      .default(null)
      .openapi({ description: 'Whose remedy; default: by the rules of the company, as recorded' }),
    language: z.enum(LANGUAGES).optional().openapi({ description: 'Default: as Accept-Language says' }),
    format: z.enum(FORMATS).default('html'),
  })
  .refine(({ token, caseFile }) => (token === undefined) !== (caseFile === undefined), {
    error: 'must have either "token" or "caseFile"',
  })
  .openapi('NewReport')

const route = createRoute({
  method: 'post',
  path: '/',
  operationId: 'makeReport',
  summary: 'A report of a case on one page, from a token and its bank as they stand, or from a case file',
  description:
    'Needs no other file, holds no script, and prints on A4. PDF is made by the installed Chrome, Edge or Chromium, or by the desktop application.',
  request: jsonBody(wantedSchema),
  responses: {
    200: {
      description: 'The page',
      content: {
        'text/html': { schema: z.string() },
        'application/pdf': { schema: z.string().openapi({ format: 'binary' }) },
      },
    },
    400: refusalOf('The request, or the case file in it, is not what it should be'),
    404: refusalOf('There is no such token'),
    409: refusalOf('Nothing is installed that makes PDF'),
    502: refusalOf('Host or bank refuse, or the PDF was not made'),
  },
})

export function reportRoutes(context: SupportContext) {
  return makeRoutes({ '/': MOST_BYTES }).openapi(route, async (c) => {
    const { token, user, caseFile, ruleSet, format, ...wanted } = c.req.valid('json')
    const file = caseFile === undefined ? null : sentCase(caseFile)
    const recorded = file ? await recordedInFile(context, file) : await recordedLive(context, token ?? '', user)
    const id = wanted.caseId === undefined ? caseOf(file) : wanted.caseId
    const language = languageOf(c, wanted.language)
    const page = reportPage({ recorded, caseId: id, notes: wanted.notes ?? file?.notes ?? '', ruleSet, language })
    const name = `report${id === null ? '' : `-${id}`}-${new Date(recorded.savedAt).toISOString().slice(0, 10)}.${format}`
    const headers = { 'content-disposition': `inline; filename="${name}"`, 'cache-control': 'no-store' }
    if (format === 'html') return c.html(page, 200, headers)
    const printed = (await context.printPdf?.(page)) ?? { problem: 'no-browser', reason: '' }
    if ('pdf' in printed) return c.body(printed.pdf, 200, { ...headers, 'content-type': 'application/pdf' })
    if (printed.problem === 'failed')
      return refuse(c, 'not-printed', `The PDF was not made: ${printed.reason}`) as never
    return refuse(c, 'no-browser', NO_BROWSER) as never
  })
}

const NO_BROWSER =
  'PDF is made by Chrome, Edge or Chromium, and none is installed, or CHROME_PATH names none. Take the report as HTML, and print it from a browser.'

const caseOf = (file: CaseFile | null): CaseId | null => (file?.caseId && isCaseId(file.caseId) ? file.caseId : null)
