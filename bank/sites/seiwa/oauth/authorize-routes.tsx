/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { originOf } from '../../../../server/index.ts'
import { type Counter, frameView, whole } from '../../../model/web/answers.tsx'
import { BankFrame } from '../../../model/web/bank-frame.tsx'
import { type ModelContext, type ModelEnv, visitCookie } from '../../../model/web/visiting.ts'
import type { SeiwaKinds } from '../pages/kinds.ts'
import { makeLinkServer, OAuthError, repeated } from './server.ts'

/** The authorization endpoint: before the customer's pages, and after them. */
export function authorizeRoutes(counter: Counter<SeiwaKinds>): Hono<ModelEnv<SeiwaKinds>> {
  const { engine } = counter
  const app = new Hono<ModelEnv<SeiwaKinds>>()

  app.get('/oauth/authorize', async (c) => {
    const sent = new URL(c.req.url).searchParams
    const query = Object.fromEntries(sent)
    const server = makeLinkServer(engine, originOf(c))
    const client = query.client_id === undefined ? null : (await server.client(query.client_id))?.client
    // Nobody is sent to an address that no service has registered (OAuth 2.1 §4.1.2.1).
    if (!client?.redirectUris.includes(query.redirect_uri ?? '')) return notAService(counter, c)
    try {
      if (sent.size > Object.keys(query).length) throw repeated()
      return c.redirect(`/SIM-S40?${new URLSearchParams({ request: await server.ask(query, client) })}`, 302)
    } catch (error) {
      return c.redirect(refusedTo(c, query, error), 302)
    }
  })

  app.get('/oauth/return', async (c) => {
    const found = await engine.find(getCookie(c, visitCookie(engine, c, 'customer')))
    const visit = found?.visit
    const server = makeLinkServer(engine, originOf(c))
    const request = visit?.who === 'returning' ? await server.kept.answered(visit.request) : null
    if (visit?.who !== 'returning' || request === null) return c.redirect('/SIM-S43', 303)
    try {
      const code = await server.answer(request, visit.consent)
      return c.redirect(backTo(c, request.asked, { code }), 302)
    } catch (error) {
      return c.redirect(refusedTo(c, request.asked, error), 302)
    }
  })

  return app
}

type Parameters = Readonly<Record<string, string>>

/** With what was asked, and by whom it is answered (RFC 9207). */
function backTo(c: Context, { redirect_uri = '', state }: Parameters, answer: Parameters): string {
  const uri = new URL(redirect_uri)
  const all = { ...answer, ...(state !== undefined && { state }), iss: originOf(c) }
  for (const [name, value] of Object.entries(all)) uri.searchParams.append(name, value)
  return uri.href
}

function refusedTo(c: Context, asked: Parameters, error: unknown): string {
  if (!(error instanceof OAuthError)) throw error
  return backTo(c, asked, { error: error.name, error_description: error.message })
}

/** Its service is told by nobody: the person in front of it is. */
function notAService(counter: Counter<SeiwaKinds>, c: ModelContext<SeiwaKinds>) {
  const view = frameView(counter, c, '/')
  return whole(
    c,
    <BankFrame view={view} title={view.t('title.no-service')} screenId="SIM-S49">
      <p class="card" data-testid="no-service">
        {view.t('text.no-service')}
      </p>
    </BankFrame>,
    400,
  )
}
