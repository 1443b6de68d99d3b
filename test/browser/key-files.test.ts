import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { expectAccessible } from './axe.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
let token: Page
const shown = (id: string, attributes = '') => token.locator(`[data-testid="${id}"]${attributes}`)
const row = (text: string) => shown('rack-token').filter({ hasText: text })

async function set(language: 'ja' | 'en' = 'en'): Promise<void> {
  stage = await setStage(language)
  token = stage.token
  await token.bringToFront()
  await shown('rack-token').first().waitFor()
}
afterEach(() => stage.close())

/** A file is let go over the window, as from a folder. */
const drop = (name: string, text: string) =>
  token.evaluate(
    ([file, content]) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([content], file, { type: 'text/xml' }))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    },
    [name, text] as const,
  )

test('keys under a passphrase are dropped, opened and become tokens; a wrong passphrase loses nothing', async () => {
  await set()
  const made = []
  for (const profile of ['fob', 'fob-8'] as const) made.push(await stage.host.create({ kind: 'key-fob', profile }))
  const pskc = await stage.host.exportKeys({ ids: made.map(({ id }) => id), passphrase: 'ひらけ ごま' })
  for (const { id } of made) await stage.host.remove(id)
  await drop('stock.xml', pskc)

  await shown('key-file-secret').fill('open')
  // The camera of the token on the stage takes it for no picture.
  expect(await token.getByText('The token is not scanning').count()).toBe(0)
  await token.keyboard.press('Enter')
  expect(await shown('key-file-problem').innerText()).toContain('the key or passphrase is wrong')
  await expectAccessible(token, 'a wrong passphrase')
  await shown('key-file-secret').fill('ひらけ ごま')
  await token.keyboard.press('Enter')
  await shown('key-file-keys').waitFor()
  expect(await shown('key-file-keys').innerText()).toContain('8 digits · 60 s · SHA256')
  await expectAccessible(token, 'what is in a key file')
  await shown('sheet-go').click()
  for (const { serial } of made) await row(serial ?? '').waitFor()

  // Once more: all of them are here.
  await drop('stock.xml', pskc)
  await shown('key-file-secret').fill('ひらけ ごま')
  await shown('key-file-open').click()
  await shown('key-file-blocked').waitFor()
  expect(await shown('sheet-go').getAttribute('aria-disabled')).toBe('true')
})

test('an authenticator app’s address in and out', async () => {
  await set('ja')
  await shown('rack-new').click()
  await shown('menu-otpauth').click()
  await shown('otpauth-uri').fill('otpauth://hotp/x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  await token.keyboard.press('Enter')
  expect(await shown('otpauth-problem').innerText()).toContain('totp')
  await expectAccessible(token, 'an address that is none')
  await shown('otpauth-uri').fill('otpauth://totp/ABCD12345678?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  await shown('otpauth-go').click()
  await row('ABCD12345678').waitFor()

  await row('ABCD12345678').click({ button: 'right' })
  await shown('menu-otpauth-out').click()
  expect(await shown('otpauth-key').count()).toBe(0)
  await shown('otpauth-show').click()
  const address = await shown('otpauth-address').innerText()
  expect(address).toContain('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  await expectAccessible(token, 'a key as a QR code')
  // The code that is drawn says the same: it becomes a token as the address did.
  const drawn = await shown('otpauth-key').locator('svg').screenshot()
  await shown('sheet-cancel').click()

  await shown('rack-new').click()
  await shown('menu-otpauth').click()
  const white = Buffer.from(await token.evaluate(blankPicture), 'base64')
  await shown('otpauth-picture').setInputFiles({ name: 'white.png', mimeType: 'image/png', buffer: white })
  await shown('otpauth-problem').waitFor()
  await shown('otpauth-picture').setInputFiles({ name: 'qr.png', mimeType: 'image/png', buffer: drawn })
  await expect.poll(() => row('ABCD12345678').count()).toBe(2)
})

/** A picture of nothing, in base64. Runs in the page. */
function blankPicture(): string {
  const canvas = document.createElement('canvas')
  return canvas.toDataURL('image/png').replace(/^.*,/, '')
}
