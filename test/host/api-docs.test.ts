import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { API_ERRORS } from '../../host/api/errors.ts'
import { OF_PICTURES } from '../../host/api/happened-schema.ts'
import { shapesOf } from '../../host/kinds/kinds.ts'
import { PRESETS } from '../../host/practice/camera-token.ts'
import { CLOCK_MODES } from '../../host/token/token-clock.ts'
import { writeKeyFile } from '../../token-core/index.ts'
import { type ApiBench, makeBench } from './api/bench.ts'
import { makeBankControl } from './bank-control-in-mind.ts'
import { FIRST_IMAGE, switchOn } from './practice.ts'

const { eventTypes, effectTypes, ignored } = shapesOf('camera-token')
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

/** The first cells of the table whose first column is called so. */
function tableHeaded(title: string): string[] {
  const rows =
    guide
      .slice(guide.indexOf(`\n| ${title} |`) + 1)
      .split('\n\n')[0]
      ?.split('\n')
      .slice(2) ?? []
  return rows.map((row) => /`([^`]*)`/.exec(row)?.[1] ?? '')
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
  const asked = /-X (\S+)/.exec(line)?.[1]
  const type = /-H 'Content-Type: ([^']*)'/.exec(line)?.[1]
  return {
    line,
    method: asked ?? (body === null ? 'GET' : 'POST'),
    path: `/api/v1${/"\$URL([^"]*)"$/.exec(line)?.[1]}`,
    headers: {
      authorization: line.includes('-H "$AUTH"') ? 'Bearer a-token-for-tests' : '',
      ...(type && { 'content-type': type }),
    },
    body: body?.[1] ?? body?.[2],
  }
})

/** What an example finds: the state that its section speaks of. */
async function prepare(bench: ApiBench, line: string): Promise<void> {
  await switchOn(bench)
  await bench.send({ type: 'press', button: 'right' })
  await bench.send({ type: 'scan', text: FIRST_IMAGE })
  // Time that an example waits for goes by at once.
  await bench.put('tokens/main/clock', { mode: 'paused' })
  if (line.includes('/otpauth/images')) {
    const texts = ['otpauth://totp/Bank:alice?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ']
    bench.picture = { ok: true, value: { texts, seen: 'code', incomplete: [] } }
  }
  if (line.includes('/restore')) await bench.request('DELETE', '/api/v1/tokens/main')
}

/** What stands in the files that examples name: what the examples before them wrote there. */
const FILES: Readonly<Record<string, string>> = {
  '@token.json': '/api/v1/tokens/main/export',
  '@journal.json': '/api/v1/tokens/main/journal/export?form=report',
  '@replay.json': '/api/v1/tokens/main/journal/export?form=replay',
}

const OTP_KEY = {
  serial: 'ABCD12345678',
  id: null,
  issuer: null,
  key: new Uint8Array(20),
  digits: 6,
  step: 30,
  hash: 'sha1',
} as const

async function bodyOf(bench: ApiBench, body: string | undefined): Promise<string | undefined> {
  if (body === '@keys.json') return JSON.stringify({ pskc: writeKeyFile({ otpKeys: [OTP_KEY] }) })
  const file = FILES[body ?? '']
  return file === undefined ? body : (await bench.get(file)).text()
}

describe('docs/api.md', () => {
  it('lists every event and every error with its status', () => {
    expect(firstCells('## Events')).toEqual(eventTypes)
    expect(firstCells('### Gestures')).toEqual(['tap', 'hold'])
    const errors = tableAfter('## Errors').map(([code, status]) => [code, Number(status)])
    expect(errors).toEqual(Object.entries(API_ERRORS))
  })

  it('lists every preset, every mode of a clock and every effect', () => {
    expect(firstCells('### Make tokens')).toEqual(PRESETS)
    expect(firstCells('### Time')).toEqual(CLOCK_MODES)
    expect(tableHeaded('effect')).toEqual(effectTypes)
    expect(firstCells('### What an event did')).toEqual([...ignored, ...OF_PICTURES])
  })

  it('lists every field of a row', async () => {
    const bench = makeBench()
    await bench.send({ type: 'tape-removed' })
    const { rows } = await (await bench.get('/api/v1/tokens/main/journal')).json()
    expect(firstCells('A row is:').sort()).toEqual(Object.keys(rows[0]).sort())
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
    const shown = examples.map(
      ({ method, path }) =>
        `${method} ${path
          .replace('/api/v1', '')
          .replace(/main|<mark>|<snapshot>|<fob>/, '{id}')
          .replace('hanako01', '{loginId}')
          .replace('shinkin', '{bank}')
          .replace(/\?.*/, '')}`,
    )
    expect([...new Set(shown)].sort()).toEqual(firstCells('## Calls').sort())
  })

  it.each(examples)('shows an example that works: $line', async ({ line, method, path, headers, body }) => {
    const bench = makeBench(undefined, undefined, makeBankControl(), { shinkin: makeBankControl() })
    await prepare(bench, line)
    const content = await bodyOf(bench, body)
    const fob = await (await bench.post('tokens', { kind: 'key-fob' })).json()
    const { id } = await (await bench.post('snapshots', {})).json()
    const response = await bench.request(method, path.replace('<snapshot>', id).replace('<fob>', fob.id), {
      headers,
      ...(content === undefined ? {} : { body: content }),
    })
    expect(response.ok, `${response.status}`).toBe(true)
    await response.body?.cancel()
  })
})
