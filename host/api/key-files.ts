import { createRoute, z } from '@hono/zod-openapi'
import { errorBody, listOf } from '../../server/index.ts'
import {
  FOB_PROFILES,
  hexToBytes,
  type KeyFile,
  PSKC_FAULTS,
  PSKC_REFUSALS,
  type PskcFault,
  type Token,
} from '../../token-core/index.ts'
import { entriesOf, HELD, readKeys, takeKeys, UNFIT } from '../practice/take-keys.ts'
import { writeKeys } from '../practice/write-keys.ts'
import { type Rack, recordsOf } from '../rack/rack.ts'
import { errorWith, refusalOf } from './errors.ts'
import { attachment } from './files.ts'
import { wordsOfFault } from './key-file-words.ts'
import { makeRoutes } from './routes.ts'
import { noSuchToken } from './tokens.ts'
import { tokenViewSchema } from './view-schema.ts'

/** Key files (RFC 6030): of tokens that are here, and from elsewhere. */

export const PSKC_TYPE = 'application/pskc+xml'
const MOST_TOKENS = 1000
/** A thousand encrypted keys have 1.2 MB. */
const MAX_FILE_BYTES = 4_000_000

const key = z
  .string({ error: 'must be a text' })
  .regex(/^(?:[0-9a-fA-F]{32}|[0-9a-fA-F]{48}|[0-9a-fA-F]{64})$/, {
    error: 'must be 16, 24 or 32 bytes in hexadecimal',
  })
  .optional()
  .openapi({ description: 'Shared with the other side before. Hexadecimal, 16, 24 or 32 bytes' })
const passphrase = z
  .string({ error: 'must be a text' })
  .min(1, { error: 'must not be empty' })
  .max(1000, { error: 'must have at most 1000 characters' })
  .optional()

const secretsOf = ({
  key: hex,
  passphrase: phrase,
}: {
  key?: string | undefined
  passphrase?: string | undefined
}) => ({
  key: hex === undefined ? undefined : hexToBytes(hex.toLowerCase()),
  passphrase: phrase,
})

const exportSchema = z
  .strictObject({
    ids: listOf(z.string())
      .min(1, { error: 'must name a token' })
      .max(MOST_TOKENS, { error: `must name at most ${MOST_TOKENS} tokens` })
      .optional()
      .openapi({ description: 'Without it all tokens that have a key' }),
    key,
    passphrase,
  })
  .refine((wanted) => wanted.key === undefined || wanted.passphrase === undefined, {
    path: ['passphrase'],
    error: 'cannot be given beside "key"',
  })
  .openapi('KeyFileWanted')

const fileSchema = z
  .strictObject({ pskc: z.string({ error: 'must be a text' }).openapi({ description: 'The XML' }), key, passphrase })
  .openapi('KeyFile')

const faultSchema = z
  .object({
    refusal: z.enum(PSKC_REFUSALS),
    code: z.enum(PSKC_FAULTS),
    line: z.number().optional(),
    keyPackage: z.number().optional(),
    value: z.union([z.string(), z.number()]).optional(),
  })
  .readonly()
  .openapi('KeyFileFault')

const contentsSchema = z
  .object({
    openedWith: z
      .enum(['key', 'passphrase'])
      .nullable()
      .openapi({ description: 'null: the keys stand in it in the clear' }),
    keys: z
      .array(
        z
          .object({
            kind: z.enum(['camera-token', 'key-fob']),
            serial: z.string(),
            issuer: z.string().nullable(),
            codes: z
              .object({
                digits: z.number(),
                step: z.union([z.literal(30), z.literal(60)]).openapi({ description: 'Seconds' }),
                hash: z.enum(['sha1', 'sha256', 'sha512']),
                drift: z.number().openapi({ description: 'By how many steps the clock is ahead' }),
              })
              .readonly()
              .nullable(),
            profile: z.enum(FOB_PROFILES).nullable(),
            unfit: z.enum(UNFIT).nullable().openapi({ description: 'Why no token can be made of it' }),
            held: z.enum(HELD).openapi({
              description: 'Whether the rack has a token of this serial, with the same key or with another',
            }),
          })
          .readonly(),
      )
      .readonly(),
  })
  .openapi('KeyFileContents')

const fileRefusals = {
  400: refusalOf('The body is not what it should be'),
  413: refusalOf('More than 4 MB, or than a thousand keys'),
  415: refusalOf('Not JSON'),
  422: {
    description: 'No key file that can be taken: `fault` says what is wrong, and in which package',
    content: { 'application/json': { schema: errorWith({ fault: faultSchema.optional() }) } },
  },
}

const bodyOf = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
})

