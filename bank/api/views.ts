import { z } from '@hono/zod-openapi'
import { isMessageText, LIMITS, type RequestBody } from '../../token-core/codes.ts'
import { type Bank, isTooOld } from '../core/bank.ts'
import { rightsOf } from '../core/rights.ts'
import type { DeviceRow, RegistrationRow, RequestRow, TokenRow } from '../core/rows.ts'
import type { Tables } from '../core/store.ts'
import { registrationImage } from '../factors/camera-token/activation.ts'
import { bodyOf } from '../factors/camera-token/request-image.ts'
import type { StandingUser } from '../factors/camera-token/standing.ts'
import { TAMPERINGS } from '../factors/camera-token/tampering.ts'
import { sharingLoginIds } from '../factors/camera-token/token-management.ts'
import { holdOf } from '../factors/password/attempts.ts'
import { rightFields, rightsView } from './rights.ts'

/** What the API shows of the bank's rows. Never a key, a password or its hash. Times are ms since 1970. */

const time = z.int().nullable()

export const userSchema = z
  .object({
    loginId: z.string(),
    name: z.string(),
    companyId: z.string(),
    kind: z.enum(['master', 'manager', 'general']),
    email: z.string(),
    mayRequest: z.boolean(),
    mayApprove: z.boolean(),
    rights: rightFields.rights.openapi({ description: 'サービス利用権限: the boxes of BRSK007' }),
    accounts: rightFields.accounts.openapi({ description: '利用可能口座, by number; null: all' }),
    limits: rightFields.limits,
    smartphone: rightFields.smartphone.openapi({ description: 'Whether he may use the bank by smartphone' }),
    registrationState: z.enum(['none', 'provisional', 'in-service']),
    useState: z.enum(['usable', 'stopped', 'none']),
    tokenCode: z.string().nullable(),
    mustChangePassword: z.boolean(),
    portal: z.boolean().openapi({ description: 'Whether he has registered at the business portal, or need not' }),
    login: z.enum(['usable', 'paused', 'disabled', 'stopped']),
    revokedAt: time,
    revokedTokenCode: z.string().nullable().openapi({
      description: 'The token that was taken from him for ever, by rules that never let one be registered again',
    }),
    createdAt: z.int(),
  })
  .openapi('User')

export async function userView(
  bank: Bank,
  tables: Tables,
  { user, kept, standing }: StandingUser,
): Promise<z.output<typeof userSchema>> {
  const { loginId, name, companyId, kind, email, createdAt } = user
  const { registrationState, tokenCode, revokedAt } = kept
  return {
    loginId,
    name,
    companyId,
    kind,
    email,
    mayRequest: user.mayRequest === 1,
    mayApprove: user.mayApprove === 1,
    ...(await rightsView(tables, rightsOf(user))),
    registrationState,
    useState: standing.use,
    tokenCode,
    mustChangePassword: user.mustChangePassword === 1,
    portal: (await tables.portals.get(loginId))?.registeredAt !== null,
    login: (await holdOf(bank, tables, loginId)) ?? 'usable',
    revokedAt,
    revokedTokenCode: standing.revokedTokenCode,
    createdAt,
  }
}

export const tokenSchema = z
  .object({
    tokenCode: z.string().openapi({ example: 'VDS3456789-1' }),
    serial: z.string().openapi({ example: '12-3456789-0' }),
    wrongCodes: z.int(),
    stoppedAt: time,
    signedAt: time.openapi({ description: 'When it first signed something' }),
    revokedAt: time.openapi({ description: 'When it was last revoked from a user' }),
    loginIds: z.array(z.string()).openapi({ description: 'Who signs with it' }),
  })
  .openapi('Token')

export async function tokenView(tables: Tables, token: TokenRow): Promise<z.output<typeof tokenSchema>> {
  const { tokenCode, serial, wrongCodes, stoppedAt, signedAt, revokedAt } = token
  return {
    tokenCode,
    serial,
    wrongCodes,
    stoppedAt,
    signedAt,
    revokedAt,
    loginIds: [...(await sharingLoginIds(tables, tokenCode))],
  }
}

