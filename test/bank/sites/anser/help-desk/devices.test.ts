import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { setStanding } from '../../../../../bank/factors/camera-token/standing.ts'
import { writeKeyFile } from '../../../../../token-core/index.ts'
import {
  type Answer,
  type Browser,
  hiddenFields,
  makeTestBank,
  register,
  SERIAL,
  serialFields,
  textOf,
} from '../../../browser.ts'
import { staffBrowser } from './desk.ts'

const DEVICE = `/help-desk/devices/${SERIAL}`

describe('a lost token', () => {
  test('is cancelled for all who use it, registers no more, and is taken back', async () => {
    const bank = await makeTestBank()
    const customer = bank.browser()
    const token = await register(customer)
    const tokenCode = token.tokenCode()
    await bank.change((tables) => setStanding(tables, 'jiro0001', { registrationState: 'in-service', tokenCode }))
    const staff = await staffBrowser(bank)
    const page = await staff.get(DEVICE)
    expect(textOf(page, 'activations')).toContain(tokenCode)
    expect(textOf(page, 'concerned')).toMatch(/北野 花子, 西村 二郎$/)
    expect(textOf(await staff.send(`${DEVICE}/cancel`), 'sure-problem')).toBeTruthy()
    const done = await staff.send(`${DEVICE}/cancel`, { sure: 'yes' })
    expect(textOf(done, 'device-state')).toContain('利用停止済み')
    for (const loginId of ['hanako01', 'jiro0001'])
      expect(textOf(await staff.get(`/help-desk/customers/${loginId}`), 'registration-state')).toBe('未登録')
    expect(await bank.history('tokens')).toContain('device-cancellation done')

    const first = await customer.logIn()
    const fields = { ...serialFields(SERIAL), 'device-code': token.readFirst(textOf(first, 'qr-text') ?? '') }
    const refused = await customer.send('/registration', fields)
    expect(textOf(refused, 'serial-problem')).toContain('紛失または故障')
    await staff.get(DEVICE)
    await staff.send(`${DEVICE}/reinstate`)
    expect(textOf(staff.last(), 'device-state')).toBe('利用できます')
    await customer.send('/registration', fields)
    expect(customer.last().path).toBe('/registration/code')
  })

  test('a doubled submission, and a token that is not there', async () => {
    const bank = await makeTestBank()
    const staff = await staffBrowser(bank)
    const page = await staff.get(DEVICE)
    const fields = { ...hiddenFields(page, `${DEVICE}/cancel`), sure: 'yes' }
    await staff.post(`${DEVICE}/cancel`, fields)
    expect((await staff.post(`${DEVICE}/cancel`, fields)).status).toBe(200)
    expect((await bank.history('tokens')).filter((row) => row.startsWith('device-cancellation'))).toHaveLength(1)
    expect((await staff.get('/help-desk/devices/99-9999999-9')).status).toBe(404)
    expect((await staff.post('/help-desk/devices/99-9999999-9/cancel', fields)).status).toBe(404)
  })
})

