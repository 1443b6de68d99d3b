import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { cookieName, isTokenOf, languageOf } from '../../web/guard.ts'
import type { Language } from '../../web/text.ts'
import type { KeptVisit } from '../visits.ts'
import { type Kept, keptJson, keptOf, NOTHING_KEPT } from './kept.ts'
import type { Kinds } from './page-drawing.ts'
import type { EngineOf, VisitOf } from './site-web.ts'

/** What the middleware leaves for the pages. */
export interface ModelEnv<Of extends Kinds> {
  Variables: {
    language: Language
    visit: KeptVisit<VisitOf<Of>>
    /** What the pages keep with the visit. */
    kept: Kept
    /** The fields of a posted form, and its files. */
    form: Readonly<Record<string, string>>
    files: Readonly<Record<string, Uint8Array>>
  }
}
export type ModelContext<Of extends Kinds> = Context<ModelEnv<Of>>

/** The pages of customers and those of the staff have visits of their own, so that one person can be both in one browser. */
export type Pages = 'customer' | 'staff'

/** What a page needs that says that nothing can be read or written. */
export function speaking<Of extends Kinds>({ site }: EngineOf<Of>): MiddlewareHandler<ModelEnv<Of>> {
  return async (c, next) => {
    c.set('language', languageOf(c))
    c.set('form', {})
    c.set('files', {})
    c.set('kept', NOTHING_KEPT)
    c.set('visit', { id: '', formToken: '', isStaff: false, visit: site.nobody, kept: null })
    await next()
  }
}

/** Finds the visit of the browser, or begins one. */
export function visiting<Of extends Kinds>(engine: EngineOf<Of>, pages: Pages): MiddlewareHandler<ModelEnv<Of>> {
  return async (c, next) => {
    const found = await engine.find(getCookie(c, visitCookie(engine, c, pages)))
    if (found) enter(c, found)
    else await begin(c, engine, pages)
    await next()
    const json = keptJson(c.var.kept)
    const { visit } = c.var
    if (json !== visit.kept) await engine.keep(visit.id, json)
  }
}

/** What a browser's visit is called there. */
export const visitCookie = <Of extends Kinds>(engine: EngineOf<Of>, c: Context, pages: Pages) =>
  cookieName(c, `${engine.site.name}-${pages}`)

function enter<Of extends Kinds>(c: ModelContext<Of>, visit: KeptVisit<VisitOf<Of>>) {
  c.set('visit', visit)
  c.set('kept', keptOf(visit.kept))
}

/** A new visit: the one before, if any, is over. @param isStaff logged in as one of them */
export async function begin<Of extends Kinds>(
  c: ModelContext<Of>,
  engine: EngineOf<Of>,
  pages: Pages,
  isStaff = false,
): Promise<void> {
  hand(c, engine, pages, await engine.open(isStaff))
}

/** The same visit under another id: one from before a login is worth nothing. */
export async function renew<Of extends Kinds>(c: ModelContext<Of>, engine: EngineOf<Of>): Promise<void> {
  const renewed = await engine.renew(c.var.visit.id)
  if (renewed) hand(c, engine, 'customer', renewed)
}

function hand<Of extends Kinds>(
  c: ModelContext<Of>,
  engine: EngineOf<Of>,
  pages: Pages,
  visit: KeptVisit<VisitOf<Of>>,
) {
  const path = pages === 'staff' ? '/staff' : '/'
  setCookie(c, visitCookie(engine, c, pages), visit.id, { httpOnly: true, sameSite: 'Strict', path })
  enter(c, visit)
}

/** Whether a posted form came from a page of this visit. */
export const isOwnForm = <Of extends Kinds>(c: ModelContext<Of>): boolean =>
  isTokenOf(c.var.visit.formToken, c.var.form['form-token'])
