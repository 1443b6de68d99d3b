import { z } from '@hono/zod-openapi'
import type { Language } from '../../server/index.ts'
import type { CameraTokenTypes, ProfileName } from '../../token-core/index.ts'
import { SPAN_ENDS } from './moment.ts'
import type { Miss, Parting } from './parting.ts'
import type { Timeline } from './timeline.ts'
import { wordsIn } from './words.ts'

/** A timeline as the desk's API tells it. */

const spanSchema = z.object({
  lane: z.enum(['token', 'bank']),
  name: z.enum(['done', 'yes', 'image']),
  from: z.int(),
  to: z.int(),
  limit: z.int(),
  ended: z.enum(SPAN_ENDS),
  text: z.string(),
})

const momentSchema = z
  .object({
    at: z.int(),
    lane: z.enum(['token', 'bank']),
    name: z.string().openapi({ description: 'What happened, such as `image-read` or `code-accepted`' }),
    text: z.string().openapi({ description: 'The same as a sentence' }),
    display: z
      .custom<CameraTokenTypes['display']>()
      .nullable()
      .openapi({ type: 'object', description: 'Of the token: what its front showed then' }),
  })
  .openapi('TimelineMoment')

const partingSchema = z
  .object({
    kind: z.enum(['together', 'bank-alone', 'token-alone', 'stopped']),
    why: z.string().nullable().openapi({ description: 'What the token missed, such as `done-missed`' }),
    bankAt: z.int().nullable().openapi({ description: 'When the bank took the token for registered, or stopped it' }),
    tokenAt: z.int().nullable().openapi({ description: 'When it was too late for the token' }),
    text: z.string(),
  })
  .openapi('Parting')

/** What every timeline says. */
export const timelinePartsSchema = z.object({
  from: z.int().openapi({ description: "On the token's clock, ms since 1970, as all times here" }),
  to: z.int(),
  ahead: z.int().nullable().openapi({ description: "How far the token's clock is ahead of the bank's, ms" }),
  moments: z.array(momentSchema),
  spans: z.array(spanSchema),
  parting: partingSchema.nullable().openapi({ description: 'Where bank and token parted; null: there is no bank' }),
})

export type TimelineParts = z.output<typeof timelinePartsSchema>
export type TimelineMoment = TimelineParts['moments'][number]
export type TimelineSpan = TimelineParts['spans'][number]

/** What is told of a token of the rack. */
export const timelineSchema = timelinePartsSchema
  .extend({
    token: z.object({ id: z.string(), name: z.string(), serial: z.string(), tokenCodes: z.array(z.string()) }),
    hasBank: z.boolean().openapi({ description: 'Whether there is a practice bank beside the host' }),
    user: z.string().nullable().openapi({
      description: 'Whose token it is at the bank, by his login ID; null: there is no bank, or it knows no such user',
    }),
  })
  .openapi('Timeline')
export type ToldTimeline = z.output<typeof timelineSchema>

/** A timeline with its sentences. */
export function told(timeline: Timeline, profile: ProfileName, language: Language) {
  const words = wordsIn(language, profile)
  const { from, to, ahead, moments, spans, parting } = timeline
  return {
    ...{ from, to, ahead },
    moments: moments.map((moment) => ({
      ...{ at: moment.at, lane: moment.lane, name: moment.name, text: words.moment(moment) },
      display: moment.lane === 'token' ? moment.display : null,
    })),
    spans: spans.map((span) => ({ ...span, text: words.span(span) })),
    parting: parting && { ...timesOf(parting), text: words.parting(parting) },
  }
}

/** When bank and token stood differently for the first time; null: they stand alike, or it was before the record. ms on the token's clock */
export function partedAt(parting: { readonly bankAt: number | null; readonly tokenAt: number | null } | null) {
  if (parting === null) return null
  const { bankAt, tokenAt } = parting
  return bankAt === null ? tokenAt : Math.max(bankAt, tokenAt ?? bankAt)
}

/** What parted them, and when each side took it so. */
export function timesOf(parting: Parting) {
  const { kind } = parting
  const none = { kind, why: null, bankAt: null, tokenAt: null }
  if (kind === 'bank-alone') return { ...none, bankAt: parting.bankAt, ...missed(parting.miss) }
  if (kind === 'token-alone') return { ...none, tokenAt: parting.tokenAt }
  return kind === 'stopped' ? { ...none, bankAt: parting.bankAt } : none
}

function missed(miss: Miss): { why: string; tokenAt: number | null } {
  const { why } = miss
  if ('closedAt' in miss) return { why, tokenAt: miss.closedAt }
  return { why, tokenAt: 'at' in miss ? miss.at : null }
}