export const deviceSchema = z
  .object({ serial: z.string(), cancelledAt: time, tokenCodes: z.array(z.string()) })
  .openapi('Device')

export async function deviceView(tables: Tables, device: DeviceRow): Promise<z.output<typeof deviceSchema>> {
  const tokens = await tables.tokens.find({ serial: device.serial })
  return {
    serial: device.serial,
    cancelledAt: device.cancelledAt,
    tokenCodes: tokens.map(({ tokenCode }) => tokenCode),
  }
}

export const registrationSchema = z
  .object({
    id: z.string(),
    loginId: z.string(),
    step: z.enum(['identify', 'complete', 'completed', 'over']).openapi({ description: 'What comes next' }),
    text: z.string().nullable().openapi({ description: 'Text of the image that the token reads now' }),
    validUntil: time,
    tokenCode: z.string().nullable(),
    createdAt: z.int(),
    identifiedAt: time,
    completedAt: time,
  })
  .openapi('Registration')

export async function registrationView(
  bank: Bank,
  tables: Tables,
  row: RegistrationRow,
): Promise<z.output<typeof registrationSchema>> {
  const { id, loginId, tokenCode, createdAt, identifiedAt, completedAt } = row
  const shownAt = identifiedAt ?? createdAt
  const text = completedAt === null && !isTooOld(bank, shownAt) ? await registrationImage(bank, tables, row) : null
  const open = identifiedAt === null ? 'identify' : 'complete'
  return {
    id,
    loginId,
    step: completedAt !== null ? 'completed' : text === null ? 'over' : open,
    text,
    validUntil: text === null ? null : shownAt + bank.rules.imageAge,
    tokenCode,
    createdAt,
    identifiedAt,
    completedAt,
  }
}

/** A text of a message: so many code points, and no control characters. */
export const characters = ({ min, max }: { readonly min: number; readonly max: number }) =>
  z
    .string()
    .refine((text) => isMessageText(text, min, max), {
      error: `must have ${min} to ${max} characters, none of control`,
    })
    .openapi({ minLength: min, maxLength: max })

export const requestBodySchema = z
  .union([
    z.object({
      fields: z
        .array(z.tuple([characters(LIMITS.label), characters(LIMITS.value)]))
        .min(LIMITS.fields.min)
        .max(LIMITS.fields.max),
    }),
    z.object({ challenge: characters(LIMITS.challengeText) }),
    z.object({ freeText: characters(LIMITS.freeText) }),
  ])
  .openapi('RequestBody', { description: 'Lines of label and value, or a challenge, or a text' })

export const requestSchema = z
  .object({
    id: z.string(),
    loginId: z.string(),
    tokenCode: z.string(),
    orderId: z.string().openapi({ description: 'The order it signs; free: none' }),
    title: z.string(),
    body: requestBodySchema,
    text: z.string().openapi({ description: 'Text of the image' }),
    createdAt: z.int(),
    validUntil: z.int(),
    usedAt: time,
    tampered: z.enum(TAMPERINGS).nullable().openapi({ description: 'What its image says otherwise than was ordered' }),
  })
  .openapi('Request')

/** @param text of the request's image */
export function requestView(bank: Bank, request: RequestRow, text: string): z.output<typeof requestSchema> {
  const { id, loginId, tokenCode, orderId, title, createdAt, usedAt, tampered } = request
  const body: RequestBody = bodyOf(request)
  return {
    id,
    loginId,
    tokenCode,
    orderId,
    title,
    body: 'fields' in body ? { fields: body.fields.map(([label, value]) => [label, value]) } : body,
    text,
    createdAt,
    validUntil: createdAt + bank.rules.imageAge,
    usedAt,
    tampered,
  }
}