describe('stock', () => {
  const SERIALS = ['98-7654321-0', '98-7654322-0']
  const stock = (fill: number, serials: readonly string[] = SERIALS) =>
    writeKeyFile({ deviceKeys: serials.map((serial) => ({ serial, deviceKey: new Uint8Array(32).fill(fill) })) })

  async function upload(staff: Browser, xml: string): Promise<Answer> {
    const page = await staff.get('/help-desk/stock')
    return staff.upload('/help-desk/stock', hiddenFields(page, '/help-desk/stock'), { file: xml })
  }

  test('is imported, and the page says what is new and what was known', async () => {
    const bank = await makeTestBank()
    const staff = await staffBrowser(bank)
    const first = await upload(staff, stock(1))
    expect(first.status).toBe(200)
    expect(textOf(first, 'import-added')).toMatch(/^2台.*98-7654321-0, 98-7654322-0/s)
    expect(textOf(first, 'stock-total')).toBe('102台')
    const second = await upload(staff, stock(1, [...SERIALS, '98-7654323-0']))
    expect([textOf(second, 'import-added'), textOf(second, 'import-known')]).toEqual([
      expect.stringMatching(/^1台/),
      expect.stringMatching(/^2台/),
    ])
  })

  test('whole or not at all: another key for a known serial refuses the file; no key is shown', async () => {
    const bank = await makeTestBank()
    const staff = await staffBrowser(bank)
    await upload(staff, stock(1, SERIALS.slice(0, 1)))
    const refused = await upload(staff, stock(2))
    expect(refused.status).toBe(422)
    expect(textOf(refused, 'import-different')).toContain(SERIALS[0])
    expect(textOf(refused, 'stock-total')).toBe('101台')
    const base64 = Buffer.from(new Uint8Array(32).fill(2)).toString('base64')
    expect(refused.html).not.toContain(base64)
    expect(refused.html).not.toContain('02'.repeat(32))
  })

  test.each([
    ['nothing', ''],
    ['no XML', 'hello'],
    ['another XML', '<a/>'],
    ['one wrong package', stock(1).replace(SERIALS[1] ?? '', '98')],
  ])('%s is refused beside the field', async (_, xml) => {
    const bank = await makeTestBank()
    const staff = await staffBrowser(bank)
    const refused = await upload(staff, xml)
    expect(refused.status).toBe(422)
    expect(textOf(refused, 'file-problem')).toBeTruthy()
    expect(textOf(refused, 'stock-total')).toBe('100台')
    if (xml.includes('KeyPackage')) expect(textOf(refused, 'import-error')).toContain('2番目のKeyPackage')
  })

  const data = (name: string) => readFileSync(new URL(`../../../../data/pskc/${name}.xml`, import.meta.url))

  async function uploadBytes(staff: Browser, file: Uint8Array): Promise<Answer> {
    await staff.get('/help-desk/stock')
    return staff.sendFile('/help-desk/stock', file)
  }

  test('a file whose writer ends lines with character references, as Java does, is imported', async () => {
    const staff = await staffBrowser(await makeTestBank())
    const done = await uploadBytes(staff, data('java-line-ends-as-character-references'))
    expect(textOf(done, 'import-added')).toMatch(/^1台.*55-0000001-1/s)
  })

  test.each([
    ['encrypted-value', 'ja', '1番目のKeyPackage: 鍵の値が暗号化されています'],
    ['encrypted-value', 'en', 'KeyPackage 1: the value is encrypted'],
    ['hotp-of-another-vendor', 'ja', 'アルゴリズムが「urn:ietf:params:xml:ns:keyprov:pskc:hotp」'],
    ['hotp-of-another-vendor', 'en', 'the algorithm is urn:ietf:params:xml:ns:keyprov:pskc:hotp'],
  ])('%s is refused with the true reason (%s)', async (name, language, reason) => {
    const staff = await staffBrowser(await makeTestBank(), language)
    const refused = await uploadBytes(staff, data(name))
    expect(refused.status).toBe(422)
    expect(textOf(refused, 'import-error')).toContain(reason)
  })

  test('ten thousand tokens: others are answered in between, and nothing is taken twice', async () => {
    const bank = await makeTestBank()
    const many = Array.from({ length: 10_000 }, (_, i) => `97-${String(i).padStart(7, '0')}-0`)
    const file = Buffer.from(stock(3, many))
    let turns = 0
    let isDone = false
    const count = () => {
      turns++
      if (!isDone) setImmediate(count)
    }
    const staff = await staffBrowser(bank)
    await staff.get('/help-desk/stock')
    setImmediate(count)
    const first = await staff.sendFile('/help-desk/stock', file)
    isDone = true
    expect(textOf(first, 'import-added')).toMatch(/^10000台/)
    // Forty batches, each of them with a turn of the event loop.
    expect(turns).toBeGreaterThan(38)
    expect(textOf(await uploadBytes(staff, file), 'import-known')).toMatch(/^10000台/)
    expect(textOf(staff.last(), 'stock-total')).toBe('10100台')
  })

  test('a file of more than 16 MB is refused', async () => {
    const staff = await staffBrowser(await makeTestBank())
    expect((await upload(staff, 'x'.repeat(16 * 1024 * 1024 + 1))).status).toBe(413)
  })
})
