import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fileOf } from '../../docs/openapi-documents.ts'
import { type ApiDocument, published } from '../../server/index.ts'
import { VERSION } from '../../server/version.ts'

const documents = ['host', 'bank'].map((name): [string, ApiDocument] => [
  name,
  JSON.parse(readFileSync(fileOf(name), 'utf8')),
])

test('the version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  expect(VERSION).toBe(version)
})

describe.each(documents)('the page of the %s', (_, document) => {
  const app = published(() => document)
  const page = async (path: string, headers = {}) => (await app.request(path, { headers })).text()

  test('names every call and every shape, and each link of it leads somewhere', async () => {
    const html = await page('/docs')
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const calls = Object.values(document.paths).flatMap((item) => Object.values(item))
    expect(calls.filter(({ operationId }) => !ids.has(operationId))).toEqual([])
    expect(Object.keys(document.components.schemas ?? {}).filter((name) => !ids.has(`shape-${name}`))).toEqual([])
    const links = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id)
    expect(links.length).toBeGreaterThan(100)
    expect(links.filter((id) => !ids.has(id))).toEqual([])
  })

  test('speaks the language that is asked for, and has no script', async () => {
    expect(await page('/docs')).toContain('<html lang="ja">')
    expect(await page('/docs', { 'accept-language': 'en-GB' })).toContain('<html lang="en">')
    expect(await page('/docs?lang=en')).toContain('Needs no API token')
    expect(await page('/docs?lang=xx', { 'accept-language': 'de' })).toContain('APIトークンは不要です')
    const answer = await app.request('/docs')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self'")
    expect(await answer.text()).not.toMatch(/<script|style=|\[object|undefined/)
  })
})

test('what a document says is text, not markup', async () => {
  const [, document] = documents[0] ?? []
  if (!document) throw new Error('no document')
  const evil = { ...document, info: { ...document.info, title: '<script>alert(1)</script>', description: '"><img>' } }
  const html = await (await published(() => evil).request('/docs')).text()
  expect(html).not.toMatch(/<script|<img/)
})
