import { createRoute, z } from '@hono/zod-openapi'
import { makeAuthority } from '../certificates/authority.ts'
import { FILE_PASSWORD } from '../certificates/pkcs12.ts'
import type { Bank } from '../core/bank.ts'
import { helpDeskFor, noteHistory } from '../core/history.ts'
import { banksFor } from '../core/live-bank.ts'
import type { UserRow } from '../core/rows.ts'
import { LOGIN_METHODS } from '../core/settings.ts'
import type { Tables } from '../core/store.ts'
import { readCertificateStanding, setCertificateStanding } from '../factors/certificate/standing.ts'
import {
  issueCertificate,
  revokeUserCertificate,
  USER_CERTIFICATE_STATES,
  userCertificate,
} from '../factors/certificate/user-certificates.ts'
import { notFound, refusal, refuse } from './errors.ts'
import { type ApiContext, companyQuery, invalid, json, jsonBody, makeRouter, missing, read, readOf } from './router.ts'

/** 電子証明書: the certificates of users, issued without the app and revoked without the confirmation password. */

const params = z.object({ loginId: z.string().openapi({ example: 'hanako01' }) })

const certificateSchema = z
  .object({
    loginId: z.string(),
    state: z.enum(USER_CERTIFICATE_STATES).openapi({
      description: '未発行, 発行済, 更新済 (issued in place of one that was not revoked), 有効期限切れ, 失効済',
    }),
    serial: z.string().nullable().openapi({
      description: 'Of the certificate, hexadecimal: the one that counts, or counted last; null: none was ever issued',
      example: '4f0e6f5d0d6a4b0f9c1c2a7f6d5e4b3a',
    }),
    issuedAt: z.int().nullable(),
    notAfter: z.int().nullable().openapi({ description: '有効期限, on the clock of his company' }),
    loginMethod: z.enum(LOGIN_METHODS).openapi({ description: 'By what he logs in: his own, or what the rules say' }),
    hasOwnLoginMethod: z.boolean().openapi({ description: 'false: the rules say it' }),
    reissueAllowed: z.boolean().openapi({ description: 'He may have another although his counts, once' }),
  })
  .openapi('Certificate')

const issuedSchema = certificateSchema
  .extend({
    file: z.string().openapi({ description: 'PKCS #12, in base64: key, certificate and root' }),
    filePassword: z.string().openapi({ description: 'Opens the file' }),
  })
  .openapi('IssuedCertificate')

const listRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'listCertificates',
  summary: 'How all users, or those of a company, stand with certificates',
  request: { query: companyQuery },
  responses: {
    200: json('One for each user', z.object({ certificates: z.array(certificateSchema) })),
    400: invalid,
    404: missing,
  },
})

const getRoute = createRoute({
  method: 'get',
  path: '/{loginId}',
  operationId: 'getCertificate',
  summary: 'How a user stands with certificates',
  request: { params },
  responses: { 200: json('His certificate', certificateSchema), 404: missing },
})

const issueRoute = createRoute({
  method: 'post',
  path: '/{loginId}',
  operationId: 'issueCertificate',
  summary: 'Issues a certificate, whatever he has: the one before is good no more',
  request: {
    params,
    ...jsonBody(
      z
        .strictObject({
          filePassword: z.string().regex(FILE_PASSWORD).default('practice2026').openapi({
            description: '4 to 64 printable ASCII characters',
          }),
        })
        .openapi('NewCertificate'),
    ),
  },
  responses: { 201: json('The certificate, with its file', issuedSchema), 400: invalid, 404: missing },
})

const changeRoute = createRoute({
  method: 'patch',
  path: '/{loginId}',
  operationId: 'changeCertificate',
  summary: 'Sets by what a user logs in, and whether he may have another certificate',
  request: {
    params,
    ...jsonBody(
      z
        .strictObject({
          loginMethod: z.enum(LOGIN_METHODS).nullable().optional().openapi({ description: 'null: as the rules say' }),
          reissueAllowed: z.boolean().optional(),
        })
        .openapi('CertificateChange'),
    ),
  },
  responses: { 200: json('His certificate after it', certificateSchema), 400: invalid, 404: missing },
})

