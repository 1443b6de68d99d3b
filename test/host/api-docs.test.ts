import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { API_ERRORS } from '../../host/api/errors.ts'
import { EVENT_TYPES } from '../../host/events.ts'
import { makeBench } from './api/bench.ts'

const guide = await readFile(join(import.meta.dirname, '..', '..', 'docs', 'api.md'), 'utf8')

/** The rows of the first table after a heading or sentence: its cells, backticks taken off the first. */
function tableAfter(start: string): string[][] {
  const rest = guide.slice(guide.indexOf(`\n${start}\n`))
  const rows = /(?:^\|.*\n)+/m.exec(rest)?.[0].trim().split('\n').slice(2) ?? []
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')),
  )
}

const firstCells = (start: string) => tableAfter(start).map(([first]) => first)

interface Example {
  readonly line: string
  readonly method: string
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: string | undefined
}

/** Each curl line of the guide as the request that curl makes of it. */
const examples: Example[] = [...guide.matchAll(/^curl .*$/gm)].map(([line]) => {
  const body = /(?:-d '([^']*)'|--data-binary (\S+))/.exec(line)
  const type = /-H 'Content-Type: ([^']*)'/.exec(line)?.[1]
  return {
    line,
    method: body === null ? 'GET' : 'POST',
    path: `/api/v1${/"\$URL([^"]*)"$/.exec(line)?.[1]}`,
    headers: {
      authorization: line.includes('-H "$AUTH"') ? 'Bearer a-token-for-tests' : '',
      ...(type && { 'content-type': type }),
    },
    body: body?.[1] ?? body?.[2],
  }
})

describe('docs/api.md', () => {
  it('lists every event and every error with its status', () => {
    expect(firstCells('## Events')).toEqual(EVENT_TYPES)
    const errors = tableAfter('## Errors').map(([code, status]) => [code, Number(status)])
    expect(errors).toEqual(Object.entries(API_ERRORS))
  })

  it('lists every field of a view and of its display', async () => {
    const view = await (await makeBench().get('/api/v1/tokens/main')).json()
    expect(firstCells('## The view').sort()).toEqual(Object.keys(view).sort())
    expect(firstCells('`display`:').sort()).toEqual(Object.keys(view.display).sort())
  })

  it('lists every call, and shows each by an example', async () => {
    const { paths } = await (await makeBench().get('/api/v1/openapi.json')).json()
    const calls = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods as object).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
    )
    expect(firstCells('## Calls').sort()).toEqual([...calls, 'GET /openapi.json'].sort())
    const shown = examples.map(({ method, path }) => `${method} ${path.replace('/api/v1', '').replace('main', '{id}')}`)
    expect([...new Set(shown)].sort()).toEqual(firstCells('## Calls').sort())
  })

  it.each(examples)('shows an example that works: $line', async ({ method, path, headers, body }) => {
    const response = await makeBench().request(method, path, { headers, ...(body === undefined ? {} : { body }) })
    expect(response.status).toBe(200)
    await response.body?.cancel()
  })
})
