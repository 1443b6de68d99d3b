import { createRoute, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { errorBody } from '../../server/index.ts'
import { type Camera, shapesOf } from '../kinds/kinds.ts'
import type { PictureRefusal, ReadPicture } from '../pictures/read-picture.ts'
import type { Rack } from '../rack/rack.ts'
import type { RunningToken } from '../rack/running.ts'
import { hostError } from '../token/host-error.ts'
import type { TokenView } from '../token/token-view.ts'
import { type ApiErrorCode, refusalOf, refuse } from './errors.ts'
import { NO_SUCH_CODE, NOTHING_READ, pictureHappenedSchema, SEVERAL_CODES } from './happened-schema.ts'
import { makeRoutes } from './routes.ts'
import { ifMatch, tagHeader, tagOf } from './sequence.ts'
import { idParameter, noSuchToken } from './tokens.ts'
import { tokenViewSchema } from './view-schema.ts'

const MAX_PICTURE_BYTES = 25_000_000
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const

const binary = { schema: z.string().openapi({ format: 'binary' }) }

const readingSchema = z
  .object({
    texts: z.array(z.string()).readonly(),
    seen: z.enum(['code', 'part', 'no-code', 'too-dark', 'too-bright', 'too-blurred', 'too-small']),
    incomplete: z
      .array(z.object({ parts: z.array(z.int()).readonly(), of: z.int() }).readonly())
      .readonly()
      .openapi({ description: 'Texts that are spread over several codes, of which some are not in the picture' }),
    taken: z.string().nullable().openapi({
      description: 'The text that was given to the camera; null: there was none, or it is not clear which is meant',
    }),
    view: tokenViewSchema,
    ...pictureHappenedSchema,
  })
  .openapi('ImageReading')

/** A code's text, or its place: the first is 0, the last -1. */
type Take = string | number

const TAKE_FORM = 'must be first, last, a number from 1, or the text of a code'
const takeSchema = z
  .string()
  .min(1, { error: TAKE_FORM })
  .refine((text) => !/^0+$/.test(text), { error: TAKE_FORM })
  .transform((text): Take => {
    if (text === 'first') return 0
    if (text === 'last') return -1
    return /^\d{1,4}$/.test(text) ? Number(text) - 1 : text
  })
  .openapi({
    type: 'string',
    description:
      'Which of several codes is given to the camera: `first` or `last` from top to bottom, its number from 1, or its text. Default: the one that is meant for this token',
    example: 'first',
  })

const imageRoute = createRoute({
  method: 'post',
  path: '/{id}/images',
  operationId: 'lookAtPicture',
  summary: 'Holds a picture in front of the token',
  description:
    'Reads the two-dimensional codes in a picture and gives the camera the one that is meant for this token, or the only one.',
  request: {
    params: idParameter,
    query: z.strictObject({ take: takeSchema.optional() }),
    headers: ifMatch,
    body: {
      required: true,
      content: { 'image/png': binary, 'image/jpeg': binary, 'image/webp': binary },
    },
  },
  responses: {
    200: {
      description: 'What was read, and the token after it',
      headers: tagHeader,
      content: { 'application/json': { schema: readingSchema } },
    },
    400: refusalOf('Not a picture, or a damaged one'),
    404: refusalOf('No such token'),
    409: refusalOf('The token has no camera, or somebody else moved it meanwhile'),
    412: refusalOf('The token has another sequence'),
    413: refusalOf('More than 25 MB, or too many pixels'),
    415: refusalOf('Not PNG, JPEG or WebP'),
    422: refusalOf('Took more time or memory than a picture may'),
    500: refusalOf('The state could not be saved'),
    503: refusalOf('Too many pictures wait to be read'),
  },
})

/** The camera of a token. Throws `no-camera`. */
function cameraOf({ kind }: RunningToken): Camera {
  const { camera } = shapesOf(kind)
  if (camera === null) throw hostError('no-camera', 'This token has no camera: nothing can be held in front of it.')
  return camera
}

/** The text that is given to the camera. null: there is no such, or it is not clear which is meant. */
function takenOf(camera: Camera, texts: readonly string[], take: Take | undefined, token: TokenView): string | null {
  if (take === undefined) return camera.meant(texts, token)
  if (typeof take === 'string') return texts.includes(take) ? take : null
  return texts.at(take) ?? null
}

/** Why a picture is not read, and what to do. */
function pictureRefusal(refusal: PictureRefusal): {
  status: 400 | 413 | 415 | 422
  code: ApiErrorCode
  message: string
} {
  switch (refusal.error) {
    case 'not-a-picture': {
      const format = refusal.format === undefined ? '' : ` It is a file of the kind ${refusal.format}: save it as PNG.`
      return { status: 400, code: 'not-a-picture', message: `The body is not a PNG, JPEG or WebP picture.${format}` }
    }
    case 'unsupported': {
      const what = refusal.reason === 'cmyk' ? 'a JPEG in CMYK, the colours of print' : 'a film'
      const message = `The picture is ${what}, which is not read: save it as PNG.`
      return { status: 415, code: 'unsupported-media-type', message }
    }
    case 'too-large': {
      const { width, height, limits } = refusal
      const message = `The picture has too many pixels, ${width} × ${height}: a file like this may have ${limits.pixels}, and ${limits.side} a side. Cut out the code, or save the picture smaller.`
      return { status: 413, code: 'too-large', message }
    }
    case 'damaged':
      return { status: 400, code: 'damaged-picture', message: 'The picture is damaged.' }
    case 'given-up': {
      const message =
        'Reading the picture took more time or memory than a picture may, so it was given up. Cut out the code, or save the picture smaller, as PNG.'
      return { status: 422, code: 'picture-given-up', message }
    }
  }
}

/** Pictures for the camera. */
export function imageRoutes(rack: Rack, readPicture: ReadPicture) {
  const app = makeRoutes()
  app.post(
    '/:id/images',
    bodyLimit({
      maxSize: MAX_PICTURE_BYTES,
      onError: (context) => refuse(context, 'too-large', `The picture has more than ${MAX_PICTURE_BYTES} bytes.`),
    }),
    (context, next) => {
      const type = (context.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
      if (PICTURE_TYPES.some((allowed) => allowed === type)) return next()
      const message = `The body must be a picture: "content-type" must be ${PICTURE_TYPES.join(', ')}.`
      return Promise.resolve(refuse(context, 'unsupported-media-type', message))
    },
  )
  return app.openapi(imageRoute, async (context) => {
    const { id } = context.req.valid('param')
    const token = await rack.get(id)
    if (token === undefined) return context.json(noSuchToken(id), 404)
    const camera = cameraOf(token)
    const reading = await readPicture(new Uint8Array(await context.req.arrayBuffer()))
    if (!reading.ok) {
      const { status, code, message } = pictureRefusal(reading)
      return context.json(errorBody(code, message), status)
    }
    const { texts, seen, incomplete } = reading.value
    const before = await token.settled()
    const { take } = context.req.valid('query')
    const sequence = context.req.valid('header')['if-match']
    const taken = takenOf(camera, texts, take, before)
    if (taken === null) {
      if (sequence !== undefined) token.demand(sequence)
      const ignored = texts.length === 0 ? NOTHING_READ : take === undefined ? SEVERAL_CODES : NO_SUCH_CODE
      const nothing = { taken, view: before, effects: [], ignored } as const
      return context.json({ texts, seen, incomplete, ...nothing }, 200, tagOf(before))
    }
    const { effects, ignored, ...view } = await token.send(camera.scan(taken), { sequence })
    return context.json({ texts, seen, incomplete, taken, view, effects, ignored }, 200, tagOf(view))
  })
}
