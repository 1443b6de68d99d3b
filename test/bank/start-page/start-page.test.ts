import { expect, test } from 'vitest'
import { type BankOptions, bankApp, type SiteName } from '../../../bank/index.ts'
import { makeBrowser } from '../browser.ts'
import { openTestStore } from '../test-store.ts'

const ADDRESSES = { anser: 'http://127.0.0.1:1', seiwa: 'http://127.0.0.1:3' }

async function banksAt(site: SiteName, language = 'ja', more: BankOptions = {}) {
  const store = await openTestStore()
  const app = await bankApp({ ...more, site, store, neighbours: () => ADDRESSES })
  return (await makeBrowser(app, language).get('/banks')).html
}

const linkTo = (html: string, bank: string) => new RegExp(`href="([^"]*)" data-testid="open-${bank}"`).exec(html)?.[1]

test.each(['anser', 'shinkin', 'seiwa'] as const)('each bank shows all of them: %s', async (site) => {
  const html = await banksAt(site)
  for (const bank of ['anser', 'shinkin', 'seiwa']) expect(html).toContain(`data-testid="bank-${bank}"`)
  expect(linkTo(html, site)).toBe('/')
  // Under the name by which it was asked itself.
  expect(linkTo(html, 'seiwa')).toBe(site === 'seiwa' ? '/' : 'http://localhost:3/')
})

test('says once what it is for, and heads the first column by what stands there', async () => {
  const html = await banksAt('anser', 'en')
  expect(html.split('Never enter a password that you really use.')).toHaveLength(2)
  expect(html.match(/<th scope="col">Customer<\/th>/g)).toHaveLength(3)
})

test('names the codes of Shinkin by the numbers that its customers are told of by', async () => {
  const html = await banksAt('shinkin')
  expect(html).toContain('③を7回誤り')
  expect(html.match(/<th scope="col">[^<]*[①③⑤][^<]*<\/th>/g)).toHaveLength(3)
})

test('a bank that does not run has no link', async () => {
  const html = await banksAt('anser')
  expect(linkTo(html, 'shinkin')).toBeUndefined()
  expect(html.split('data-testid="bank-shinkin"')[1]).toContain('この銀行は起動していません。')
})

test('tells what the practice customers log in with, in both languages', async () => {
  const html = await banksAt('seiwa', 'en')
  expect(html).toContain('<html lang="en">')
  for (const typed of ['hanako2026', 'kaede01', 'kaede9999']) expect(html).toContain(`<code>${typed}</code>`)
})

test.each(['anser', 'shinkin', 'seiwa'] as const)('every page leads there: %s', async (site) => {
  const store = await openTestStore()
  const browser = makeBrowser(await bankApp({ site, store }), 'ja')
  expect((await browser.get('/')).html).toContain('<a href="/banks" data-testid="banks">')
})
