import { z } from 'zod'
import { bodyOf, type Call, codeOf } from '../../scenario/world/http-api.ts'
import { ANSWERED, type BankMoment, CODES, IMAGES, REGISTRATION_STATES } from './moment.ts'
import type { BankStanding } from './parting.ts'
import type { BankSide, ImageSpan } from './timeline.ts'

/** The bank's side, read from its API (docs/bank-api.md): what it showed, what was typed, what was done. */

const momentSchema = z.object({
  at: z.int(),
  companyId: z.string(),
  loginIds: z.array(z.string()),
  tokenCode: z.string().nullable(),
  type: z.enum(['page-opened', 'image-shown', 'digits-typed', 'done']),
  screen: z.string().nullable(),
  image: z.enum(IMAGES).nullable(),
  imageId: z.string().nullable(),
  result: z.enum(['accepted', 'refused']).nullable(),
  causes: z.array(z.string()),
  action: z.string().nullable(),
  actor: z.string().nullable(),
  succeeded: z.boolean().nullable(),
  registrationState: z.enum(REGISTRATION_STATES).nullable(),
  useState: z.enum(['usable', 'stopped']).nullable(),
})
type Told = z.output<typeof momentSchema>

const pageSchema = z.object({ total: z.int(), moments: z.array(momentSchema) })

const userSchema = z.object({
  loginId: z.string(),
  companyId: z.string(),
  registrationState: z.enum(REGISTRATION_STATES),
  tokenCode: z.string().nullable(),
})
const tokenSchema = z.object({ stoppedAt: z.int().nullable(), signedAt: z.int().nullable() })
const clockSchema = z.object({ now: z.int(), offset: z.int() })
const rulesSchema = z.object({ ruleSet: z.string() })

/** How long an image counts at the practice bank, ms (docs/bank.md). */
const IMAGE_AGE = 600_000
/** What the bank tells at a time. */
const PAGE = 1_000

async function momentsOf(call: Call, query: string): Promise<readonly Told[]> {
  const moments: Told[] = []
  for (let total = 1; moments.length < total; ) {
    const path = `timeline?${query}&limit=${PAGE}&offset=${moments.length}`
    const page = pageSchema.parse(bodyOf(await call('GET', path)))
    if (page.moments.length === 0) break
    moments.push(...page.moments)
    total = page.total
  }
  return moments
}

/** Whose token it is: who typed digits of it, the last of them. null: nobody's. */
export async function customerOf(call: Call, serial: string): Promise<string | null> {
  const moments = await momentsOf(call, `serial=${encodeURIComponent(serial)}`)
  return moments.findLast(({ type }) => type === 'digits-typed')?.loginIds[0] ?? null
}

/**
 * What the bank has of a customer.
 * @param shift how far the token's clock is ahead of the host's, ms
 * @returns null when the bank does not know him
 */
export async function readBankSide(call: Call, loginId: string, shift: number): Promise<BankSide | null> {
  const answer = await call('GET', `users/${encodeURIComponent(loginId)}`)
  if (codeOf(answer) === 'not-found') return null
  const user = userSchema.parse(bodyOf(answer))
  const company = `companies/${encodeURIComponent(user.companyId)}`
  const { offset } = clockSchema.parse(bodyOf(await call('GET', `${company}/clock`)))
  const { ruleSet } = rulesSchema.parse(bodyOf(await call('GET', `${company}/rules`)))
  const told = await momentsOf(call, `loginId=${encodeURIComponent(loginId)}`)
  return {
    ahead: shift - offset,
    standing: { ...(await standingOf(call, user)), ruleSet },
    moments: told.flatMap((one) => bankMoment(one) ?? []),
    spans: imageSpans(told),
  }
}

async function standingOf(call: Call, user: z.output<typeof userSchema>): Promise<Omit<BankStanding, 'ruleSet'>> {
  const { loginId, companyId, registrationState, tokenCode } = user
  const token =
    tokenCode === null ? null : tokenSchema.parse(bodyOf(await call('GET', `tokens/${encodeURIComponent(tokenCode)}`)))
  return {
    loginId,
    companyId,
    registrationState,
    tokenCode,
    isStopped: token !== null && token.stoppedAt !== null,
    hasSigned: token !== null && token.signedAt !== null,
  }
}

function bankMoment(told: Told): BankMoment | null {
  const { at, screen, image, tokenCode, causes, action, actor } = told
  const about = { lane: 'bank', at, loginId: told.loginIds[0] ?? null } as const
  if (told.type === 'page-opened') return { ...about, name: 'page-opened', screen }
  if (told.type === 'image-shown') return image && { ...about, name: 'image-shown', image, screen }
  if (told.type === 'digits-typed') {
    const code = CODES.find((one) => ANSWERED[one] === image)
    if (code === undefined) return null
    return told.result === 'accepted'
      ? { ...about, name: 'code-accepted', code, tokenCode }
      : { ...about, name: 'code-refused', code, causes }
  }
  if (action === null) return null
  const state = told.registrationState
  return { ...about, name: 'done', action, actor, succeeded: told.succeeded ?? true, state, use: told.useState }
}

/** From when an image was first shown until its code was accepted, another took its place, or it counted no more. */
function imageSpans(told: readonly Told[]): readonly ImageSpan[] {
  const shown = new Map<string, ImageSpan>()
  for (const { type, at, image, imageId, result } of told) {
    if (image === null || imageId === null) continue
    const key = `${image} ${imageId}`
    const span = shown.get(key)
    if (type === 'image-shown' && !span) {
      shown.set(key, {
        lane: 'bank',
        name: 'image',
        from: at,
        to: at + IMAGE_AGE,
        limit: at + IMAGE_AGE,
        ended: 'open',
      })
    }
    if (type === 'digits-typed' && result === 'accepted' && span) shown.set(key, { ...span, to: at, ended: 'in-time' })
  }
  return [...shown.values()]
}
