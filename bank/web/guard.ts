import { timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { secureHeaders } from 'hono/secure-headers'
import { isForUs, isFromUs, isLanguage, isOverTls, portOf, preferredLanguage } from '../../server/index.ts'
import type { Bank, Rules } from '../core/bank.ts'
import { actingFor, bankFor } from '../core/live-bank.ts'
import { actingFrom } from '../core/terminal.ts'
import { troublePage } from './errors.tsx'
import { foreignForm, toLogin } from './late-form.ts'
import { certificateOf, type Presented } from './presented.ts'
import { noSession, ownerOf, type Session, type Sessions } from './sessions.ts'
import type { Language } from './text.ts'
import { ownPath, type PageContext, type PageEnv } from './view.ts'

/** What stands in front of every page. */

/** Cookies know no ports: each bank of a machine has one of its own. */
export const cookieName = (c: Context, what: string) => [what, ...[portOf(c) ?? []].flat()].join('-')
const sessionCookie = (c: PageContext) => cookieName(c, 'bank-session')
const LANGUAGE_COOKIE = 'bank-language'
/** s. */
const YEAR = 365 * 24 * 60 * 60

/** Scripts, styles, images and forms only from and to this server; nothing inline. */
export function headers(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      connectSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // With 'no-referrer' a browser sends "Origin: null" with our own forms.
    referrerPolicy: 'same-origin',
    strictTransportSecurity: false,
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  })
}

/** Refuses requests made through a foreign host name (DNS rebinding), and forms sent by foreign pages. */
export const ownPagesOnly: MiddlewareHandler = async (c, next) => {
  if (!isForUs(c, portOf(c))) return c.text('Unknown host', 403)
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    const site = c.req.header('sec-fetch-site')
    if (!isFromUs(c) || site === 'cross-site' || site === 'same-site') return c.text('Unknown origin', 403)
  }
  c.header('Cache-Control', 'no-store')
  await next()
}

/** What every page needs, also one that says that nothing can be read or written. @param spoken a name as a page says it */
export function speaking({
  texts,
  spoken,
  rules,
}: Pick<PageEnv['Variables'], 'texts' | 'spoken'> & { readonly rules: Rules }): MiddlewareHandler<PageEnv> {
  return async (c, next) => {
    const language = languageOf(c)
    c.set('language', language)
    c.set('text', texts[language])
    c.set('texts', texts)
    c.set('spoken', spoken)
    c.set('session', noSession())
    c.set('user', null)
    c.set('sessionIdle', rules.sessionIdle)
    c.set('contact', contactOf(rules))
    c.set('service', rules.service)
    c.set('form', {})
    c.set('sender', null)
    await next()
  }
}

/** The language of the answer, chosen or preferred; the answer says that it depends on it. */
export function languageOf(c: Context): Language {
  const chosen = getCookie(c, LANGUAGE_COOKIE)
  const language = isLanguage(chosen) ? chosen : preferredLanguage(c.req.header('accept-language'))
  c.header('Vary', 'Accept-Language, Cookie')
  c.header('Content-Language', language)
  return language
}

/** `/language/:language`: chooses one, and leads back. */
export function switchLanguage(c: Context) {
  const language = c.req.param('language')
  if (isLanguage(language)) {
    setCookie(c, LANGUAGE_COOKIE, language, { path: '/', sameSite: 'Strict', httpOnly: true, maxAge: YEAR })
  }
  return c.redirect(ownPath(c.req.query('back')), 303)
}

const contactOf = ({ contactPhone: phone, contactHours: hours }: Rules) => ({ phone, hours })

/** Session and user. Everything behind it acts for the user's company. */
export function visitor(bank: Bank, sessions: Sessions): MiddlewareHandler<PageEnv> {
  return async (c, next) => {
    const id = getCookie(c, sessionCookie(c))
    const found = await bank.store.transaction(async (tables) => {
      const { session, user, bank: own } = await sessions.find(tables, id)
      const isOver = !session || sessions.isOver(session, user) || isOfAnother(session, certificateOf(c))
      if (!isOver) return { session, user: user ?? null, own }
      return { session: null, user: null, own: user ? await bankFor(bank, tables, null) : own }
    })
    const terminal = found.session?.terminal ?? 'browser'
    const acting = (work: () => Promise<void>) => actingFor(found.own, () => actingFrom(terminal, work))
    await acting(async () => {
      if (found.session) c.set('session', found.session)
      else await startSession(c, sessions, null)
      c.set('user', found.user)
      c.set('sessionIdle', bank.rules.sessionIdle)
      c.set('contact', contactOf(bank.rules))
      c.set('service', bank.rules.service)
      await next()
      await sessions.save(c.var.session)
    })
  }
}

