import OAuth2Server from '@node-oauth/oauth2-server'
import type { Client, LinkRequest, LinkToken, Scope } from '../model/links.ts'
import { SCOPES } from '../model/links.ts'
import type { VisitOf } from '../model/visit.ts'
import { clientBy, isProved } from './clients.ts'
import { ACCESS_LIFE, type Grantee, makeGrants } from './grants.ts'
import type { SeiwaEngine } from './link-engine.ts'

/** OAuth 2.1 as a kept library does it, over the bank's rows. It reads this machine's clock: it is told how much is left. */

const { AccessDeniedError, InvalidGrantError, InvalidRequestError, InvalidScopeError } = OAuth2Server
export const { OAuthError } = OAuth2Server

/** One of what a service sends stands there more than once (OAuth 2.1 §4.1.1). */
export const repeated = () => new InvalidRequestError('Invalid request: a parameter stands there more than once')

type Parameters = Readonly<Record<string, string>>
type ServerModel = OAuth2Server.AuthorizationCodeModel & OAuth2Server.RefreshTokenModel

const SECOND = 1000
const grants = ['authorization_code', 'refresh_token']
const inMs = (ms: number) => new Date(Date.now() + ms)
const none = () => Promise.resolve(null)

const isScope = (name: string): name is Scope => SCOPES.some((one) => one === name)

/** Of what is asked all must be known, and allowed to the service; nothing asked means all of that. */
function scopesOf(client: Client, asked: readonly string[] | undefined): Scope[] | false {
  if (asked === undefined) return [...client.scopes]
  const known = asked.filter(isScope).filter((one) => client.scopes.includes(one))
  return known.length === asked.length && known.length > 0 ? known : false
}

