import { type Listener, type ListenOptions, listenWithTls, onPortOrAny } from '../server/index.ts'
import { FOLDER } from './app.ts'
import { type AuthorityBank, makeAuthority } from './certificates/authority.ts'
import { certificateGate } from './certificates/gate.ts'
import type { SiteName } from './site-names.ts'
import { type BankApp, cardsOf } from './sites.ts'

export interface CertificateServerOptions extends AuthorityBank {
  readonly site: SiteName
  readonly app: BankApp
  /** Where the bank is found without certificates. */
  readonly plainUrl: string
  readonly listen: ListenOptions | undefined
  /** 0 takes a free one. */
  readonly port: number
  readonly orAnyPort: boolean
}

/** Listens where the bank asks for client certificates. */
export async function startCertificateServer(options: CertificateServerOptions): Promise<Listener> {
  const { site, app, listen = {}, port, orAnyPort } = options
  const cards = await cardsOf()
  const gate = await certificateGate({
    ...options,
    authority: makeAuthority(options),
    fetch: (request, env) => app.fetch(request, env),
    names: namesOf(listen),
    bankName: cards[site].name,
    folder: FOLDER,
  })
  const start = (at: number) => listenWithTls(gate.fetch, at, listen, gate.context)
  return orAnyPort ? onPortOrAny(port, start) : start(port)
}

/** By which names a browser asks for it: without ports, and addresses without brackets. */
const namesOf = ({ address, names = [] }: ListenOptions): readonly string[] => {
  const given = [...(address === undefined ? [] : [address]), ...names]
  const bare = given.map((name) => name.replace(/(?<=^[^:]*|\]):\d+$/, '').replace(/^\[(.*)\]$/, '$1'))
  return [...new Set(['127.0.0.1', 'localhost', '::1', ...bare])]
}
