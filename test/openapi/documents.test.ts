import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { BANK_WORDS } from '../../bank/api/field-words.ts'
import { MODEL_WORDS } from '../../bank/model/api/field-words.ts'
import { SEIWA_WORDS } from '../../bank/sites/seiwa/api/field-words.ts'
import { SHINKIN_WORDS } from '../../bank/sites/shinkin/api/field-words.ts'
import { type DocumentName, fileOf, openapiDocuments, textOf } from '../../docs/openapi-documents.ts'
import { HOST_WORDS } from '../../host/api/field-words.ts'
import type { Words } from '../../server/index.ts'
import type { Operation } from '../../server/openapi/document.ts'
import { SUPPORT_WORDS } from '../../support/api/field-words.ts'

const documents = await openapiDocuments()

const words: Readonly<Record<DocumentName, Words>> = {
  host: { ...SUPPORT_WORDS, ...HOST_WORDS },
  bank: BANK_WORDS,
  'bank-shinkin': { ...MODEL_WORDS, ...SHINKIN_WORDS },
  'bank-seiwa': { ...MODEL_WORDS, ...SEIWA_WORDS },
}

/** Where fields and parameters stand that no word is said about. */
function wordless(value: unknown, place = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => {
    const at = `${place}/${key}`
    const silent = (name: string, one: { description?: string }) => (one.description ? [] : [`${at} ${name}`])
    const own =
      key === 'properties'
        ? Object.entries(part).flatMap(([name, one]) => silent(name, one as object))
        : key === 'parameters'
          ? (part as { name: string; description?: string }[]).flatMap((one) => silent(one.name, one))
          : []
    return [...own, ...wordless(part, at)]
  })
}

/** What a reader of any OpenAPI document expects, most of it also rules that `npm run openapi:check` has by redocly. */
describe.each(Object.entries(documents))('the document of the %s', (name, document) => {
  const calls = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ line: `${method} ${path}`, path, operation })),
  )
  const failing = (isWrong: (operation: Operation, path: string) => boolean) =>
    calls.filter(({ operation, path }) => isWrong(operation, path)).map(({ line }) => line)
  const has = ({ responses }: Operation, ...statuses: number[]) => statuses.every((status) => responses[status])

  test('is the one that is kept in docs/openapi; if not: npm run openapi', () => {
    expect(textOf(document)).toBe(readFileSync(fileOf(name), 'utf8'))
  })

  test('names each call by a verb, once', () => {
    const ids = calls.map(({ operation }) => operation.operationId)
    expect(failing(({ operationId = '' }) => !/^[a-z]+([A-Z0-9][a-z]*)+$/.test(operationId))).toEqual([])
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
    expect(failing(({ summary = '' }) => summary === '' || summary.endsWith('.'))).toEqual([])
  })

  test('tells of each call how it may be refused', () => {
    expect(failing((one) => !has(one, 403, 405, 500))).toEqual([])
    expect(failing((one) => has(one, 401) !== (one.security?.length !== 0))).toEqual([])
    expect(failing((one) => one.requestBody !== undefined && !has(one, 400, 413, 415))).toEqual([])
    expect(failing((one, path) => path.includes('{') && !has(one, 404))).toEqual([])
    expect(failing(({ responses }) => !Object.keys(responses).some((status) => status.startsWith('2')))).toEqual([])
  })

  test('says what each group of calls is about, and has no other', () => {
    const used = new Set(calls.flatMap(({ operation }) => operation.tags ?? ['(none)']))
    expect(document.tags.map((tag) => tag.name).sort()).toEqual([...used].sort())
  })

  test('says what each field and each parameter means', () => {
    expect(wordless(document)).toEqual([])
    // A word that nothing has would stay when what it spoke of is gone.
    const told = JSON.stringify(document)
    expect(Object.values(words[name as DocumentName]).filter((word) => !told.includes(JSON.stringify(word)))).toEqual(
      [],
    )
  })

  test('stands at one address, begins its paths after it, and has a licence', () => {
    expect(document.servers.map(({ url }) => url)).toEqual([
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/api\/v1$/),
    ])
    expect(failing((_, path) => path.startsWith('/api'))).toEqual([])
    expect(document.info).toMatchObject({ license: { name: 'MIT', identifier: 'MIT' } })
  })

  test('declares each part of a path as a parameter, and refers to nothing that is not there', () => {
    const declared = ({ parameters = [] }: Operation) =>
      parameters.flatMap((one) => ('in' in one && 'name' in one && one.in === 'path' ? [`{${one.name}}`] : []))
    expect(failing((one, path) => (path.match(/\{\w+\}/g) ?? []).join() !== declared(one).join())).toEqual([])
    const { components } = document
    const named = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)]
    expect(named.length).toBeGreaterThan(50)
    expect(named.filter(([, kind = '', of = '']) => !components[kind]?.[of]).map(([ref]) => ref)).toEqual([])
    const reached = new Set(named.map(([, kind, of]) => `${kind}/${of}`))
    const shapes = Object.keys(components.schemas ?? {}).map((of) => `schemas/${of}`)
    expect(shapes.filter((shape) => !reached.has(shape))).toEqual([])
  })
})
