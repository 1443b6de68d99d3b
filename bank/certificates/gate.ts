import { X509Certificate } from 'node:crypto'
import { TLSSocket } from 'node:tls'
import { Hono } from 'hono'
import type { TlsContext } from '../../server/index.ts'
import { realNow } from '../core/bank.ts'
import { headers, ownPagesOnly, switchLanguage } from '../web/guard.ts'
import { servingStatic, WEB_STATIC } from '../web/static-files.ts'
import type { Language } from '../web/text.ts'
import type { Authority, AuthorityBank, ServerCertificate } from './authority.ts'
import { check, type Refused } from './check.ts'
import { refusalPage } from './refusal-page.tsx'
import { pemOf } from './x509.ts'

type Fetch = (request: Request, env: object) => Response | Promise<Response>

export interface GateOptions extends AuthorityBank {
  readonly authority: Authority
  /** The bank: asked only by who has a certificate that counts. */
  readonly fetch: Fetch
  /** By which names the server is asked for. */
  readonly names: readonly string[]
  readonly bankName: (language: Language) => string
  /** Where the bank is found without certificates. */
  readonly plainUrl: string
  /** The folder of all banks: static files are named from there. */
  readonly folder: URL
}

/** What stands between TLS and the bank's pages. Whoever has no certificate that counts is told why, and reaches nothing else. */
export interface Gate {
  readonly fetch: Fetch
  /** For the next handshake: it asks for certificates of this authority, by the list of what is revoked now, whichever process has revoked it. */
  readonly context: () => Promise<TlsContext>
}

export async function certificateGate(options: GateOptions): Promise<Gate> {
  const { authority, store, fetch, names } = options
  const der = await authority.root()
  const root = new X509Certificate(der)
  const refusing = refusals(options)
  const context = contexts(authority, pemOf(der, 'CERTIFICATE'), names, () => realNow(options))
  return {
    context,
    async fetch(request, env) {
      const checked = await store.transaction((tables) => check(socketOf(env), root, tables, realNow(options)))
      return checked.ok
        ? fetch(request, { ...env, certificate: checked.presented })
        : refusing.fetch(request, { ...env, refusal: checked })
    },
  }
}

function socketOf(env: object): TLSSocket {
  const { incoming } = env as { readonly incoming?: { readonly socket: unknown } }
  if (!(incoming?.socket instanceof TLSSocket)) throw new TypeError('the gate expected a request over TLS')
  return incoming.socket
}

/** The one page that says why, by whatever address, and what it looks like. */
function refusals({ folder, bankName, plainUrl }: GateOptions) {
  const app = new Hono<{ Bindings: { readonly refusal: Refused } }>()
  app.use(headers(), ownPagesOnly)
  app.get('/static/:file', servingStatic(WEB_STATIC, folder))
  app.get('/language/:language', switchLanguage)
  app.all('*', (c) => {
    // The next request shakes hands anew, perhaps with another certificate.
    c.header('Connection', 'close')
    return refusalPage(c, c.env.refusal, bankName, plainUrl)
  })
  return app
}

/** Certificate and lists, made anew where they are no longer good: else the same object. */
function contexts(authority: Authority, ca: string, names: readonly string[], now: () => number) {
  let server: (ServerCertificate & { readonly renewAt: number }) | undefined
  let current: { readonly list: unknown; readonly server: unknown; readonly context: TlsContext } | undefined

  return async (): Promise<TlsContext> => {
    if (server === undefined || now() >= server.renewAt) {
      const made = await authority.server(names)
      server = { ...made, renewAt: (now() + made.notAfter) / 2 }
    }
    const list = await authority.list()
    if (current?.list === list && current.server === server) return current.context
    const { cert, key } = server
    current = { list, server, context: { cert, key, ca, crl: [pemOf(list.der, 'X509 CRL')] } }
    return current.context
  }
}
