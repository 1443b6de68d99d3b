import { z } from '@hono/zod-openapi'
import { type MatrixCardTypes, makeToken } from '../../token-core/index.ts'
import type { TokenColour } from '../token/token-view.ts'
import { afterEvents, type Maker } from './maker.ts'

/** Which card of its number it is. */
const PRESETS = { 'first-issue': 1, 're-issued': 2 } as const
export type CardPreset = keyof typeof PRESETS
export const CARD_PRESETS = Object.keys(PRESETS) as [CardPreset, ...CardPreset[]]

export interface NewMatrixCard {
  readonly kind: 'matrix-card'
  readonly name?: string | undefined
  readonly colour?: TokenColour | undefined
  readonly preset?: CardPreset | undefined
  /** 利用者番号, eleven digits. Default: the first of the practice numbers that no card of this rack has had. */
  readonly number?: string | undefined
  /** From 1. Default: what the preset says. */
  readonly issue?: number | undefined
}

const FIRST_NUMBER = 20_000_000_001
/** More than a rack has places for. */
const STOCK = 100_000

function* practiceNumbers(): Iterable<string> {
  for (let n = 0; n < STOCK; n += 1) yield String(FIRST_NUMBER + n)
}

const issueError = { error: 'must be a whole number from 1' }

export const matrixCardMaker: Maker<NewMatrixCard, MatrixCardTypes['token']> = {
  newToken: ({ name, colour }) =>
    z
      .strictObject({
        kind: z.literal('matrix-card'),
        preset: z.enum(CARD_PRESETS, { error: `must be one of ${CARD_PRESETS.join(', ')}` }).optional(),
        name,
        colour,
        number: z
          .string({ error: 'must be a text' })
          .regex(/^\d{11}$/, { error: 'must be eleven digits, such as 20000000001' })
          .optional()
          .openapi({ description: '利用者番号. Default: a practice number', example: '20000000001' }),
        issue: z.int(issueError).min(1, issueError).optional(),
      })
      .openapi('NewMatrixCard'),
  serialFor: async ({ number }) => number ?? { serials: practiceNumbers() },
  async make({ preset = 'first-issue', issue = PRESETS[preset] }, number, { at, keep }) {
    if (number === null) throw new TypeError('a matrix card has a number')
    return keep(afterEvents(makeToken({ kind: 'matrix-card', number, issue, at }), []))
  },
  nameOf: (_, number) => number ?? '',
  tokenCodesOf: () => [],
}
