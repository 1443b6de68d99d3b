import { described, type Words } from './described.ts'

/** Finishes an OpenAPI document as Hono makes it with what every API here has in common, so that no route has to say it. */

export interface Operation {
  readonly operationId?: string
  readonly summary?: string
  readonly description?: string
  readonly security?: readonly unknown[]
  readonly tags?: readonly string[]
  readonly parameters?: readonly object[]
  readonly requestBody?: object
  readonly responses: Readonly<Record<string, unknown>>
}
type PathItem = Readonly<Record<string, Operation>>

/** As much of a document as is read here. */
export interface RawDocument {
  readonly paths?: Readonly<Record<string, unknown>>
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> }
}

export interface About {
  readonly title: string
  /** What it is for. */
  readonly description: string
  /** Where the API stands, such as `http://127.0.0.1:27600/api/v1`. */
  readonly url: string
  /** All codes of its refusals: some APIs know them only when they run. */
  readonly errorCodes: readonly string[]
  /** What the calls under a first word of a path are about: `tokens` for `/tokens/{id}`. */
  readonly groups: Readonly<Record<string, string>>
  /** What its fields and parameters mean that do not say it themselves. */
  readonly words: Words
}

export interface ApiDocument {
  readonly openapi: string
  readonly info: { readonly title: string; readonly description: string; readonly version: string }
  readonly servers: readonly { readonly url: string }[]
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  readonly paths: Readonly<Record<string, PathItem>>
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

const ROOT = '/api/v1'
const SECURITY = 'apiToken'

/** What any call may be answered with. The name of each is that of a response in the document's components. */
const REFUSALS = {
  BadRequest: [400, 'A parameter or the body is not what it should be'],
  Unauthorized: [401, 'No API token, or another'],
  Forbidden: [403, 'Asked by another name than this machine has, or by a page of another origin'],
  NotFound: [404, 'What the path names is not there'],
  MethodNotAllowed: [405, 'The path takes other methods: the header Allow says which'],
  TooLarge: [413, 'The body has more bytes than may be'],
  UnsupportedMediaType: [415, 'The body is of another type than may be'],
  Failed: [500, 'The server failed, or could not save: its message says which'],
} as const
type Refusal = keyof typeof REFUSALS

function refusalsOf(path: string, { security, requestBody }: Operation): readonly Refusal[] {
  const takes = requestBody !== undefined
  return [
    // Of any call: a parameter that it does not know.
    ...(security?.length === 0 ? [] : (['BadRequest', 'Unauthorized'] as const)),
    'Forbidden',
    ...(path.includes('{') ? (['NotFound'] as const) : []),
    'MethodNotAllowed',
    ...(takes ? (['TooLarge', 'UnsupportedMediaType'] as const) : []),
    'Failed',
  ]
}

function finished(path: string, operation: Operation): Operation {
  const common = refusalsOf(path, operation).map(
    (name) => [REFUSALS[name][0], { $ref: `#/components/responses/${name}` }] as const,
  )
  return {
    tags: [groupOf(path)],
    ...operation,
    responses: { ...Object.fromEntries(common), ...operation.responses },
  }
}

const refersTo = (paths: object, name: string): boolean => JSON.stringify(paths).includes(`/responses/${name}"`)

const groupOf = (path: string): string => path.split('/')[1] ?? ''

/** What every API has besides its routes (published.ts). */
const OPEN_PATHS: Readonly<Record<string, PathItem>> = {
  '/health': {
    get: {
      operationId: 'getHealth',
      summary: 'Whether the server is up; needs no API token',
      security: [],
      responses: {
        200: {
          description: 'It is up',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: {
                  status: { type: 'string', const: 'ok' },
                  version: { type: 'string', description: 'Of the program' },
                  inMemory: { type: 'boolean', description: 'Whether nothing is kept when it ends; a host says so' },
                },
                required: ['status', 'version'],
              },
            },
          },
        },
      },
    },
  },
}

/** What means the same in every API. */
const WORDS: Words = {
  status: 'Always this where there is an answer at all',
  error: 'What went wrong, for programs and for people',
  limit: 'How many at most',
}

const asJson = (schema: object) => ({ 'application/json': { schema } })

/** The document of an API. Its paths begin after `/api/v1`, which its server's address ends with. */
export function apiDocument(raw: RawDocument, about: About): ApiDocument {
  const words = { ...WORDS, ...about.words }
  const paths = Object.entries({ ...OPEN_PATHS, ...raw.paths }).map(([whole, item]) => {
    const path = whole.startsWith(`${ROOT}/`) ? whole.slice(ROOT.length) : whole
    const operations = Object.entries(item as PathItem)
    return [
      path,
      Object.fromEntries(
        operations.map(([method, one]) => {
          const { operationId = '' } = one
          return [method, described(finished(path, one), [groupOf(path), operationId], words) as Operation]
        }),
      ),
    ] as const
  })
  const used = new Set(paths.map(([path]) => groupOf(path)))
  const { Error: error, ...schemas } = raw.components?.schemas ?? {}
  return {
    openapi: '3.1.0',
    info: {
      title: about.title,
      description: about.description,
      version: '1',
      ...{ license: { name: 'MIT', identifier: 'MIT' } },
    },
    servers: [{ url: about.url }],
    ...{ security: [{ [SECURITY]: [] }] },
    tags: Object.entries({ health: 'Whether it is up', ...about.groups })
      .filter(([name]) => used.has(name))
      .map(([name, description]) => ({ name, description })),
    paths: Object.fromEntries(paths),
    components: {
      schemas: Object.fromEntries(
        Object.entries({ ...schemas, Error: withCodes(error, about.errorCodes) }).map(([name, schema]) => [
          name,
          described(schema, [name], words),
        ]),
      ),
      responses: Object.fromEntries(
        Object.entries(REFUSALS)
          .filter(([name]) => refersTo(paths, name))
          .map(([name, [, description]]) => [
            name,
            { description, content: asJson({ $ref: '#/components/schemas/Error' }) },
          ]),
      ),
      securitySchemes: {
        [SECURITY]: {
          type: 'http',
          scheme: 'bearer',
          description: 'The API token that the start prints, or that was chosen for it',
        },
      },
    },
  }
}

function withCodes(schema: unknown, codes: readonly string[]): object {
  const { properties, ...rest } = schema as { readonly properties: { readonly error: ErrorShape } }
  const { error } = properties
  const code = { ...error.properties.code, enum: codes, description: 'What went wrong' }
  const message = { ...error.properties.message, description: 'The same for a person, and what to do' }
  return {
    ...rest,
    properties: { ...properties, error: { ...error, properties: { ...error.properties, code, message } } },
  }
}

interface ErrorShape {
  readonly properties: { readonly code: object; readonly message: object }
}
