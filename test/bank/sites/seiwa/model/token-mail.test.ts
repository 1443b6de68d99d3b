import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto'
import { expect, test } from 'vitest'
import type { HeldToken } from '../../../../../bank/sites/seiwa/model/account.ts'
import { tokenMail } from '../../../../../bank/sites/seiwa/model/mails.ts'
import { hexToBytes, readKeyFile } from '../../../../../token-core/codes.ts'
import { bankOf, KEY, registered, START } from './customer.ts'

const TOKEN: HeldToken = { state: 'issued', userId: '999800000005', key: KEY, drift: 0, last: null }

function sent() {
  const bank = bankOf(registered())
  const to = { phoneMail: 'tel@example.jp', startPassword: '2580' }
  const mail = tokenMail(bank.account(), TOKEN, to, bank.around)
  return { mail, keyFile: mail.subject === 'token' ? mail.keyFile : '' }
}

test('the mail goes to the telephone, with a key file that the password opens', () => {
  const { mail, keyFile } = sent()
  expect(mail).toMatchObject({ to: 'tel@example.jp', at: START, subject: 'token', userId: '999800000005' })
  const read = readKeyFile(keyFile, { passphrase: '2580' })
  expect(read).toMatchObject({ ok: true, value: { deviceKeys: [] } })
  expect(read.ok && read.value.otpKeys).toEqual([
    {
      ...{ serial: '999800000005', id: '10112231-999800000005', issuer: 'セイワ@Myねっと!!' },
      ...{ key: hexToBytes(KEY), digits: 6, step: 60, hash: 'sha1', drift: 0 },
    },
  ])
  expect(readKeyFile(keyFile, { passphrase: '2581' })).toMatchObject({ ok: false, error: { refusal: 'mac-wrong' } })
  expect(keyFile).not.toContain(Buffer.from(KEY, 'hex').toString('base64'))
})

/** By node's own means: RFC 6030 §6, as the specification of the mail fixes it. */
test('it is sealed by PBKDF2 with HMAC-SHA-256, 10,000 iterations, 16 bytes of salt, AES-128-CBC, a MACKey and HMAC-SHA-256', () => {
  const { keyFile } = sent()
  const bytesIn = (pattern: RegExp) => Buffer.from(pattern.exec(keyFile)?.[1] ?? '', 'base64')
  const salt = bytesIn(/<Specified>([^<]+)</)
  expect(salt).toHaveLength(16)
  expect(keyFile).toMatch(/<IterationCount>10000</)
  expect(keyFile).toMatch(/<KeyLength>16</)
  expect(keyFile.match(/<KeyPackage>/g)).toHaveLength(1)
  const key = pbkdf2Sync('2580', salt, 10_000, 16, 'sha256')
  const decrypt = (sealed: Buffer) => {
    const cipher = createDecipheriv('aes-128-cbc', key, sealed.subarray(0, 16))
    return Buffer.concat([cipher.update(sealed.subarray(16)), cipher.final()])
  }
  const macKey = decrypt(bytesIn(/<MACKey>.*?<xenc:CipherValue>([^<]+)</s))
  const secret = bytesIn(/<EncryptedValue>.*?<xenc:CipherValue>([^<]+)</s)
  expect(createHmac('sha256', macKey).update(secret).digest()).toEqual(bytesIn(/<ValueMAC>([^<]+)</))
  expect(decrypt(secret).toString('hex')).toBe(KEY)
})

test('the same draws give the same mail, others another', () => {
  const { keyFile } = sent()
  expect(sent().keyFile).toBe(keyFile)
  const bank = bankOf(registered())
  bank.around.random(1)
  const to = { phoneMail: 'tel@example.jp', startPassword: '2580' }
  expect(tokenMail(bank.account(), TOKEN, to, bank.around)).not.toMatchObject({ keyFile })
})

test('its key may have been made before, of this password and no other', () => {
  const bank = bankOf(registered())
  const salt = new Uint8Array(16).fill(7)
  const key = pbkdf2Sync('2580', salt, 10_000, 16, 'sha256')
  const around = { ...bank.around, mailKey: { startPassword: '2580', salt, key } }
  for (const [startPassword, isUsed] of [
    ['2580', true],
    ['1470', false],
  ] as const) {
    const mail = tokenMail(bank.account(), TOKEN, { phoneMail: 'tel@example.jp', startPassword }, around)
    const keyFile = mail.subject === 'token' ? mail.keyFile : ''
    expect(keyFile.includes(Buffer.from(salt).toString('base64'))).toBe(isUsed)
    expect(readKeyFile(keyFile, { passphrase: startPassword })).toMatchObject({ ok: true })
  }
})
