import { z } from '@hono/zod-openapi'
import { DEFAULT_CARD_NUMBER, type MatrixCardTypes, makeToken, PRACTICE_CARD_NUMBERS } from '../../token-core/index.ts'
import { hostError, noBank } from '../token/host-error.ts'
import type { TokenColour } from '../token/token-view.ts'
import { refused } from './ask-bank.ts'
import { afterEvents, type Maker, type Stock } from './maker.ts'

/** Which card of its number it is; registered: the one that the bank Shinkin has given to its customer. */
const PRESETS = { 'first-issue': 1, 're-issued': 2, registered: null } as const
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

const STOCK: Stock = {
  serials: [DEFAULT_CARD_NUMBER, ...PRACTICE_CARD_NUMBERS],
  noneLeft: 'All practice numbers are in the rack: give a number.',
}

const NO_CUSTOMER =
  'The cards of all customers of the practice bank Shinkin are in the rack: give a number, or make a customer at the bank.'
const ITS_ISSUE = 'A registered card is the one that the bank has issued: leave "issue" out.'

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
          .regex(/^\d{11}$/, { error: 'must be eleven digits, such as 12345678901' })
          .optional()
          .openapi({ description: '利用者番号. Default: a practice number', example: '12345678901' }),
        issue: z.int(issueError).min(1, issueError).optional(),
      })
      .openapi('NewMatrixCard'),
  async serialFor({ number, preset }, { shinkin }) {
    if (number !== undefined) return number
    if (preset !== 'registered') return STOCK
    if (shinkin === undefined) throw noBank('shinkin')
    return { serials: (await shinkin.cards()).map((card) => card.number), noneLeft: NO_CUSTOMER }
  },
  async make({ preset = 'first-issue', issue }, number, { at, keep, shinkin }) {
    if (number === null) throw new TypeError('a matrix card has a number')
    const made = (of: number) => afterEvents(makeToken({ kind: 'matrix-card', number, issue: of, at }), [])
    if (preset !== 'registered') return keep(made(issue ?? PRESETS[preset]))
    if (issue !== undefined) throw hostError('invalid-request', ITS_ISSUE)
    const [current] = await shinkin().cards(number)
    if (current === undefined) throw refused(`it has no customer ${number}.`)
    const { name } = current
    const loan = { bank: 'shinkin', mark: number, loginId: number, name, company: '' } as const
    return keep({ ...made(current.issue), loan })
  },
  nameOf: (_, number) => number ?? '',
  tokenCodesOf: () => [],
  keysOf: () => ({}),
}
