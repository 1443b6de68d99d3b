import { execFileSync } from 'node:child_process'
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSecureContext } from 'node:tls'
import { afterAll, describe, expect, test } from 'vitest'
import { makeAuthority, type WantedCertificate } from '../../../bank/certificates/authority.ts'
import { certificatesOf, latestCertificate, revokeCertificate } from '../../../bank/certificates/kept-certificates.ts'
import { stateOf } from '../../../bank/certificates/states.ts'
import { pemOf } from '../../../bank/certificates/x509.ts'
import { allRows } from '../../../bank/core/company-rows.ts'
import { openBankStore } from '../../../bank/core/open-bank-store.ts'
import { systemRandom } from '../../../server/index.ts'

const DAY = 24 * 60 * 60_000
const NOW = Date.UTC(2026, 3, 1)
const folder = mkdtempSync(join(tmpdir(), 'certificates-'))
afterAll(() => rmSync(folder, { recursive: true }))

const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
const keep = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)

const WANTED: WantedCertificate = {
  loginId: 'yamada01',
  organisation: '北野商事株式会社',
  name: '山田　太郎',
  issuedAt: NOW,
  notAfter: NOW + 365 * DAY,
  password: 'Open-Sesame_1',
}

async function authorityAt(now = NOW) {
  const store = await openBankStore()
  const bank = { store, now: () => now, random: systemRandom }
  return { store, authority: makeAuthority(bank), another: makeAuthority(bank) }
}

