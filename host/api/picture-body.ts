import { z } from '@hono/zod-openapi'
import type { Context, Next } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { PictureRefusal } from '../pictures/read-picture.ts'
import { type ApiErrorCode, refuse } from './errors.ts'

/** Pictures as bodies. */

const MAX_PICTURE_BYTES = 25_000_000
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const

const binary = { schema: z.string().openapi({ format: 'binary' }) }
/** For the document. */
export const pictureBody = {
  required: true,
  content: { 'image/png': binary, 'image/jpeg': binary, 'image/webp': binary },
} as const

/** Lets nothing through but a picture that is not too large. */
export const ofPicture = [
  bodyLimit({
    maxSize: MAX_PICTURE_BYTES,
    onError: (context) => refuse(context, 'too-large', `The picture has more than ${MAX_PICTURE_BYTES} bytes.`),
  }),
  (context: Context, next: Next) => {
    const type = (context.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
    if (PICTURE_TYPES.some((allowed) => allowed === type)) return next()
    const message = `The body must be a picture: "content-type" must be ${PICTURE_TYPES.join(', ')}.`
    return Promise.resolve(refuse(context, 'unsupported-media-type', message))
  },
] as const

/** Why a picture is not read, and what to do. */
export function pictureRefusal(refusal: PictureRefusal): {
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
