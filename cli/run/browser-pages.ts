import type { Browser, BrowserContext, Locator, Page as OpenPage } from 'playwright-core'
import type { PageDeed } from '../../scenario/format/bank-deed.ts'
import { userOf } from '../../scenario/run/bank-deeds.ts'
import type { Pages } from '../../scenario/run/pages.ts'
import type { BankDriver } from '../../scenario/world/world.ts'
import { Complaint } from '../terminal/complaint.ts'
import type { Translate } from '../terminal/i18n.ts'

/** The practice bank's pages in a browser: with their scripts, and with the picture of a code in place of its text. */

export interface BrowserPages {
  /** As in a browser of his own: with cookies that no other has. Opened when its first step comes. */
  open(bank: BankDriver): Pages
  close(): Promise<void>
}

const NOTHING_OPEN = 'No page is open yet: a step before must open one, or log in.'
/** As the bank's pages are read without a browser. */
const LANGUAGE = 'ja-JP'

/** As a value in a selector. */
const escaped = (text: string) => text.replace(/["\\]/g, '\\$&')

/** @param executablePath the browser; null: there is none. Throws a Complaint where one, or what drives it, is missing. */
export async function browserPages(executablePath: string | null, t: Translate): Promise<BrowserPages> {
  if (executablePath === null) throw new Complaint(t('run.noBrowser'))
  const playwright = await import('playwright-core').catch(() => {
    throw new Complaint(t('run.noPlaywright'))
  })
  let launched: Promise<Browser> | null = null
  const browser = () => {
    launched ??= playwright.chromium.launch({ executablePath })
    return launched
  }
  return {
    open: (bank) => pagesIn(browser, bank),
    async close() {
      await (await launched?.catch(() => null))?.close()
    },
  }
}

function pagesIn(browser: () => Promise<Browser>, bank: BankDriver): Pages {
  let context: BrowserContext | null = null
  let page: OpenPage | null = null

  async function opened(): Promise<OpenPage> {
    if (page !== null) return page
    context = await (await browser()).newContext({ baseURL: bank.url, locale: LANGUAGE })
    page = await context.newPage()
    // Who plays a scenario has made up his mind.
    page.on('dialog', (dialog) => void dialog.accept())
    return page
  }

  function here(): OpenPage {
    if (page === null) throw new Error(NOTHING_OPEN)
    return page
  }

  async function send(deed: NonNullable<PageDeed['send']>): Promise<void> {
    const form = await formOf(here(), deed)
    for (const [name, value] of Object.entries(deed.fields)) await fillIn(form, name, value)
    const { button } = deed
    // As by Enter in a field: the form's first button, also one that nobody sees.
    const byDefault = form.locator('button:not([type="button"])').first()
    await leaves(here(), () =>
      button === undefined ? byDefault.dispatchEvent('click') : buttonOf(form, button).first().click(),
    )
  }

  const deeds: { readonly [Name in keyof PageDeed]-?: (said: NonNullable<PageDeed[Name]>) => Promise<void> } = {
    async open(path) {
      await (await opened()).goto(path)
    },
    send,
    async logIn(name) {
      const { loginId, password } = userOf(bank, name)
      const page = await opened()
      await page.context().clearCookies()
      await page.goto('/login')
      await send({ form: '/login', fields: { 'login-id': loginId, password } })
    },
    async follow(name) {
      const link = await linkOf(here(), name)
      await leaves(here(), () => link.click())
    },
  }

  return {
    async do({ open, follow, send, logIn }) {
      await bank.settle()
      if (open !== undefined) return deeds.open(open)
      if (send !== undefined) return deeds.send(send)
      if (logIn !== undefined) return deeds.logIn(logIn)
      return deeds.follow(follow ?? '')
    },
    async page() {
      if (page === null) return null
      const { pathname, search } = new URL(page.url())
      return { path: pathname + search, html: await page.content() }
    },
    async code() {
      const code = page?.getByTestId('qr').first()
      if (code === undefined || (await code.count()) === 0) return null
      return { picture: new Uint8Array(await code.screenshot()) }
    },
    async close() {
      await context?.close()
    },
  }
}

/** What leads away from a page: it is over when the next one stands there, or its file has come. */
async function leaves(page: OpenPage, does: () => Promise<void>): Promise<void> {
  const next = Promise.race([page.waitForEvent('load'), page.waitForEvent('download')])
  await Promise.all([next, does()])
}

const buttonOf = (form: Locator, name: string): Locator =>
  form.locator(`button[data-testid="${escaped(name)}"]`).or(form.getByRole('button', { name, exact: true }))

async function formOf(page: OpenPage, { form, button }: NonNullable<PageDeed['send']>): Promise<Locator> {
  const forms = await page.locator('form[method="post" i]').all()
  for (const one of forms) {
    const isMeant = form === undefined || (await one.getAttribute('action')) === form
    if (isMeant && (button === undefined || (await buttonOf(one, button).count()) > 0)) return one
  }
  const { pathname } = new URL(page.url())
  const known = await Promise.all(forms.map(async (one) => (await one.getAttribute('action')) ?? pathname))
  throw new Error(`There is no such form on ${pathname}. Forms: ${known.join(', ') || 'none'}.`)
}

async function linkOf(page: OpenPage, name: string): Promise<Locator> {
  const [isBegin, begin] = name.endsWith('*') ? [true, name.slice(0, -1)] : [false, name]
  const links = page.locator('a[href]')
  const all = await links.evaluateAll((found) =>
    found.map((one) => [one.getAttribute('data-testid') ?? '', one.getAttribute('href') ?? '', one.textContent ?? '']),
  )
  const words = (text: string) => text.replace(/\s+/g, ' ').trim()
  const at = all.findIndex((names) =>
    names.map(words).some((known) => (isBegin ? known.startsWith(begin) : known === begin)),
  )
  if (at !== -1) return links.nth(at)
  const known = all.map(([testId, , text = '']) => testId || words(text))
  throw new Error(
    `There is no link "${name}" on ${new URL(page.url()).pathname}. Links: ${known.join(', ') || 'none'}.`,
  )
}

/** As a person would: what he cannot change, a scenario cannot either. */
async function fillIn(form: Locator, name: string, value: string): Promise<void> {
  const fields = form.locator(`[name="${escaped(name)}"]:not([type="hidden"])`)
  if ((await fields.count()) === 0) {
    const known = await form
      .locator('[name]:not([type="hidden"])')
      .evaluateAll((found) => found.map((one) => one.getAttribute('name')))
    throw new Error(`The form has no field "${name}" that can be filled in. Fields: ${[...new Set(known)].join(', ')}.`)
  }
  const field = fields.first()
  const kind = await field.evaluate((one) =>
    one.tagName === 'INPUT' ? one.getAttribute('type') : one.tagName.toLowerCase(),
  )
  if (kind === 'select') return void (await field.selectOption({ value }))
  if (kind !== 'checkbox' && kind !== 'radio') return field.fill(value)
  const values = await fields.evaluateAll((found) => found.map((one) => one.getAttribute('value') ?? 'on'))
  const at = values.indexOf(value)
  if (at === -1) throw new Error(`"${name}" cannot be "${value}". It can be: ${values.join(', ')}.`)
  await fields.nth(at).check()
}