const revokeRoute = createRoute({
  method: 'delete',
  path: '/{loginId}',
  operationId: 'revokeCertificate',
  summary: 'Revokes his certificate (失効): sessions that rest on it are over at once',
  request: { params },
  responses: {
    200: json('His certificate after it', certificateSchema),
    404: missing,
    409: refusal('He has none that counts'),
  },
})

export function certificateRoutes(context: ApiContext) {
  const { bank } = context
  const authority = makeAuthority(bank)
  const show = (loginId: string) =>
    read(context, async (tables) => {
      const user = await tables.users.get(loginId)
      return user ? view(bank, tables, user) : null
    })
  const unknown = (loginId: string) => `user ${loginId}`
  return makeRouter()
    .openapi(listRoute, async (c) => {
      const query = c.req.valid('query')
      const certificates = await readOf(context, query, async (tables, match) => {
        const banks = await banksFor(bank, tables)
        const views: z.output<typeof certificateSchema>[] = []
        for (const user of await tables.users.find(match)) views.push(await view(banks(user.companyId), tables, user))
        return views
      })
      return certificates ? c.json({ certificates }, 200) : notFound(c, `company ${query.company}`)
    })
    .openapi(getRoute, async (c) => {
      const { loginId } = c.req.valid('param')
      const found = await show(loginId)
      return found ? c.json(found, 200) : notFound(c, unknown(loginId))
    })
    .openapi(issueRoute, async (c) => {
      const { loginId } = c.req.valid('param')
      const { filePassword } = c.req.valid('json')
      const user = await read(context, (tables) => tables.users.get(loginId))
      if (!user) return notFound(c, unknown(loginId))
      const options = { password: filePassword, actor: helpDeskFor(user.companyId), mayAlways: true }
      const issued = await issueCertificate(bank, authority, user, options)
      const shown = issued.ok ? await show(loginId) : null
      if (!issued.ok || !shown) return notFound(c, unknown(loginId))
      return c.json({ ...shown, file: Buffer.from(issued.pfx).toString('base64'), filePassword }, 201)
    })
    .openapi(changeRoute, async (c) => {
      const { loginId } = c.req.valid('param')
      const { loginMethod, reissueAllowed } = c.req.valid('json')
      const changed = await read(context, async (tables) => {
        const user = await tables.users.get(loginId)
        if (!user) return null
        await setCertificateStanding(tables, loginId, {
          ...(loginMethod !== undefined && { loginMethod }),
          ...(reissueAllowed !== undefined && { reissueAllowedAt: reissueAllowed ? bank.now() : null }),
        })
        const state = Object.entries({ loginMethod, reissueAllowed }).flatMap(([name, value]) =>
          value === undefined ? [] : `${name}=${value}`,
        )
        const detail = { loginId, state: state.join(' ') }
        const note = { category: 'help-desk', action: 'state-changed', detail } as const
        await noteHistory(bank, tables, helpDeskFor(user.companyId), note)
        return view(bank, tables, user)
      })
      return changed ? c.json(changed, 200) : notFound(c, unknown(loginId))
    })
    .openapi(revokeRoute, async (c) => {
      const { loginId } = c.req.valid('param')
      const revoked = await read(context, async (tables) => {
        const user = await tables.users.get(loginId)
        if (!user) return 'user-unknown'
        const row = await revokeUserCertificate(bank, tables, helpDeskFor(user.companyId), user)
        return row === null ? 'no-certificate' : view(bank, tables, user)
      })
      if (revoked === 'user-unknown') return notFound(c, unknown(loginId))
      if (revoked === 'no-certificate') return refuse(c, revoked, `${loginId} has no certificate that counts.`)
      return c.json(revoked, 200)
    })
}

async function view(bank: Bank, tables: Tables, { loginId }: UserRow): Promise<z.output<typeof certificateSchema>> {
  const { state, row } = await userCertificate(bank, tables, loginId)
  const { loginMethod, reissueAllowedAt } = await readCertificateStanding(tables, loginId)
  return {
    loginId,
    state,
    serial: row?.serial ?? null,
    issuedAt: row?.issuedAt ?? null,
    notAfter: row?.notAfter ?? null,
    loginMethod: loginMethod ?? bank.rules.loginMethod,
    hasOwnLoginMethod: loginMethod !== null,
    reissueAllowed: reissueAllowedAt !== null,
  }
}