const exportRoute = createRoute({
  method: 'post',
  path: '/pskc',
  operationId: 'exportKeys',
  summary: 'The keys of tokens as a key file (RFC 6030)',
  description:
    "For a bank's test server. Without `key` or `passphrase` the keys stand in it in the clear: a secret. With one of them they are encrypted by AES-CBC.",
  request: bodyOf(exportSchema),
  responses: {
    200: { description: 'A key file', content: { [PSKC_TYPE]: { schema: z.string() } } },
    400: refusalOf('Not a list of ids, or no key'),
    404: refusalOf('No such token'),
    409: refusalOf('A token that was named has no key, or two of one serial have different ones'),
    413: refusalOf('More than 4 MB'),
    415: refusalOf('Not JSON'),
  },
})

const contentsRoute = createRoute({
  method: 'post',
  path: '/pskc/contents',
  operationId: 'lookIntoKeyFile',
  summary: 'What is in a key file, without its keys',
  description: 'Nothing is taken.',
  request: bodyOf(fileSchema),
  responses: {
    200: { description: 'What it holds', content: { 'application/json': { schema: contentsSchema } } },
    ...fileRefusals,
  },
})

const importRoute = createRoute({
  method: 'post',
  path: '/pskc/import',
  operationId: 'importKeys',
  summary: 'A token for each key of a key file (RFC 6030), whole or not at all',
  description:
    'Keys of one-time passwords become key fobs of the model that makes such codes, keys of camera tokens become camera tokens. A serial that is in the rack with the same key is left alone.',
  request: bodyOf(fileSchema),
  responses: {
    201: {
      description: 'The new tokens',
      content: {
        'application/json': {
          schema: z.object({
            tokens: z.array(tokenViewSchema).readonly(),
            known: z
              .array(z.string())
              .readonly()
              .openapi({ description: 'Serials that were in the rack with this key' }),
          }),
        },
      },
    },
    ...fileRefusals,
    409: refusalOf('The rack has a token of the same serial with another key'),
    500: refusalOf('The tokens could not be saved'),
  },
})

type Read =
  | { readonly ok: true; readonly file: KeyFile }
  | { readonly ok: false; readonly status: 413; readonly body: ReturnType<typeof errorBody<'too-large'>> }
  | { readonly ok: false; readonly status: 422; readonly body: ReturnType<typeof faultBody> }

const faultBody = (fault: PskcFault) => ({ ...errorBody('key-file', wordsOfFault(fault)), fault })

async function readFile({ pskc, ...secrets }: z.output<typeof fileSchema>): Promise<Read> {
  const read = await readKeys(pskc, secretsOf(secrets))
  if (!read.ok) return { ok: false, status: 422, body: faultBody(read.error) }
  const count = read.value.deviceKeys.length + read.value.otpKeys.length
  if (count <= MOST_TOKENS) return { ok: true, file: read.value }
  const message = `The file has ${count} keys. Take at most ${MOST_TOKENS} at a time.`
  return { ok: false, status: 413, body: errorBody('too-large', message) }
}

export function keyFileRoutes(rack: Rack) {
  async function tokensOf(
    ids: readonly string[] | undefined,
  ): Promise<readonly Token[] | { readonly missing: string }> {
    if (ids === undefined) return (await recordsOf(rack)).map(({ token }) => token)
    const tokens: Token[] = []
    for (const id of ids) {
      const held = (await rack.get(id))?.record().token
      if (held === undefined) return { missing: id }
      tokens.push(held)
    }
    return tokens
  }

  return makeRoutes({ '/pskc': MAX_FILE_BYTES, '/pskc/contents': MAX_FILE_BYTES, '/pskc/import': MAX_FILE_BYTES })
    .openapi(exportRoute, async (context) => {
      const { ids, ...secrets } = context.req.valid('json')
      const tokens = await tokensOf(ids)
      if ('missing' in tokens) return context.json(noSuchToken(tokens.missing), 404)
      const xml = await writeKeys(tokens, ids !== undefined, secretsOf(secrets))
      context.header('content-disposition', attachment('device-keys.pskc.xml'))
      return context.body(xml, 200, { 'content-type': PSKC_TYPE })
    })
    .openapi(contentsRoute, async (context) => {
      const read = await readFile(context.req.valid('json'))
      if (!read.ok) return context.json(read.body, read.status)
      const { openedWith } = read.file
      return context.json({ openedWith, keys: await entriesOf(rack, read.file) }, 200)
    })
    .openapi(importRoute, async (context) => {
      const read = await readFile(context.req.valid('json'))
      if (!read.ok) return context.json(read.body, read.status)
      return context.json(await takeKeys(rack, read.file), 201)
    })
}