/** Over TLS a session that rests on a certificate is for the connections of that certificate. */
const isOfAnother = ({ certificate }: Session, presented: Presented | null): boolean =>
  certificate !== null && presented !== null && certificate !== presented.serial

/** The fields of a posted form, and who sent it. */
export function forms(sessions: Sessions): MiddlewareHandler<PageEnv> {
  return async (c, next) => {
    if (c.req.method === 'POST') {
      const form = await readForm(c)
      if (!form) return troublePage(c, 'unreadable')
      c.set('form', form)
      c.set('sender', sessions.senderOf(c.var.form['form-token'] ?? ''))
    }
    await next()
  }
}

type Owner = Parameters<Sessions['open']>[0]

/** Opens a session and hands its id to the browser. */
export async function startSession(
  c: PageContext,
  sessions: Sessions,
  owner: Owner,
  certificate: string | null = null,
  terminal: Session['terminal'] = null,
): Promise<Session> {
  const session = await sessions.open(owner, certificate, terminal)
  setCookie(c, sessionCookie(c), session.id, { httpOnly: true, sameSite: 'Strict', path: '/', secure: isOverTls(c) })
  c.set('session', session)
  return session
}

/**
 * After a login: opens his session, which takes over a form that he sent too late.
 * @param home where he goes on when there is none
 * @param certificate the serial of the client certificate that he has logged in with
 * @param terminal what he has logged in on, other than a computer
 * @returns where he goes on
 */
export async function enter(
  c: PageContext,
  sessions: Sessions,
  owner: NonNullable<Owner>,
  home: string,
  certificate: string | null = null,
  terminal: Session['terminal'] = null,
): Promise<string> {
  const { session: before } = c.var
  await sessions.close(before)
  const session = await startSession(c, sessions, owner, certificate, terminal)
  if (before.kept?.owner === ownerOf(session)) session.kept = before.kept
  return session.kept?.page ?? home
}

/** Null for a body that is no form: without a boundary, broken off, in another encoding than our pages have. */
async function readForm(c: PageContext): Promise<Record<string, string> | null> {
  if (!isOfOurCharset(c)) return null
  try {
    const body = await c.req.parseBody()
    return Object.fromEntries(
      Object.entries(body).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, withoutControls(value)]] : [],
      ),
    )
  } catch {
    return null
  }
}

/** No field of ours takes other control characters; PostgreSQL refuses some of them. */
export const withoutControls = (typed: string): string => typed.replace(/(?![\t\n\r])\p{Cc}/gu, '')

/** Whether a form is in an encoding that our pages have. */
export function isOfOurCharset(c: Context): boolean {
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(c.req.header('content-type') ?? '')?.[1] ?? 'utf-8'
  return /^(utf-?8|us-ascii)$/i.test(charset)
}

/** Each part of our paths is a word, an id, a serial or a code: what holds anything else leads nowhere. */
export const knownPaths: MiddlewareHandler<PageEnv> = (c, next) => {
  const isKnown = new URL(c.req.url).pathname.split('/').every(isPart)
  return isKnown || !ownerOf(c.var.session) ? next() : Promise.resolve(troublePage(c, 'not-found'))
}

function isPart(written: string): boolean {
  try {
    return /^[\w.-]{0,64}$/.test(decodeURIComponent(written))
  } catch {
    return false
  }
}

/** Whether a posted form came from a page of this session. */
export const isOwnForm = (c: PageContext): boolean => isTokenOf(c.var.session.formToken, c.var.form['form-token'])

export function isTokenOf(formToken: string, sent = ''): boolean {
  const [given, expected] = [Buffer.from(sent), Buffer.from(formToken)]
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** Everything behind it is for a user who is logged in, and for forms of his own session. */
export const loggedInOnly: MiddlewareHandler<PageEnv> = async (c, next) => {
  if (!c.var.user) return toLogin(c, '/login')
  if (c.req.method === 'POST' && !isOwnForm(c)) return foreignForm(c)
  await next()
}
