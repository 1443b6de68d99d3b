import type { PageDeed } from '../format/bank-deed.ts'
import type { BankDriver } from '../world/world.ts'
import { userOf } from './bank-deeds.ts'

/** The practice bank's pages without a browser: links are followed and forms sent as a browser would, by plain HTTP. */

export interface Page {
  readonly path: string
  readonly html: string
}

/** A code as a page shows it: its text, where pages are only read. */
export type CodeSeen = { readonly text: string } | { readonly picture: Uint8Array<ArrayBuffer> }

export interface Pages {
  do(deed: PageDeed): Promise<void>
  /** As it is now. Null: none was opened yet. */
  page(): Promise<Page | null>
  /** The code on the page; null: it has none. */
  code(): Promise<CodeSeen | null>
  close(): Promise<void>
}

const MOST_REDIRECTS = 10

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

const unescaped = (html: string): string =>
  html.replace(/&(#x?[\da-f]+|\w+);/gi, (written, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? written
    const number = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return String.fromCodePoint(number)
  })

const attributesOf = (tag: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...tag.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].slice(1).map(([, name = '', value = '']) => [name, unescaped(value)]),
  )

const NOT_SEEN = /<(script|style|head|template)\b[\s\S]*?<\/\1>|<[^>]*>/g

/** The texts of a page, a line for each of its elements. */
export const linesOf = (html: string): readonly string[] =>
  unescaped(html.replace(NOT_SEEN, '\n'))
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')

interface Element {
  readonly attributes: Readonly<Record<string, string>>
  readonly inside: string
}

const elementsOf = (html: string, tag: string): readonly Element[] =>
  [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(([whole, inside = '']) => ({
    attributes: attributesOf(whole.slice(0, whole.indexOf('>'))),
    inside,
  }))

const wordsOf = ({ inside }: Element) => linesOf(inside).join(' ')

/** The text of the code that the page shows: it stands beside the picture, for those who cannot scan. */
function codeOnPage(html: string): string | null {
  const found = elementsOf(html, 'textarea').find(({ attributes }) => attributes['data-testid'] === 'qr-text')
  return found ? unescaped(found.inside).trim() : null
}

/** What a form would send as it stands. */
function fieldsOf({ inside }: Element): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [tag] of inside.matchAll(/<input\b[^>]*>/g)) {
    const { name, type = 'text', value = '', checked } = attributesOf(tag)
    const isChoice = type === 'checkbox' || type === 'radio'
    if (name && type !== 'submit' && (!isChoice || checked !== undefined))
      fields[name] = isChoice && value === '' ? 'on' : value
  }
  for (const { attributes, inside: text } of elementsOf(inside, 'textarea')) {
    if (attributes.name) fields[attributes.name] = unescaped(text)
  }
  for (const { attributes, inside: options } of elementsOf(inside, 'select')) {
    const all = elementsOf(options, 'option')
    const chosen = all.find((option) => option.attributes.selected !== undefined) ?? all[0]
    if (attributes.name && chosen) fields[attributes.name] = chosen.attributes.value ?? wordsOf(chosen)
  }
  return fields
}

export function makePages(bank: BankDriver): Pages {
  const cookies = new Map<string, string>()
  let page: Page | null = null

  async function go(path: string, init: RequestInit = {}, left = MOST_REDIRECTS): Promise<void> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { 'accept-language': 'ja', origin: bank.url, ...(cookie && { cookie }) }
    const response = await bank.page(path, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=;]*)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    if (location === null) {
      page = { path, html: await response.text() }
      return
    }
    if (left === 0) throw new Error(`The bank sends from page to page without an end: ${path}.`)
    const { pathname, search } = new URL(location, new URL(path, bank.url))
    await go(pathname + search, {}, left - 1)
  }

  function here(): Page {
    if (page === null) throw new Error('No page is open yet: a step before must open one, or log in.')
    return page
  }

  async function send({ form, fields, button }: NonNullable<PageDeed['send']>): Promise<void> {
    const { html, path } = here()
    const forms = elementsOf(html, 'form').filter(({ attributes }) => attributes.method?.toLowerCase() === 'post')
    const presses = (one: Element) =>
      elementsOf(one.inside, 'button').find(
        (each) => each.attributes['data-testid'] === button || wordsOf(each) === button,
      )
    const found = forms.find(
      (one) =>
        (form === undefined || one.attributes.action === form) && (button === undefined || presses(one) !== undefined),
    )
    if (found === undefined) {
      const known = forms.map(({ attributes }) => attributes.action ?? path)
      throw new Error(`There is no such form on ${path}. Forms: ${known.join(', ') || 'none'}.`)
    }
    const own = fieldsOf(found)
    const unknown = Object.keys(fields).find((name) => !(name in own) && !found.inside.includes(`name="${name}"`))
    if (unknown !== undefined) {
      throw new Error(`The form has no field "${unknown}". Fields: ${Object.keys(own).join(', ')}.`)
    }
    const pressed = presses(found)?.attributes ?? {}
    const body = new URLSearchParams({
      ...own,
      ...(pressed.name && { [pressed.name]: pressed.value ?? '' }),
      ...fields,
    })
    await go(pressed.formaction ?? found.attributes.action ?? path, { method: 'POST', body })
  }

  return {
    page: async () => page,
    async code() {
      const text = codeOnPage(page?.html ?? '')
      return text === null ? null : { text }
    },
    close: async () => {},
    async do(deed) {
      if (deed.open !== undefined) return go(deed.open)
      if (deed.send !== undefined) return send(deed.send)
      if (deed.logIn !== undefined) {
        const { loginId, password } = userOf(bank, deed.logIn)
        // As in a browser of his own: whoever was logged in here is no longer.
        cookies.clear()
        await go('/login')
        return send({ form: '/login', fields: { 'login-id': loginId, password } })
      }
      const { html, path } = here()
      const { follow = '' } = deed
      const isMeant = (name: string | undefined) =>
        follow.endsWith('*') ? name?.startsWith(follow.slice(0, -1)) : name === follow
      const link = elementsOf(html, 'a').find((one) =>
        [one.attributes['data-testid'], one.attributes.href, wordsOf(one)].some(isMeant),
      )
      if (link?.attributes.href === undefined) {
        const known = elementsOf(html, 'a').map((one) => one.attributes['data-testid'] ?? wordsOf(one))
        throw new Error(`There is no link "${follow}" on ${path}. Links: ${known.join(', ') || 'none'}.`)
      }
      return go(link.attributes.href)
    },
  }
}
