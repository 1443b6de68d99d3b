import { z } from '@hono/zod-openapi'
import { CELL_NAMES, type MatrixCardTypes } from '../../../token-core/index.ts'
import { momentSchema, timeSchema } from '../../token/time-schema.ts'
import { type KindShapes, waitSchema } from '../kind.ts'
import { SHOWN, screenIs } from '../shown.ts'

/** Paper: time passes. */
const timePassed = z.strictObject({ type: z.literal('time-passed') })

const displaySchema = z
  .object({
    kind: z.literal('matrix-card'),
    screen: z.literal('card'),
    lit: z.literal(true),
    lines: z.array(z.string()).readonly(),
    code: z.null(),
    number: z.string(),
    cells: z.array(z.object({ name: z.enum(CELL_NAMES), digits: z.string() })).readonly(),
  })
  .openapi('MatrixCardDisplay') satisfies z.ZodType<MatrixCardTypes['display']>

const newEventSchema = z.discriminatedUnion('type', [timePassed]).openapi('MatrixCardNewEvent')

export const matrixCard = {
  name: 'MatrixCard',
  newEvent: newEventSchema,
  event: timePassed.extend({ at: timeSchema }).openapi('MatrixCardEvent'),
  eventTypes: ['time-passed'],
  gesture: null,
  action: z.discriminatedUnion('type', [newEventSchema, waitSchema]),
  movesOf: (event) => [{ event }],
  effect: z.never().openapi({ type: 'object', description: 'Nothing comes of anything that happens to it' }),
  effectTypes: [],
  ignored: ['nothing-due'],
  display: displaySchema,
  views: {
    MatrixCardView: {
      kind: z.literal('matrix-card'),
      serial: z.string(),
      issue: z.int(),
      at: momentSchema,
      display: displaySchema,
      nextChangeAt: z.null(),
    },
  },
  profiles: [],
  bankOf: () => 'shinkin',
  words: {
    cells: 'The eight cells, in their order on the card',
    'cells.name': 'The letter of the cell',
    'cells.digits': 'Its two digits',
    issue: 'The card of its number: each that is issued anew is the next one, from 1',
    'MatrixCardDisplay.number': '利用者番号',
    'MatrixCardView.nextChangeAt': 'Nothing changes by itself',
    'MatrixCardView.serial': 'The 利用者番号',
  },
  explanation: null,
  conditions: { screen: screenIs(['card']), shows: SHOWN.shows },
  camera: null,
  recording: null,
} as const satisfies KindShapes<MatrixCardTypes, never>
