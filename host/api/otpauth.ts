import { createRoute, z } from '@hono/zod-openapi'
import { errorBody } from '../../server/index.ts'
import { OTPAUTH_FAULTS, type OtpauthFault, readOtpauth } from '../../token-core/index.ts'
import type { ReadPicture } from '../pictures/read-picture.ts'
import { type AppKey, appKeysOf, fobOf } from '../practice/otpauth.ts'
import type { PracticeRack } from '../practice/practice-rack.ts'
import { errorWith, refusalOf } from './errors.ts'
import { wordsOfOtpauth } from './key-file-words.ts'
import { ofPicture, pictureBody, pictureRefusal } from './picture-body.ts'
import { MAX_JSON_BYTES, makeRoutes } from './routes.ts'
import { tagOf } from './sequence.ts'
import { idParameter, noSuchToken, viewAnswer } from './tokens.ts'

const appKeySchema = z
  .object({
    account: z.string().openapi({ description: 'A serial, or the user ID of a token in an app' }),
    uri: z.string().openapi({ example: 'otpauth://totp/SIMF10020000?secret=…&algorithm=SHA1&digits=6&period=30' }),
    qr: z
      .object({
        side: z.number().openapi({ description: 'Modules, those of white around it counted' }),
        path: z.string().openapi({ description: 'What is dark, as the path of an SVG whose unit is a module' }),
      })
      .readonly(),
    usual: z.boolean().openapi({ description: 'Six digits, 30 s, SHA-1: what every app makes right codes of' }),
  })
  .readonly()
  .openapi('AppKey') satisfies z.ZodType<AppKey>

const exportRoute = createRoute({
  method: 'get',
  path: '/{id}/otpauth',
  operationId: 'exportOtpauth',
  summary: 'The keys of a token for an authenticator app',
  description: 'A secret: whoever has an address or its QR code can make the codes of the token.',
  request: { params: idParameter },
  responses: {
    200: {
      description: 'One, or those of the tokens in an app',
      content: { 'application/json': { schema: z.object({ keys: z.array(appKeySchema).readonly() }) } },
    },
    404: refusalOf('No such token'),
    409: refusalOf('It has no key of this kind'),
  },
})

const faultSchema = z
  .object({ code: z.enum(OTPAUTH_FAULTS), value: z.union([z.string(), z.number()]).optional() })
  .readonly()
  .openapi('OtpauthFault')

const importRoute = createRoute({
  method: 'post',
  path: '/otpauth',
  operationId: 'importOtpauth',
  summary: 'A key fob that makes the codes of an otpauth:// address',
  description:
    'Its account is the serial where it has the form of one, else part of the name; the serial is then the next practice serial.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': { schema: z.strictObject({ uri: z.string({ error: 'must be a text' }).max(10_000) }) },
      },
    },
  },
  responses: {
    201: viewAnswer,
    400: refusalOf('The body is not what it should be'),
    409: refusalOf('No practice serial is left'),
    413: refusalOf('More than 1 MB'),
    415: refusalOf('Not JSON'),
    422: {
      description:
        'Not the address of a key that a key fob can have: `fault` says why, where the address itself is not read',
      content: { 'application/json': { schema: errorWith({ fault: faultSchema.optional() }) } },
    },
    500: refusalOf('The token could not be saved'),
  },
})

const imageRoute = createRoute({
  method: 'post',
  path: '/otpauth/images',
  operationId: 'importOtpauthPicture',
  summary: 'The same of a picture of its QR code',
  description: 'Of several codes the first that is an otpauth:// address counts.',
  request: { body: pictureBody },
  responses: {
    ...importRoute.responses,
    400: refusalOf('Not a picture, or a damaged one'),
    413: refusalOf('More than 25 MB, or too many pixels'),
    415: refusalOf('Not PNG, JPEG or WebP'),
    503: refusalOf('Too many pictures wait to be read'),
  },
})

const faultBody = (fault: OtpauthFault, message = wordsOfOtpauth(fault)) => ({
  ...errorBody('otpauth', message),
  fault,
})

const NOT_READ = 'No QR code of a key was read in the picture.'

/** Keys as authenticator apps have them. */
export function otpauthRoutes(rack: PracticeRack, readPicture: ReadPicture) {
  const app = makeRoutes({ '/otpauth': MAX_JSON_BYTES })
  app.post('/otpauth/images', ...ofPicture)
  return app
    .openapi(exportRoute, async (context) => {
      const { id } = context.req.valid('param')
      const record = await (await rack.get(id))?.snapshot()
      if (record === undefined) return context.json(noSuchToken(id), 404)
      return context.json({ keys: appKeysOf(record) }, 200)
    })
    .openapi(importRoute, async (context) => {
      const read = readOtpauth(context.req.valid('json').uri)
      if (!read.ok) return context.json(faultBody(read.error), 422)
      const view = await rack.create(fobOf(read.value))
      return context.json(view, 201, tagOf(view))
    })
    .openapi(imageRoute, async (context) => {
      const picture = await readPicture(new Uint8Array(await context.req.arrayBuffer()))
      if (!picture.ok) {
        const { status, code, message } = pictureRefusal(picture)
        return context.json(errorBody(code, message), status)
      }
      const text = picture.value.texts.find((one) => /^otpauth/i.test(one)) ?? ''
      const read = readOtpauth(text)
      if (!read.ok) return context.json(faultBody(read.error, text === '' ? NOT_READ : undefined), 422)
      const view = await rack.create(fobOf(read.value))
      return context.json(view, 201, tagOf(view))
    })
}