describe('a certificate', () => {
  test('names whose it is, and is signed by the root, which signs others and nothing else', async () => {
    const { authority } = await authorityAt()
    const { row, pfx } = await authority.make(WANTED)
    keep('yamada.p12', pfx)
    const root = new X509Certificate(await authority.root())
    const pem = openssl('pkcs12', '-in', 'yamada.p12', '-passin', 'pass:Open-Sesame_1', '-clcerts', '-nokeys')
    const certificate = new X509Certificate(pem)
    expect(certificate.subject).toBe('O=北野商事株式会社\nOU=山田　太郎\nCN=yamada01')
    expect(certificate.serialNumber.toLowerCase()).toBe(row.serial)
    expect(certificate.verify(root.publicKey)).toBe(true)
    expect(certificate.checkIssued(root)).toBe(true)
    expect([certificate.ca, root.ca]).toEqual([false, true])
    expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.2'])
    expect(certificate.validTo).toBe('Apr  1 00:00:00 2027 GMT')
  })

  test('its file is opened by OpenSSL and by Node, with its password alone', async () => {
    const { authority } = await authorityAt()
    const { pfx } = await authority.make(WANTED)
    keep('file.p12', pfx)
    const key = openssl('pkcs12', '-in', 'file.p12', '-passin', 'pass:Open-Sesame_1', '-nocerts', '-nodes')
    expect(createPrivateKey(key).asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' })
    expect(() => openssl('pkcs12', '-in', 'file.p12', '-passin', 'pass:wrong', '-nodes')).toThrow(/invalid password/)
    expect(() => createSecureContext({ pfx: Buffer.from(pfx), passphrase: WANTED.password })).not.toThrow()
    expect(() => createSecureContext({ pfx: Buffer.from(pfx), passphrase: 'wrong' })).toThrow(/mac verify failure/)
  })

  test.each(['', 'abc', '山田', 'a b c d', 'x'.repeat(65)])('no file has the password "%s"', async (password) => {
    const { authority } = await authorityAt()
    await expect(authority.make({ ...WANTED, password })).rejects.toThrow('4 to 64 printable ASCII characters')
  })

  test('is valid by the real clock too where the bank has another time', async () => {
    const { authority } = await authorityAt()
    const ahead = { issuedAt: NOW + 800 * DAY, notAfter: NOW + 1165 * DAY }
    const behind = { issuedAt: NOW - 800 * DAY, notAfter: NOW - 435 * DAY }
    for (const times of [ahead, behind]) {
      const { row, pfx } = await authority.make({ ...WANTED, ...times })
      expect(row).toMatchObject(times)
      keep('other.p12', pfx)
      const pem = openssl('pkcs12', '-in', 'other.p12', '-passin', 'pass:Open-Sesame_1', '-clcerts', '-nokeys')
      const { validFrom, validTo } = new X509Certificate(pem)
      for (const at of [NOW, times.issuedAt, times.notAfter]) {
        expect(Date.parse(validFrom)).toBeLessThan(at)
        expect(Date.parse(validTo)).toBeGreaterThanOrEqual(at)
      }
    }
  })
})

describe('the root', () => {
  test('is one for all who hold the store, also when they need it at once', async () => {
    const { authority, another } = await authorityAt()
    const [one, other] = await Promise.all([authority.root(), another.root()])
    expect(one).toEqual(other)
  })

  test('has its key in the store as a secret, and stays when all else is put back', async () => {
    const { store, authority } = await authorityAt()
    const root = await authority.root()
    expect(Object.keys(await store.transaction(allRows))).not.toContain('certificateAuthorities')
    expect(await makeAuthority({ store, now: () => NOW, random: systemRandom }).root()).toEqual(root)
  })
})

describe('what becomes of a certificate', () => {
  test('another takes its place: 更新済', async () => {
    const { store, authority } = await authorityAt()
    const first = await authority.issue(WANTED)
    const second = await authority.issue({ ...WANTED, issuedAt: NOW + DAY })
    const rows = await store.transaction((tables) => certificatesOf(tables, 'yamada01'))
    expect(rows.map((row) => [row.serial, stateOf(row, NOW + DAY)])).toEqual([
      [second.serial, 'issued'],
      [first.serial, 'superseded'],
    ])
    expect(await store.transaction((tables) => latestCertificate(tables, 'yamada01'))).toEqual(rows[0])
  })

  test('it expires on the clock that it is asked by', async () => {
    const { authority } = await authorityAt()
    const { row } = await authority.make(WANTED)
    expect(stateOf(row, row.notAfter - 1)).toBe('issued')
    expect(stateOf(row, row.notAfter)).toBe('expired')
    expect(stateOf(undefined, NOW)).toBe('none')
  })

  test('it is revoked once, and then its file is gone', async () => {
    const { store, authority } = await authorityAt()
    const { serial } = await authority.issue(WANTED)
    const revoke = () => store.transaction((tables) => revokeCertificate(tables, serial, NOW + DAY))
    expect([await revoke(), await revoke()]).toEqual([true, false])
    const row = await store.transaction(({ certificates }) => certificates.get(serial))
    expect(row && stateOf(row, NOW)).toBe('revoked')
    expect(row?.file).toBeNull()
  })
})

describe('the list of what is revoked', () => {
  test('OpenSSL refuses by it what was revoked or superseded, and nothing else', async () => {
    const { store, authority } = await authorityAt(Date.now())
    const times = { issuedAt: Date.now(), notAfter: Date.now() + DAY }
    keep('root.pem', pemOf(await authority.root(), 'CERTIFICATE'))
    const verified = async (pfx: Uint8Array) => {
      keep('one.p12', pfx)
      keep('list.pem', pemOf((await authority.list()).der, 'X509 CRL'))
      const args = ['-in', 'one.p12', '-passin', 'pass:Open-Sesame_1', '-clcerts', '-nokeys', '-out', 'one.pem']
      openssl('pkcs12', ...args)
      return openssl('verify', '-crl_check', '-CAfile', 'root.pem', '-CRLfile', 'list.pem', 'one.pem')
    }
    const first = await authority.issue({ ...WANTED, ...times })
    expect(await verified(first.pfx)).toContain('one.pem: OK')
    const second = await authority.issue({ ...WANTED, ...times })
    await expect(verified(first.pfx)).rejects.toThrow('certificate revoked')
    expect(await verified(second.pfx)).toContain('one.pem: OK')
    await store.transaction((tables) => revokeCertificate(tables, second.serial, Date.now()))
    await expect(verified(second.pfx)).rejects.toThrow('certificate revoked')
    expect(openssl('crl', '-in', 'list.pem', '-noout', '-text')).toMatch(/Superseded/)
  })

  test('says by when the next is there: a week', async () => {
    const { authority } = await authorityAt()
    expect((await authority.list()).nextUpdate).toBe(NOW + 7 * DAY)
  })
})
