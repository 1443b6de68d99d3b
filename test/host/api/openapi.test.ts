import { describe, expect, it } from 'vitest'
import { API_ERRORS } from '../../../host/api/errors.ts'
import { eventAnswerSchema } from '../../../host/api/happened-schema.ts'
import { tokenViewSchema } from '../../../host/api/view-schema.ts'
import { shapesOf } from '../../../host/kinds/kinds.ts'
import { KIND_NAMES } from '../../../token-core/index.ts'
import { activate } from '../practice.ts'
import { makeBench } from './bench.ts'

async function readDocument() {
  const response = await makeBench().get('/api/v1/openapi.json')
  expect(response.status).toBe(200)
  return response.json()
}

describe('GET /openapi.json', () => {
  it('asks for the API token where a call says nothing else', async () => {
    const { openapi, security } = await readDocument()
    expect(openapi).toBe('3.1.0')
    expect(security).toEqual([{ apiToken: [] }])
  })

  it('gives every call a name of its own, as a client has it', async () => {
    const { paths } = await readDocument()
    const names = Object.values(paths as Record<string, Record<string, { operationId?: string }>>).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    )
    for (const name of names) expect(name).toMatch(/^[a-z]+([A-Z][a-z]*)+$/)
    expect(new Set(names).size).toBe(names.length)
  })

  it('refers to nothing that is not in it', async () => {
    const document = await readDocument()
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)]
    expect(references.length).toBeGreaterThan(5)
    for (const [, name] of references) expect(document.components.schemas).toHaveProperty(name ?? '')
  })

  it('names every event and every error code', async () => {
    const { components } = await readDocument()
    for (const { name, eventTypes } of KIND_NAMES.map(shapesOf)) {
      const types = components.schemas[`${name}NewEvent`].oneOf.map(
        (one: { properties: { type: { enum?: string[]; const?: string } } }) =>
          one.properties.type.const ?? one.properties.type.enum?.[0],
      )
      expect(types).toEqual(eventTypes)
    }
    expect(components.schemas.Error.properties.error.properties.code.enum).toEqual(Object.keys(API_ERRORS))
  })

  it('describes a view as it is, at every step of a registration', async () => {
    const bench = makeBench()
    const exactly = tokenViewSchema
    const exactAnswer = eventAnswerSchema
    let seen = 0
    await activate({
      send: async (event) => {
        const answer = await (await bench.send(event)).json()
        expect(exactAnswer.parse(answer)).toEqual(answer)
        const view = await (await bench.get('/api/v1/tokens/main')).json()
        expect(exactly.parse(view)).toEqual(view)
        seen += 1
      },
      advance: bench.advance,
    })
    expect(seen).toBeGreaterThan(10)
  })
})
