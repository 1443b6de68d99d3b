import OAuth2Server from '@node-oauth/oauth2-server'
import { type Context, Hono } from 'hono'
import { apiHeaders, onlyThisMachine, originOf, securityHeaders } from '../../../../server/index.ts'
import { DAY } from '../../../core/banking-days.ts'
import { typedDay } from '../../../core/typed-day.ts'
import type { Account } from '../model/account.ts'
import type { Scope } from '../model/links.ts'
import type { SeiwaEngine } from './link-engine.ts'
import { makeLinkServer, OAuthError } from './server.ts'

/** What services read with an access token (RFC 6750): of the one account of a customer what he has given consent to. */

export const DATA_PATH = '/link-api/v1'

export function dataRoutes(engine: SeiwaEngine): Hono {
  const app = new Hono()
  app.use(`${DATA_PATH}/*`, securityHeaders, apiHeaders, onlyThisMachine())

  const reading = (path: string, scope: Scope, view: (account: Account, c: Context, now: number) => object | null) =>
    app.get(DATA_PATH + path, async (c) => {
      const response = new OAuth2Server.Response()
      try {
        const { user } = await makeLinkServer(engine, originOf(c)).behind(c.req.header(), scope, response)
        const account = user.account as Account
        if (account.stopped) return c.json(said('account_stopped', 'The bank has stopped this customer.'), 403)
        const id = c.req.param('id')
        const { now } = await engine.settings()
        const seen = id === undefined || id === account.id ? view(account, c, now) : null
        return seen ? c.json(seen) : c.json(said('not_found', 'There is no such account for this token.'), 404)
      } catch (error) {
        if (!(error instanceof OAuthError) || error.code >= 500) throw error
        const challenge: unknown = response.get('WWW-Authenticate')
        if (typeof challenge === 'string') c.header('WWW-Authenticate', challenge)
        return c.json(said(error.name, error.message), error.code === 400 ? 400 : error.code === 403 ? 403 : 401)
      }
    })

  reading('/accounts', 'account', ({ id, branch, subject, account }) => ({
    accounts: [{ id, branch, subject, number: account }],
  }))
  reading('/accounts/:id/balance', 'balance', ({ balance }, _, now) => ({
    ...{ balance, currency: 'JPY', at: new Date(now).toISOString() },
  }))
  reading('/accounts/:id/transactions', 'transactions', ({ movements }, c) => {
    const [from, to] = [dayIn(c, 'from'), dayIn(c, 'to')]
    const wanted = movements.filter(({ at }) => (from === null || at >= from) && (to === null || at < to + DAY))
    return {
      transactions: wanted.toReversed().map(({ at, amount, balance, what }) => ({
        ...{ at: new Date(at).toISOString(), amount, balance, description: what },
      })),
    }
  })
  return app
}

/** When a day in Japan begins, of which the query says `2026-11-21`; null: it says nothing of it. */
function dayIn(c: Context, name: 'from' | 'to'): number | null {
  const day = typedDay(c.req.query(name) ?? '')
  if (day === 'invalid') throw new OAuth2Server.InvalidRequestError(`Invalid request: "${name}" must be YYYY-MM-DD`)
  return day
}

const said = (error: string, description: string) => ({ error, error_description: description })
