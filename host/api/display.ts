import { createRoute, z } from '@hono/zod-openapi'
import { displaySvg, displayText, LARGEST_SCALE } from '../../drawing/index.ts'
import type { MakePng } from '../pictures/jobs.ts'
import type { Rack } from '../rack/rack.ts'
import { refusalOf, refuse } from './errors.ts'
import { makeRoutes } from './routes.ts'
import { idParameter, noSuchToken } from './tokens.ts'

const scaleError = `must be a whole number from 1 to ${LARGEST_SCALE}`

const scaleQuery = z.strictObject({
  scale: z.coerce
    .number({ error: scaleError })
    .int({ error: scaleError })
    .min(1, { error: scaleError })
    .max(LARGEST_SCALE, { error: scaleError })
    .default(1)
    .openapi({ description: 'Pixels of the picture a pixel of the display' }),
})

const text = z.string().openapi({ description: 'A dark display is an empty text' })
const binary = z.string().openapi({ format: 'binary' })

const textRoute = createRoute({
  method: 'get',
  path: '/{id}/display.txt',
  operationId: 'getDisplayText',
  summary: 'What the display shows, as text',
  description:
    'The rows as they stand on the glass, and below them the soft keys in brackets, each above what it belongs to. What is only a picture has no text.',
  request: { params: idParameter },
  responses: {
    200: { description: 'Lines, each with a line feed', content: { 'text/plain': { schema: text } } },
    404: refusalOf('No such token'),
  },
})

const svgRoute = createRoute({
  method: 'get',
  path: '/{id}/display.svg',
  operationId: 'getDisplaySvg',
  summary: 'What the display shows, as SVG',
  description: 'Needs no font: letters are outlines.',
  request: { params: idParameter },
  responses: {
    200: { description: 'The display', content: { 'image/svg+xml': { schema: z.string() } } },
    404: refusalOf('No such token'),
  },
})

const pngRoute = createRoute({
  method: 'get',
  path: '/{id}/display.png',
  operationId: 'getDisplayPng',
  summary: 'What the display shows, as PNG',
  description: 'The same display gives the same bytes, on every machine.',
  request: { params: idParameter, query: scaleQuery },
  responses: {
    200: { description: 'The display', content: { 'image/png': { schema: binary } } },
    400: refusalOf('Another scale'),
    404: refusalOf('No such token'),
    422: refusalOf('Took more time or memory than a picture may'),
    503: refusalOf('Too many pictures wait to be made'),
  },
})

/** The display of a token, as one sees it. */
export function displayRoutes(rack: Rack, makePng: MakePng) {
  const displayOf = async (id: string) => (await (await rack.get(id))?.settled())?.display
  return makeRoutes()
    .openapi(textRoute, async (context) => {
      const { id } = context.req.valid('param')
      const display = await displayOf(id)
      return display === undefined ? context.json(noSuchToken(id), 404) : context.text(displayText(display), 200)
    })
    .openapi(svgRoute, async (context) => {
      const { id } = context.req.valid('param')
      const display = await displayOf(id)
      if (display === undefined) return context.json(noSuchToken(id), 404)
      return context.body(displaySvg(display), 200, { 'content-type': 'image/svg+xml' })
    })
    .openapi(pngRoute, async (context) => {
      const { id } = context.req.valid('param')
      const { scale } = context.req.valid('query')
      const display = await displayOf(id)
      if (display === undefined) return context.json(noSuchToken(id), 404)
      const png = await makePng(display, scale)
      if (png === null) return refuse(context, 'picture-given-up', 'The picture took more time or memory than it may.')
      return context.body(new Uint8Array(png), 200, { 'content-type': 'image/png' })
    })
}
