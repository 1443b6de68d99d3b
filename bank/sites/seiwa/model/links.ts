import { z } from 'zod'
import { digest, list, moment, record } from '../../../model/table/schemas.ts'
import { accountId } from './schemas.ts'

/** API連携: what a customer lets a service (電子決済等代行業者) read of his account, and what such a service is given for it. */

/** 口座情報, 残高, 入出金明細. */
export const SCOPES = ['account', 'balance', 'transactions'] as const
export type Scope = (typeof SCOPES)[number]
const scopes = list(z.enum(SCOPES))

const id = z.string().min(1)

/** A consent. What was issued for it is good as long as it stands in its account. */
export const link = record({
  ...{ id, client: id, clientName: id, scopes },
  at: moment,
  /** When it ends by itself. */
  until: moment,
})
export type Link = z.output<typeof link>

/** A service that the bank knows. */
const client = record({
  ...{ id, name: id, scopes },
  redirectUris: list(id),
  /** Of one that can keep a secret; null: of one that cannot. */
  secret: digest.nullable(),
  at: moment,
})
export type Client = z.output<typeof client>

/** What a service has asked for, until the customer has answered. */
const request = record({
  ...{ id, client: id, clientName: id, scopes },
  /** The parameters of its authorization request (RFC 6749 §4.1.1). */
  asked: z.record(z.string(), z.string()).readonly(),
  at: moment,
})
export type LinkRequest = z.output<typeof request>

const issued = { id, digest, client: id, account: accountId, link: id, scopes, until: moment }

/** An authorization code: good once. */
const code = record({ ...issued, redirectUri: id, challenge: id, isUsed: z.boolean() })
export type LinkCode = z.output<typeof code>

/** A refresh token that was used has been followed by another. */
const token = record({ ...issued, kind: z.enum(['access', 'refresh']), isUsed: z.boolean() })
export type LinkToken = z.output<typeof token>

/** The service that comes with the bank, whose name stands in the texts. */
export const HOUSEHOLD = 'household'
/** Where its pages stand. */
export const HOUSEHOLD_PATH = '/household'

/** By their IDs, as the world has them. */
export const linkWorld = {
  clients: z.record(id, client).readonly(),
  requests: z.record(id, request).readonly(),
  codes: z.record(id, code).readonly(),
  tokens: z.record(id, token).readonly(),
}
export const NO_LINKS = { clients: {}, requests: {}, codes: {}, tokens: {} }

/** The rows of each, and who they are found by besides: what was issued for one consent by its ID. */
export const LINK_ROWS = {
  clients: { kind: 'link-client', parse: (json: unknown) => client.parse(json) },
  requests: { kind: 'link-request', parse: (json: unknown) => request.parse(json) },
  codes: { kind: 'link-code', parse: (json: unknown) => code.parse(json) },
  tokens: { kind: 'link-token', parse: (json: unknown) => token.parse(json) },
} as const

/** So long a customer may take to answer. */
export const REQUEST_LIFE = 10 * 60_000

/** The consents that hold now. */
export const linksAt = ({ links }: { readonly links: readonly Link[] }, now: number): readonly Link[] =>
  links.filter(({ until }) => now < until)
