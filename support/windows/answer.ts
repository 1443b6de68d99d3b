import { errorBody, isLanguage, type Language, preferredLanguage, wrongIn } from '../../server/index.ts'
import { gridSchema, MOST_OUTCOMES } from './grid-schema.ts'
import { windowsReport } from './report.ts'
import { tableOf } from './table.ts'

const schema = gridSchema(MOST_OUTCOMES)

const refused = (status: number, code: string, message: string) => Response.json(errorBody(code, message), { status })

function languageOf({ url, headers }: Request): Language {
  const named = new URL(url).searchParams.get('language') ?? undefined
  return isLanguage(named) ? named : preferredLanguage(headers.get('accept-language') ?? undefined)
}

/**
 * `POST /api/v1/support/windows`: a grid in, its map out; no body is the usual grid. A caller who accepts `text/csv` gets the points as a table.
 */
export async function answerWindows(request: Request): Promise<Response> {
  const text = await request.text()
  let body: unknown
  try {
    body = text.trim() === '' ? {} : JSON.parse(text)
  } catch {
    return refused(400, 'invalid-request', 'The body is not JSON.')
  }
  const grid = schema.safeParse(body)
  if (!grid.success) return refused(400, 'invalid-request', wrongIn(grid.error, 'The grid'))
  const report = await windowsReport(grid.data, languageOf(request), request.signal)
  if (!request.headers.get('accept')?.includes('text/csv')) return Response.json(report)
  return new Response(tableOf(report.points, 'csv'), { headers: { 'content-type': 'text/csv; charset=utf-8' } })
}