/** @param origin the bank's, by the name that it was asked by */
export function makeLinkServer(engine: SeiwaEngine, origin: string) {
  const kept = makeGrants(engine)
  const { digest } = engine.store.secrets
  const clientFor = async (id: string) => {
    const client = await clientBy(engine, id, origin)
    return client && { id: client.id, redirectUris: [...client.redirectUris], grants, client }
  }
  const validateScope: ServerModel['validateScope'] = async (_user, { client }, scope) => scopesOf(client, scope)
  const base = {
    ...{ validateScope, getAccessToken: none, getAuthorizationCode: none, getRefreshToken: none, saveToken: none },
    ...{ saveAuthorizationCode: none, revokeAuthorizationCode: async () => false, revokeToken: async () => false },
    getClient: clientFor,
  } satisfies ServerModel

  /** @param save what stands in place of a code */
  const authorize = (
    query: Parameters,
    user: object,
    save: NonNullable<ServerModel['saveAuthorizationCode']>,
    body: Parameters = {},
  ) =>
    new OAuth2Server({
      model: { ...base, saveAuthorizationCode: save },
      authenticateHandler: { handle: () => user },
      authorizationCodeLifetime: 60,
    }).authorize(requestOf('GET', {}, query, body), new OAuth2Server.Response())

  return {
    kept,
    client: clientFor,

    /**
     * An authorization request: the library looks whether it is one.
     * @returns by what the customer's pages name it
     * @throws OAuthError for what the service has to be told
     */
    async ask(query: Parameters, client: Client): Promise<string> {
      demandChallenge(query)
      const asked = await authorize(query, {}, async (code, of) => ({
        ...code,
        ...{ client: of, user: {} },
        authorizationCode: await kept.ask(client, scopesIn(code.scope), query),
      }))
      return asked.authorizationCode
    },

    /** The code for who has given consent. @throws OAuthError where he has not, or has taken it back */
    async answer({ asked, client }: LinkRequest, consent: VisitOf<'returning'>['consent']): Promise<string> {
      const issued = await authorize(
        asked,
        consent ?? {},
        async (code, of, user) => {
          const { redirectUri, codeChallenge: challenge = '' } = code
          const given = { client, scopes: scopesIn(code.scope), redirectUri, challenge }
          const shown = await kept.issueCode(user as Grantee, given)
          if (shown === null) throw new AccessDeniedError('Access denied: the consent was taken back')
          return { ...code, client: of, user, authorizationCode: shown }
        },
        consent === null ? { allowed: 'false' } : {},
      )
      return issued.authorizationCode
    },

    /** @param body of a form @throws OAuthError */
    token(authorization: string | undefined, body: Parameters, response: OAuth2Server.Response) {
      let whole: readonly Scope[] | undefined
      const model: ServerModel = {
        ...base,
        async getClient(id, secret) {
          const found = await clientFor(id)
          return found && isProved(found.client, secret ?? null, digest) ? found : null
        },
        generateAccessToken: async () => 'drawn when it is kept',
        generateRefreshToken: async () => 'drawn when it is kept',
        async getAuthorizationCode(shown) {
          const code = await kept.found('codes', shown)
          return (
            code && {
              ...{
                authorizationCode: shown,
                expiresAt: inMs(code.left),
                scope: [...code.scopes],
                user: granteeOf(code),
              },
              // OAuth 2.1 §10.2: PKCE has taken its place, and who sends it has to send the right one.
              redirectUri: 'redirect_uri' in body ? code.redirectUri : '',
              client: { id: code.client, grants },
              ...{ codeChallenge: code.challenge, codeChallengeMethod: 'S256' },
            }
          )
        },
        revokeAuthorizationCode: ({ authorizationCode }) => kept.use('codes', authorizationCode),
        async getRefreshToken(shown) {
          const token = await kept.found('tokens', shown)
          if (token?.kind !== 'refresh') return null
          // The library would use the token up first.
          const asked = body.scope?.split(' ') ?? []
          if (!asked.every((one) => token.scopes.some((scope) => scope === one))) throw moreScopes()
          // RFC 6749 §6: the next refresh token is good for as much as this one, whatever is asked now.
          whole = token.scopes
          return {
            ...{ refreshToken: shown, refreshTokenExpiresAt: inMs(token.left), scope: [...token.scopes] },
            ...{ client: { id: token.client, grants }, user: granteeOf(token) },
          }
        },
        revokeToken: ({ refreshToken }) => kept.use('tokens', refreshToken),
        async saveToken(token, client, user) {
          const issued = await kept.issueTokens(user as Grantee, client.id, scopesIn(token.scope), whole)
          if (issued === null) throw new InvalidGrantError('Invalid grant: the consent has ended')
          const { access: accessToken, refresh: refreshToken, left } = issued
          return { ...token, accessToken, refreshToken, accessTokenExpiresAt: inMs(left), client, user }
        },
      }
      const lifetimes = { accessTokenLifetime: ACCESS_LIFE / SECOND, refreshTokenLifetime: ACCESS_LIFE / SECOND }
      const requireClientAuthentication = { authorization_code: false, refresh_token: false }
      return new OAuth2Server({ model, ...lifetimes, requireClientAuthentication }).token(
        requestOf('POST', { ...FORM, ...(authorization !== undefined && { authorization }) }, {}, body),
        response,
      )
    },

    /** Whose account it is. @throws OAuthError for a token that is none, or not for that */
    async behind(headers: Parameters, scope: Scope, response: OAuth2Server.Response) {
      const model: ServerModel & Pick<OAuth2Server.RequestAuthenticationModel, 'verifyScope'> = {
        ...base,
        async getAccessToken(shown) {
          const found = await kept.behind(shown)
          if (found === null || (await clientFor(found.token.client)) === null) return null
          return {
            ...{ accessToken: shown, accessTokenExpiresAt: inMs(found.token.left), scope: [...found.token.scopes] },
            ...{ client: { id: found.token.client, grants }, user: { account: found.account } },
          }
        },
        verifyScope: async (token, wanted) => wanted.every((one) => token.scope?.includes(one)),
      }
      const options = { scope: [scope], addAcceptedScopesHeader: false, addAuthorizedScopesHeader: false }
      const request = requestOf('GET', headers, {}, {})
      return new OAuth2Server({ model }).authenticate(request, response, options)
    },
  }
}

/** The library looks at a form's type only where a length is told. */
const FORM = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '1' }

const granteeOf = ({ account, link }: LinkToken | Grantee): Grantee => ({ account, link })
const scopesIn = (scope: readonly string[] | undefined): Scope[] => (scope ?? []).filter(isScope)

const requestOf = (method: string, headers: Parameters, query: Parameters, body: Parameters) =>
  new OAuth2Server.Request({ method, headers: { ...headers }, query: { ...query }, body: { ...body } })

const moreScopes = () => new InvalidScopeError('Invalid scope: Unable to add extra scopes')

/** RFC 7636 §4.2; OAuth 2.1 asks every service for it. */
const CHALLENGE = /^[A-Za-z0-9_-]{43}$/

function demandChallenge(query: Parameters): void {
  if (query.code_challenge_method !== 'S256') {
    throw new InvalidRequestError('Invalid request: `code_challenge_method` must be "S256"')
  }
  if (!CHALLENGE.test(query.code_challenge ?? '')) {
    throw new InvalidRequestError('Invalid request: `code_challenge` must be the SHA-256 of a `code_verifier`')
  }
}
