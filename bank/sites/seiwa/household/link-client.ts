import {
  type AuthorizationServer,
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  calculatePKCECodeChallenge,
  customFetch,
  discoveryRequest,
  generateRandomCodeVerifier,
  generateRandomState,
  None,
  processAuthorizationCodeResponse,
  processDiscoveryResponse,
  processRefreshTokenResponse,
  processRevocationResponse,
  protectedResourceRequest,
  refreshTokenGrantRequest,
  revocationRequest,
  type TokenEndpointResponse,
  validateAuthResponse,
} from 'oauth4webapi'
import { HOUSEHOLD, SCOPES } from '../model/links.ts'
import { householdCallback } from '../oauth/clients.ts'
import { DATA_PATH } from '../oauth/data-routes.ts'

/** A service's own side of API連携, by a kept library: it knows of the bank what the bank publishes, and calls it as any program does. */

/** How the service asks the bank. */
export type BankFetch = (request: Request) => Response | Promise<Response>

/** Between the way to the bank and the way back. */
export interface Asking {
  readonly state: string
  readonly verifier: string
}
export interface Tokens {
  readonly access: string
  readonly refresh: string
}

/** What it sends has a form as its body, or nothing. */
interface Sent {
  readonly method: string
  readonly headers: Record<string, string>
  readonly body?: unknown
}

const client = { client_id: HOUSEHOLD }
const auth = None()

/** @param origin of the bank, whose pages stand beside those of the service */
export function makeLinkClient(origin: string, fetch: BankFetch) {
  const options = {
    // On this machine only, without TLS.
    [allowInsecureRequests]: true,
    [customFetch]: async (url: string, { method, headers, body }: Sent) =>
      fetch(new Request(url, { method, headers, body: body instanceof URLSearchParams ? body : null })),
  }
  const callback = householdCallback(origin)

  async function bank(): Promise<AuthorizationServer> {
    const issuer = new URL(origin)
    return processDiscoveryResponse(issuer, await discoveryRequest(issuer, { ...options, algorithm: 'oauth2' }))
  }

  const read = async (tokens: Tokens, path: string) =>
    (
      await protectedResourceRequest(tokens.access, 'GET', new URL(DATA_PATH + path, origin), undefined, null, options)
    ).json()

  return {
    /** Where the customer is sent, and what has to be remembered until he is back. */
    async begin(): Promise<{ readonly to: URL; readonly asking: Asking }> {
      const { authorization_endpoint = '' } = await bank()
      const [state, verifier] = [generateRandomState(), generateRandomCodeVerifier()]
      const to = new URL(authorization_endpoint)
      to.search = new URLSearchParams({
        ...{ response_type: 'code', ...client, redirect_uri: callback, scope: SCOPES.join(' '), state },
        ...{ code_challenge: await calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
      }).toString()
      return { to, asking: { state, verifier } }
    },

    /** @param url with which he came back @throws what the library throws: he has refused, or it is not what was asked */
    async finish(url: URL, { state, verifier }: Asking): Promise<Tokens> {
      const server = await bank()
      const answer = validateAuthResponse(server, client, url, state)
      const sent = await authorizationCodeGrantRequest(server, client, auth, answer, callback, verifier, options)
      return tokensIn(await processAuthorizationCodeResponse(server, client, sent))
    },

    /** @throws where the consent has ended */
    async renew({ refresh }: Tokens): Promise<Tokens> {
      const server = await bank()
      const sent = await refreshTokenGrantRequest(server, client, auth, refresh, options)
      return tokensIn(await processRefreshTokenResponse(server, client, sent))
    },

    async end({ refresh }: Tokens): Promise<void> {
      await processRevocationResponse(await revocationRequest(await bank(), client, auth, refresh, options))
    },

    accounts: async (tokens: Tokens) =>
      ((await read(tokens, '/accounts')) as { accounts: readonly Account[] }).accounts,
    balance: async (tokens: Tokens, id: string) =>
      (await read(tokens, `/accounts/${encodeURIComponent(id)}/balance`)) as Balance,
    transactions: async (tokens: Tokens, id: string) =>
      ((await read(tokens, `/accounts/${encodeURIComponent(id)}/transactions`)) as { transactions: readonly Entry[] })
        .transactions,
  }
}
export type LinkClient = ReturnType<typeof makeLinkClient>

export interface Account {
  readonly id: string
  readonly branch: string
  readonly subject: string
  readonly number: string
}
export interface Balance {
  readonly balance: number
  /** ISO 8601. */
  readonly at: string
}
/** The newest first. */
export interface Entry {
  readonly at: string
  readonly amount: number
  readonly balance: number
  readonly description: string
}

function tokensIn({ access_token, refresh_token }: TokenEndpointResponse): Tokens {
  if (refresh_token === undefined) throw new TypeError('the bank sent no refresh token')
  return { access: access_token, refresh: refresh_token }
}
