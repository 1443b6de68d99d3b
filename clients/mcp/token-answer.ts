import { z } from 'zod'

/** What a tool answers with about a token: what a person who holds it would see, and what came of the call. */

const display = z.object({
  screen: z.string(),
  lit: z.boolean(),
  blank: z.literal(true).optional(),
  // What only some kinds of tokens have.
  camera: z.boolean().default(false),
  lines: z.array(z.string()),
  softKeys: z.array(z.string()).default([]),
  code: z.string().nullable(),
  refusal: z.string().nullable().default(null),
})

const holder = z.object({ loginId: z.string() }).nullable()

/** The part of the host's view that is read here. */
export const view = z.object({
  id: z.string(),
  kind: z.string(),
  profile: z.string().optional(),
  name: z.string(),
  serial: z.string().nullable(),
  sequence: z.int(),
  now: z.number(),
  clock: z.object({ mode: z.string(), speed: z.number() }),
  holder,
  nextChangeAt: z.number().nullable(),
  display,
  activations: z.array(z.object({ tokenCode: z.string() })).optional(),
})
export type View = z.output<typeof view>

const effects = z.array(z.looseObject({ type: z.string() }))
const ignored = z.string().nullable()

/** A view with what an event did. */
export const happened = view.extend({ effects: effects.optional(), ignored: ignored.optional() })

export const tokenAnswer = z.object({
  token: z.string().describe('Its id'),
  kind: z.string().describe('camera-token, key-fob, software-token or matrix-card'),
  profile: z.string().nullable().describe('Its model'),
  name: z.string(),
  serial: z.string().nullable().describe('null: it has none'),
  sequence: z.int().describe('Counts what happened to it'),
  holder: z.string().nullable().describe('Login ID of the user of the practice bank whom it was made for'),
  tokenCodes: z.array(z.string()).describe('Of the activations it holds'),
  clock: z.string().describe('real, paused or scaled'),
  now: z.number().describe('Its time, ms since 1970'),
  nextChangeInMs: z.number().nullable().describe('Until it next changes by itself'),
  screen: z.string(),
  lit: z.boolean().describe('Whether the back-light is on: a dark display shows nothing'),
  blank: z.boolean().describe('Whether a fault leaves the lit display blank'),
  camera: z.boolean().describe('Whether the camera runs: only then a code is seen'),
  lines: z.array(z.string()).describe('The display, from top to bottom'),
  softKeys: z.array(z.string()).describe('What left, middle and right of a camera token do now; empty: nothing'),
  code: z.string().nullable(),
  refusal: z.string().nullable().describe('Such as DP020'),
  effects: z.array(z.string()).describe('What the call did'),
  ignored: z.string().nullable().describe('Why the call did nothing; null: it did something'),
})
export type TokenAnswer = z.output<typeof tokenAnswer>

export function answerOf(seen: z.output<typeof happened>): TokenAnswer {
  const { id, display: shown, nextChangeAt, now } = seen
  return {
    token: id,
    kind: seen.kind,
    profile: seen.profile ?? null,
    name: seen.name,
    serial: seen.serial,
    sequence: seen.sequence,
    holder: seen.holder?.loginId ?? null,
    tokenCodes: (seen.activations ?? []).map(({ tokenCode }) => tokenCode),
    clock: seen.clock.mode,
    now,
    nextChangeInMs: nextChangeAt === null ? null : nextChangeAt - now,
    screen: shown.screen,
    lit: shown.lit,
    blank: shown.blank ?? false,
    camera: shown.camera,
    lines: shown.lines,
    softKeys: shown.softKeys,
    code: shown.code,
    refusal: shown.refusal,
    effects: (seen.effects ?? []).map(({ type }) => type),
    ignored: seen.ignored ?? null,
  }
}
