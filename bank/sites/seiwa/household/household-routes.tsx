/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { AuthorizationResponseError, ResponseBodyError, WWWAuthenticateChallengeError } from 'oauth4webapi'
import { originOf } from '../../../../server/index.ts'
import { type Counter, whole } from '../../../model/web/answers.tsx'
import type { Ask } from '../../../model/web/site-web.ts'
import type { ModelContext, ModelEnv } from '../../../model/web/visiting.ts'
import { HOUSEHOLD_PATH } from '../model/links.ts'
import type { SeiwaKinds } from '../pages/kinds.ts'
import { type Kept, keep, NOTHING, readKept } from './household-cookie.ts'
import { HouseholdPage } from './household-page.tsx'
import { type LinkClient, makeLinkClient, type Tokens } from './link-client.ts'

/** A service for practice that is not the bank: it reads a customer's account as far as he lets it. */
export function householdRoutes(counter: Counter<SeiwaKinds>, ask: Ask): Hono<ModelEnv<SeiwaKinds>> {
  const app = new Hono<ModelEnv<SeiwaKinds>>()
  const { store } = counter.engine
  type Asked = ModelContext<SeiwaKinds>

  const clientFor = (c: Asked) => {
    const { names } = (c.env ?? {}) as { readonly names?: readonly string[] }
    return makeLinkClient(originOf(c), (request) => ask(request, names === undefined ? {} : { names }))
  }
  const goHome = (c: Asked, kept: Kept) => {
    keep(c, store, kept)
    return c.redirect(HOUSEHOLD_PATH, 303)
  }

  app.get(HOUSEHOLD_PATH, async (c) => {
    const kept = readKept(c, store)
    const found = kept.tokens && (await fetched(clientFor(c), kept.tokens))
    const notice = found === 'over' ? 'over' : kept.notice
    const book = found === 'over' ? null : found
    keep(c, store, { ...kept, tokens: book?.tokens ?? null, notice: null })
    const view = { t: counter.web.texts[c.var.language], language: c.var.language, path: HOUSEHOLD_PATH }
    return whole(c, <HouseholdPage view={view} notice={notice} book={book} />)
  })

  app.post(`${HOUSEHOLD_PATH}/link`, async (c) => {
    const { to, asking } = await clientFor(c).begin()
    keep(c, store, { ...NOTHING, asking })
    return c.redirect(to.href, 303)
  })

  app.get(`${HOUSEHOLD_PATH}/callback`, async (c) => {
    const { asking } = readKept(c, store)
    if (asking === null) return goHome(c, { ...NOTHING, notice: 'failed' })
    try {
      const tokens = await clientFor(c).finish(new URL(c.req.url), asking)
      return goHome(c, { ...NOTHING, tokens, notice: 'linked' })
    } catch (error) {
      const isRefused = error instanceof AuthorizationResponseError && error.error === 'access_denied'
      return goHome(c, { ...NOTHING, notice: isRefused ? 'refused' : 'failed' })
    }
  })

  app.post(`${HOUSEHOLD_PATH}/unlink`, async (c) => {
    const { tokens } = readKept(c, store)
    if (tokens) await clientFor(c).end(tokens)
    return goHome(c, { ...NOTHING, notice: 'unlinked' })
  })

  return app
}

const isOver = (error: unknown) => error instanceof WWWAuthenticateChallengeError || error instanceof ResponseBodyError

/** What stands in the household book, with the tokens from now on: an access token that is over is renewed once. */
async function fetched(client: LinkClient, tokens: Tokens) {
  const read = async (by: Tokens) => {
    const [account] = await client.accounts(by)
    if (!account) return 'over'
    const [balance, entries] = [await client.balance(by, account.id), await client.transactions(by, account.id)]
    return { tokens: by, account, balance, entries }
  }
  try {
    return await read(tokens)
  } catch (error) {
    if (!isOver(error)) throw error
  }
  try {
    return await read(await client.renew(tokens))
  } catch (error) {
    if (!isOver(error)) throw error
    return 'over'
  }
}
