import OAuth2Server from '@node-oauth/oauth2-server'
import { type Context, Hono } from 'hono'
import { apiHeaders, limitBody, onlyThisMachine, originOf, securityHeaders } from '../../../../server/index.ts'
import { isOfOurCharset } from '../../../web/guard.ts'
import { SCOPES } from '../model/links.ts'
import { isProved } from './clients.ts'
import type { SeiwaEngine } from './link-engine.ts'
import { makeLinkServer, OAuthError, repeated } from './server.ts'

/** What services call: tokens, their revocation (RFC 7009), and what they can know of this server (RFC 8414). */

const LARGEST = 16 * 1024

export function tokenRoutes(engine: SeiwaEngine): Hono {
  const app = new Hono()
  const guards = [securityHeaders, apiHeaders, onlyThisMachine(), limitBody(LARGEST)] as const

  app.get('/.well-known/oauth-authorization-server', ...guards, (c) => c.json(metadata(originOf(c))))

  app.post('/oauth/token', ...guards, async (c) => {
    const response = new OAuth2Server.Response()
    try {
      const sent = await formOf(c)
      await makeLinkServer(engine, originOf(c)).token(c.req.header('authorization'), sent, response)
    } catch (error) {
      return refused(c, error, response)
    }
    c.header('Pragma', 'no-cache')
    return c.json(response.body as object)
  })

  app.post('/oauth/revoke', ...guards, async (c) => {
    const server = makeLinkServer(engine, originOf(c))
    try {
      const sent = await formOf(c)
      const { id, secret } = clientIn(c, sent)
      const found = await server.client(id)
      if (!found || !isProved(found.client, secret, engine.store.secrets.digest)) return refused(c, noClient())
      // What is none of his, or over already, is revoked (§2.2).
      await server.kept.revoke(sent.token ?? '', id)
      return c.body(null, 200)
    } catch (error) {
      return refused(c, error)
    }
  })

  return app
}

const noClient = () => new OAuth2Server.InvalidClientError('Invalid client: client is invalid')

/** What a service sends: a form, in which nothing stands more than once. */
async function formOf(c: Context): Promise<Record<string, string>> {
  if (!isOfOurCharset(c) || !/^application\/x-www-form-urlencoded/i.test(c.req.header('content-type') ?? '')) {
    throw new OAuth2Server.InvalidRequestError(
      'Invalid request: content must be application/x-www-form-urlencoded, in UTF-8',
    )
  }
  const sent = new URLSearchParams(await c.req.text())
  const form = Object.fromEntries(sent)
  if (sent.size > Object.keys(form).length) throw repeated()
  return form
}

/** By "Authorization: Basic" or in the form. */
function clientIn(c: Context, { client_id = '', client_secret }: Readonly<Record<string, string>>) {
  const [, basic] = /^Basic (.+)$/i.exec(c.req.header('authorization') ?? '') ?? []
  if (basic === undefined) return { id: client_id, secret: client_secret ?? null }
  const [id = '', ...rest] = Buffer.from(basic, 'base64').toString().split(':')
  return { id, secret: rest.join(':') }
}

/** RFC 6749 §5.2; what went wrong with us is nobody's business. */
function refused(c: Context, error: unknown, response = new OAuth2Server.Response()) {
  if (!(error instanceof OAuthError) || error.code >= 500) throw error
  const challenge: unknown = response.get('WWW-Authenticate')
  if (typeof challenge === 'string') c.header('WWW-Authenticate', challenge)
  const status = error.code === 401 || error.name === 'invalid_client' ? 401 : 400
  return c.json({ error: error.name, error_description: error.message }, status)
}

const METHODS = ['none', 'client_secret_basic', 'client_secret_post']

const metadata = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/oauth/authorize`,
  token_endpoint: `${issuer}/oauth/token`,
  revocation_endpoint: `${issuer}/oauth/revoke`,
  scopes_supported: SCOPES,
  response_types_supported: ['code'],
  response_modes_supported: ['query'],
  grant_types_supported: ['authorization_code', 'refresh_token'],
  token_endpoint_auth_methods_supported: METHODS,
  revocation_endpoint_auth_methods_supported: METHODS,
  code_challenge_methods_supported: ['S256'],
  authorization_response_iss_parameter_supported: true,
})
