import type { BrowserContext } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Authority, makeAuthority, type WantedCertificate } from '../../bank/certificates/authority.ts'
import { revokeCertificate } from '../../bank/certificates/kept-certificates.ts'
import { pemOf } from '../../bank/certificates/x509.ts'
import { openBankStore } from '../../bank/core/open-bank-store.ts'
import { PRACTICE_USERS, startBank } from '../../bank/index.ts'
import { systemRandom } from '../../server/index.ts'
import { expectAccessible } from './axe.ts'
import { launchBrowser } from './harness.ts'
import { launchWithNss, missingForNss } from './nss.ts'

const DAY = 24 * 60 * 60_000
const PASSWORD = 'Open-Sesame_1'
const USER = PRACTICE_USERS[0] as (typeof PRACTICE_USERS)[number]

async function startedBank() {
  const store = await openBankStore()
  const bank = await startBank({ store, port: 0, certificates: 0, apiToken: 'a' })
  onTestFinished(async () => {
    await bank.close()
    await store.close()
  })
  const authority = makeAuthority({ store, now: Date.now, random: systemRandom })
  return { store, bank, authority, origin: bank.certificatesUrl ?? '' }
}

type Started = Awaited<ReturnType<typeof startedBank>>

const wanted = (now: number): WantedCertificate => ({
  ...{ loginId: USER.loginId, organisation: '北野商事', name: '佐藤', password: PASSWORD },
  ...{ issuedAt: now, notAfter: now + 365 * DAY },
})

/** A browser whose computer has this certificate. */
type Opening = (started: Started, authority: Authority, pfx: Uint8Array) => Promise<BrowserContext>

const nss: Opening = async ({ origin, authority: here }, _authority, pfx) => {
  const root = pemOf(await here.root(), 'CERTIFICATE')
  const browser = await launchWithNss({ root, pfx, password: PASSWORD, origin })
  onTestFinished(browser.close)
  return browser.context
}

const playwright: Opening = async ({ origin }, _authority, pfx) => {
  const browser = await launchBrowser()
  onTestFinished(() => browser.close())
  return browser.newContext({
    locale: 'ja-JP',
    ignoreHTTPSErrors: true,
    clientCertificates: [{ origin, pfx: Buffer.from(pfx), passphrase: PASSWORD }],
  })
}

const missing = missingForNss()
const WAYS = [
  {
    name: `Chromium’s own store (NSS) and the policy AutoSelectCertificateForUrls${missing ? `: ${missing}` : ''}`,
    open: nss,
    skip: missing !== null,
  },
  { name: 'clientCertificates of Playwright', open: playwright, skip: false },
]

describe.each(WAYS)('$name', ({ open, skip }) => {
  describe.skipIf(skip)('', () => {
    test('a certificate and the password lead in; revoked, the open session ends on a page that says so, and so does a new handshake', async () => {
      const started = await startedBank()
      const { authority, origin, store } = started
      const { pfx, serial } = await authority.issue(wanted(Date.now()))
      const context = await open(started, authority, pfx)
      const page = await context.newPage()
      await page.goto(`${origin}/certificates/login`)
      await page.locator('input[name=password]').fill(USER.password)
      await page.getByTestId('login').click()
      await page.getByTestId('who').waitFor()
      const rests = () => store.transaction((tables) => tables.sessions.count({ certificate: serial }))
      expect(await rests()).toBe(1)
      await store.transaction((tables) => revokeCertificate(tables, serial, Date.now()))
      expect(await rests()).toBe(0)
      expect((await page.goto(origin))?.status()).toBe(403)
      await page.getByTestId('certificate-revoked').waitFor()
      expect((await page.goto(`${origin}/api/v1/users`))?.status()).toBe(403)
      await page.getByTestId('certificate-revoked').waitFor()
      await expectAccessible(page, 'a revoked certificate')
    })
  })
})

test('the pages about certificates fit a telephone, and axe finds nothing, in both languages', async () => {
  const { bank, origin } = await startedBank()
  const browser = await launchBrowser()
  onTestFinished(() => browser.close())
  for (const locale of ['ja-JP', 'en-GB']) {
    const context = await browser.newContext({ locale, ignoreHTTPSErrors: true, viewport: { width: 360, height: 740 } })
    const page = await context.newPage()
    for (const address of [`${bank.url}/certificates/authority`, origin]) {
      await page.goto(address)
      await page.getByTestId('screen-id').waitFor()
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, `${address} ${locale}`).toBe(360)
      await expectAccessible(page, `${address} ${locale}`)
      const folder = process.env.SCREENSHOTS
      if (folder)
        await page.screenshot({ path: `${folder}/${locale}-${new URL(address).protocol}.png`, fullPage: true })
    }
  }
})
