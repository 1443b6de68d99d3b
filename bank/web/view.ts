import type { Context } from 'hono'
import { z } from 'zod'
import type { UserRow } from '../core/rows.ts'
import type { ServiceName } from '../core/services.ts'
import type { Session } from './sessions.ts'
import type { Language, Text, TextKey, Texts } from './text.ts'

/** What every page knows of the request it answers. */
export interface View {
  readonly t: Text
  readonly language: Language
  /** Goes back in every form. */
  readonly formToken: string
  /** Whose page it is, when somebody is logged in. */
  readonly user: Pick<UserRow, 'loginId' | 'name' | 'kind'> | null
  /** His name as this page says it: {@link PageEnv}. */
  readonly userName: string
  /** The address of this page by GET: where the language switch and a form that came too late return to. */
  readonly path: string
  /** Shown once on top of the page. */
  readonly notice: TextKey | null
  /** A session without a request for so long is over, in ms. */
  readonly sessionIdle: number
  readonly contact: Contact
  /** Which of the bank's services this company has: it is named on top of every page. */
  readonly service: ServiceName
}

/** Whom customers call, and when; no hours are the usual ones. */
export interface Contact {
  readonly phone: string
  readonly hours: string
}

/** What the middleware leaves for the pages. */
export interface PageEnv {
  Variables: {
    session: Session
    user: UserRow | null
    /** A name as a page of the bank says it. */
    spoken: (t: Text, name: string) => string
    language: Language
    text: Text
    /** In every language. */
    texts: Texts
    /** A session without a request for so long is over, in ms. */
    sessionIdle: number
    contact: Contact
    service: ServiceName
    /** The fields of a posted form. */
    form: Readonly<Record<string, string>>
    /** Who sent it, by its token: an owner of sessions, or null. */
    sender: string | null
  }
}

export type PageContext = Context<PageEnv>

/** Path and query. */
export function addressOf(c: PageContext): string {
  const { pathname, search } = new URL(c.req.url)
  return pathname + search
}

/** A path of this server, with or without a query; anything else, `//elsewhere` too, is the top page. */
export function ownPath(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])[\w\-/]*(\?[\w\-.~*%+=&]*)?$/.test(path) ? path : '/'
}

/** @param path the page's address by GET, where it is not this one */
export function viewOf(c: PageContext, path: string = addressOf(c)): View {
  const session = c.var.session
  const notice = session.notice
  session.notice = null
  const { text: t, language, user, sessionIdle, contact, service, spoken } = c.var
  const userName = user ? spoken(t, user.name) : ''
  return { t, language, formToken: session.formToken, user, userName, path, notice, sessionIdle, contact, service }
}

type Status = 200 | 400 | 403 | 404 | 409 | 413 | 422 | 500

/** Answers with a whole page. */
export function page(c: PageContext, content: unknown, status: Status = 200) {
  return c.html(`<!doctype html>${String(content)}`, status)
}

/** The user of a page behind login. */
export function userOf(c: PageContext): UserRow {
  if (!c.var.user) throw new TypeError('this page was reached without login')
  return c.var.user
}

export function loginIdOf(c: PageContext): string {
  return userOf(c).loginId
}

/** A field of a form as it arrives; one that is missing is empty. */
export const typedText = z.string().max(400).catch('')
