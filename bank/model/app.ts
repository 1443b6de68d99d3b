import { type Env, Hono } from 'hono'
import { isNotSaved } from '../../store/index.ts'
import { logError } from '../core/log.ts'
import { START_STATIC } from '../start-page/start-page.tsx'
import { headers, ownPagesOnly } from '../web/guard.ts'
import { certificateOf } from '../web/presented.ts'
import { servingStatic, WEB_STATIC } from '../web/static-files.ts'
import { type Counter, troubleAnswer } from './web/answers.tsx'
import { customerRoutes } from './web/customer-routes.ts'
import { mailboxRoutes } from './web/mailbox.tsx'
import type { Kinds } from './web/page-drawing.ts'
import { sentForm } from './web/sent-form.ts'
import { staffRoutes } from './web/staff-routes.tsx'
import { begin, type ModelEnv, speaking, visiting } from './web/visiting.ts'

/** Of the frame, from the bank's folder. */
export const MODEL_STATIC = ['bank-page.css'].map((name) => `model/web/static/${name}`)

export interface ModelAppOptions<Of extends Kinds> extends Counter<Of> {
  /** The folder of all banks: static files are named from there. */
  readonly folder: URL
  /** Mounted at `/api/v1`, with guards of its own. */
  readonly api?: Hono<Env>
  /** The page of all banks. */
  readonly startPage?: Hono
}

/** A bank that is a value and a pure function, as an application: its pages, drawn from its table; mailbox and staff. */
export function modelApp<Of extends Kinds>(options: ModelAppOptions<Of>): Hono<ModelEnv<Of>> {
  const { engine, web, folder, api, startPage } = options
  const counter: Counter<Of> = { engine, web }
  const app = new Hono<ModelEnv<Of>>()
  if (api) app.route('/api/v1', api)
  const services = web.services?.(counter, (request, env) => app.fetch(request, env))
  if (services) app.route('/', services.open)
  app.use(headers(), ownPagesOnly, speaking(engine))
  app.get(
    '/static/:file',
    servingStatic([...WEB_STATIC, ...START_STATIC, ...MODEL_STATIC, ...web.look.staticFiles], folder),
  )
  if (startPage) app.route('/', startPage)
  app.route('/', staffRoutes(counter))
  if (services) app.route('/', services.pages)
  app.use(visiting(engine, 'customer'))
  app.use(async (c, next) => {
    const presented = certificateOf(c)
    if (presented && web.isOfAnother?.(c.var.visit.visit, presented.loginId)) await begin(c, engine, 'customer')
    await next()
  })
  app.use(sentForm<Of>((c, trouble) => troubleAnswer(counter, c, trouble)))
  app.route('/', mailboxRoutes(counter))
  app.route('/', customerRoutes(counter))
  app.notFound((c) => troubleAnswer(counter, c, 'not-found'))
  app.onError((error, c) => {
    logError(error)
    return troubleAnswer(counter, c, isNotSaved(error) ? 'not-saved' : 'failed')
  })
  return app
}
