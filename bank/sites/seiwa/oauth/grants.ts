import { drawTimedId } from '../../../core/bank.ts'
import type { Read } from '../../../model/engine.ts'
import { accountKey, linkKey } from '../kept.ts'
import { type Client, type Link, type LinkCode, type LinkRequest, type LinkToken, linksAt } from '../model/links.ts'
import { linkedMail } from '../model/mails.ts'
import type { Rules } from '../model/rules.ts'
import { accountBy, type World, withAccount } from '../model/world.ts'
import { drawToken, rowOfToken } from './drawn-token.ts'
import type { SeiwaEngine } from './link-engine.ts'

/** What is issued for a consent, in the bank's rows: each is good once or for a while, and never longer than the consent. */

/** OAuth 2.1 §4.1.2: ten minutes at most; a service is at hand. ms */
const CODE_LIFE = 60_000
export const ACCESS_LIFE = 30 * 60_000

/** For whom something is issued: an account and one of its consents. */
export interface Grantee {
  readonly account: string
  readonly link: string
}

const row = <Value>(rows: Readonly<Record<string, Value>>, id: string): Value | null =>
  Object.hasOwn(rows, id) ? (rows[id] ?? null) : null

const linkIn = (world: World, { account, link }: Grantee, client: string, now: number): Link | null => {
  const held = accountBy(world, account)
  return (held && linksAt(held, now).find((one) => one.id === link && one.client === client)) ?? null
}

export function makeGrants(engine: SeiwaEngine) {
  const { digest } = engine.store.secrets
  const keyOf = (rows: 'codes' | 'tokens', id: string) => ({ keys: [linkKey(rows, id)], owner: null })

  /** Whoever shows what was used already has it from elsewhere: all that was issued for the consent ends (OAuth 2.1 §4.3.1). */
  async function endAll({ link }: Grantee): Promise<void> {
    await engine.change({ keys: [], owner: link }, ({ world }) => ({
      world: { ...world, tokens: {}, codes: {} },
      result: null,
    }))
  }

  /** @returns null: there is none, it is over, or it was used */
  async function found<Rows extends 'codes' | 'tokens'>(
    rows: Rows,
    shown: string,
  ): Promise<(World[Rows][string] & { readonly left: number }) | null> {
    const id = rowOfToken(shown)
    const { world, around } = await engine.read(keyOf(rows, id))
    const one: LinkCode | LinkToken | null = row<LinkCode | LinkToken>(world[rows], id)
    if (one === null || one.digest !== digest(shown)) return null
    if (one.isUsed) {
      await endAll(one)
      return null
    }
    if (one.until <= around.now) return null
    return { ...(one as World[Rows][string]), left: one.until - around.now }
  }

  /** @returns whether it was not used before: of several who race one is told so */
  const use = (rows: 'codes' | 'tokens', shown: string): Promise<boolean> =>
    engine.change(keyOf(rows, rowOfToken(shown)), ({ world }) => {
      const one = row<LinkCode | LinkToken>(world[rows], rowOfToken(shown))
      if (one === null || one.isUsed) return { world, result: false }
      return { world: { ...world, [rows]: { ...world[rows], [one.id]: { ...one, isUsed: true } } }, result: true }
    })

  /** Asks the customer. @returns by what his pages name it */
  const ask = (client: Client, scopes: LinkRequest['scopes'], asked: LinkRequest['asked']): Promise<string> =>
    engine.change({ keys: [], owner: null }, ({ world, around: { now, random } }) => {
      const id = drawTimedId({ random }, now)
      const request = { ...{ id, client: client.id, clientName: client.name, scopes, asked }, at: now }
      return { world: { ...world, requests: { [id]: request } }, result: id }
    })

  /** What was asked, once it is answered: once. */
  const answered = (id: string): Promise<LinkRequest | null> =>
    engine.change({ keys: [linkKey('requests', id)], owner: null }, ({ world }) => ({
      world: { ...world, requests: {} },
      result: row(world.requests, id),
    }))

  /** @returns null: the consent does not stand any more */
  const issueCode = (
    to: Grantee,
    given: Pick<LinkCode, 'client' | 'scopes' | 'redirectUri' | 'challenge'>,
  ): Promise<string | null> =>
    engine.change({ keys: [accountKey(to.account)], owner: null }, ({ world, around: { now } }) => {
      if (!linkIn(world, to, given.client, now)) return { world, result: null }
      const shown = drawToken(now)
      const id = rowOfToken(shown)
      const code = { ...given, ...to, id, digest: digest(shown), until: now + CODE_LIFE, isUsed: false }
      return { world: { ...world, codes: { [id]: code } }, result: shown }
    })

  /** @param whole what the next ones may be asked for; default: no more than this one @returns null: the consent does not stand any more */
  const issueTokens = (to: Grantee, client: string, scopes: LinkToken['scopes'], whole = scopes) =>
    engine.change({ keys: [accountKey(to.account)], owner: null }, ({ world, around: { now } }) => {
      const link = linkIn(world, to, client, now)
      if (!link) return { world, result: null }
      const [access, refresh] = [drawToken(now), drawToken(now)]
      const tokenOf = (kind: LinkToken['kind'], shown: string, until: number): LinkToken => ({
        ...{ id: rowOfToken(shown), digest: digest(shown), account: to.account, link: to.link },
        ...{ client, scopes: kind === 'access' ? scopes : whole, kind, until, isUsed: false },
      })
      const left = Math.min(ACCESS_LIFE, link.until - now)
      const rows = [tokenOf('access', access, now + left), tokenOf('refresh', refresh, link.until)]
      return {
        world: { ...world, tokens: Object.fromEntries(rows.map((one) => [one.id, one])) },
        result: { access, refresh, left },
      }
    })

  /** What is behind a token now. @returns null: it is over, or the consent was taken back */
  async function behind(shown: string) {
    const token = await found('tokens', shown)
    if (token === null || token.kind !== 'access') return null
    const { world, around } = await engine.read({ keys: [accountKey(token.account)], owner: null })
    const account = accountBy(world, token.account)
    return account && linkIn(world, token, token.client, around.now) ? { token, account } : null
  }

  /** The service wants no more of it (RFC 7009): with its refresh token the consent ends. */
  async function revoke(shown: string, client: string): Promise<void> {
    const token = await found('tokens', shown)
    if (token?.client !== client) return
    if (token.kind === 'access') {
      await engine.change(keyOf('tokens', token.id), ({ world }) => ({ world: { ...world, tokens: {} }, result: null }))
    } else {
      await endAll(token)
      await engine.change({ keys: [accountKey(token.account)], owner: null }, (before) => unlinked(before, token))
    }
  }

  return { found, use, ask, answered, issueCode, issueTokens, behind, revoke, endAll }
}
export type Grants = ReturnType<typeof makeGrants>

/** As S44 does it. */
function unlinked({ world, around }: Read<World, Rules>, { account, link }: Grantee) {
  const held = accountBy(world, account)
  const ended = held?.links.find(({ id }) => id === link)
  if (held === null || ended === undefined) return { world, result: null }
  const note = { page: null, field: null, typed: null, steps: null }
  return {
    world: withAccount(world, { ...held, links: held.links.filter((one) => one !== ended) }),
    mails: linkedMail(held, around, 'unlinked', ended),
    notes: [{ ...note, at: around.now, account, what: 'unlinked' }],
    result: null,
  }
}
