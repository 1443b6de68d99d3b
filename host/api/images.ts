import { createRoute, z } from '@hono/zod-openapi'
import { errorBody } from '../../server/index.ts'
import { type Camera, shapesOf } from '../kinds/kinds.ts'
import type { ReadPicture } from '../pictures/read-picture.ts'
import type { Rack } from '../rack/rack.ts'
import type { RunningToken } from '../rack/running.ts'
import { hostError } from '../token/host-error.ts'
import type { TokenView } from '../token/token-view.ts'
import { refusalOf } from './errors.ts'
import { NO_SUCH_CODE, NOTHING_READ, pictureHappenedSchema, SEVERAL_CODES } from './happened-schema.ts'
import { ofPicture, pictureBody, pictureRefusal } from './picture-body.ts'
import { makeRoutes } from './routes.ts'
import { ifMatch, tagHeader, tagOf } from './sequence.ts'
import { idParameter, noSuchToken } from './tokens.ts'
import { tokenViewSchema } from './view-schema.ts'

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
    body: pictureBody,
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

/** Pictures for the camera. */
export function imageRoutes(rack: Rack, readPicture: ReadPicture) {
  const app = makeRoutes()
  app.post('/:id/images', ...ofPicture)
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
