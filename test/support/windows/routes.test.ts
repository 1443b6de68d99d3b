import { expect, it } from 'vitest'
import { DEFAULT_GRID } from '../../../support/windows/grid.ts'
import { windowsReport } from '../../../support/windows/report.ts'
import { windowsRoutes } from '../../../support/windows/routes.ts'

const ask = (body: unknown, headers: Record<string, string> = {}, query = '') =>
  windowsRoutes().request(`/${query}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })

const ONE = { done: { from: 92_000, to: 92_000 }, yes: { from: 5_000, to: 5_000 } }

it('answers with the map and its words, in the language asked for', async () => {
  const answer = await ask(ONE, { 'accept-language': 'en' })
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({
    grid: { wakes: 'first', bank: 'accepted' },
    waits: { done: 90_000, yes: 40_000, dark: 15_000 },
    borders: [],
    legend: { whys: { 'in-time': 'In time' } },
    points: [{ outcome: 'DP020', says: 'Done after 92.0 s: the window had closed 2.0 s before.' }],
  })
  const japanese = await (await ask(ONE, { 'accept-language': 'en' }, '?language=ja')).json()
  expect(japanese.points[0].says).toContain('番号の表示から92.0秒後')
})

it('has the usual grid where nothing is said', async () => {
  const { points, borders } = await (await windowsRoutes().request('/', { method: 'POST' })).json()
  expect(points).toHaveLength(7_381)
  expect(borders.map(({ at }: { at: number }) => at)).toEqual([90_000, 40_000])
})

it('answers with a table to who wants one', async () => {
  const answer = await ask(ONE, { accept: 'text/csv', 'accept-language': 'en' })
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect((await answer.text()).split('\r\n')[1]).toBe(
    '92000,5000,DP020,done-window-closed,90000,90000,Done after 92.0 s: the window had closed 2.0 s before.',
  )
})

it.each([
  ['{', 'The body is not JSON.'],
  [
    { done: { step: 10 } },
    'The body asks for 732,061 outcomes, and at most 20,000 are computed at once: take a larger step or a smaller range.',
  ],
  [{ bank: 'maybe' }, '"bank" must be one of accepted, refused.'],
  [null, 'The body must be an object.'],
])('refuses %j in words', async (body, message) => {
  const answer = await ask(body)
  expect(answer.status).toBe(400)
  expect(await answer.json()).toEqual({ error: { code: 'invalid-request', message } })
})

it('stops when nobody waits any more', async () => {
  const given = new AbortController()
  const report = windowsReport(DEFAULT_GRID, 'en', given.signal)
  given.abort()
  await expect(report).rejects.toThrow()
})
