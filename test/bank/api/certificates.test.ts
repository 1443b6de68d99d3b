import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { issue, logInByCertificate } from '../sites/anser/certificates/computer.ts'
import { makeApiBank } from './call.ts'

const DAY = 24 * 60 * 60_000

test('a certificate is issued with its file, shown, and revoked; a second one is renewed', async () => {
  const bank = await makeApiBank()
  const none = await bank.call('GET', '/certificates/hanako01')
  expect(none.json).toMatchObject({ state: 'none', serial: null, notAfter: null, loginMethod: 'both' })
  const issued = await bank.call('POST', '/certificates/hanako01', { filePassword: 'abcd1234' })
  expect(issued.status).toBe(201)
  expect(issued.json).toMatchObject({ state: 'issued', filePassword: 'abcd1234', notAfter: bank.now() + 365 * DAY })
  expect(opened(String(issued.json.file), 'abcd1234')).toContain('CN=hanako01')
  const second = await bank.call('POST', '/certificates/hanako01', {})
  expect(second.json).toMatchObject({ state: 'renewed' })
  expect(second.json.serial).not.toBe(issued.json.serial)
  expect((await bank.call('DELETE', '/certificates/hanako01')).json).toMatchObject({ state: 'revoked' })
  const again = await bank.call('DELETE', '/certificates/hanako01')
  expect([again.status, again.code]).toEqual([409, 'no-certificate'])
  const { rows } = (await bank.call('GET', '/history?loginId=help-desk&limit=3')).json as unknown as {
    rows: readonly { readonly action: string; readonly terminal: string }[]
  }
  expect(rows.map(({ action, terminal }) => `${action} ${terminal}`)).toEqual([
    'certificate-revocation api',
    'certificate-renewed api',
    'certificate-issued api',
  ])
})

/** What OpenSSL says of the certificate in a file. */
function opened(file: string, password: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'bank-p12-'))
  try {
    writeFileSync(join(folder, 'file.p12'), Buffer.from(file, 'base64'))
    const pem = execFileSync('openssl', [
      ...['pkcs12', '-in', join(folder, 'file.p12'), '-passin', `pass:${password}`, '-nokeys', '-clcerts'],
    ])
    return execFileSync('openssl', ['x509', '-noout', '-subject', '-nameopt', 'RFC2253'], { input: pem }).toString()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('how a user logs in is set beside the rules, and taken back', async () => {
  const bank = await makeApiBank()
  const set = await bank.call('PATCH', '/certificates/hanako01', { loginMethod: 'certificate' })
  expect(set.json).toMatchObject({ loginMethod: 'certificate', hasOwnLoginMethod: true })
  expect((await bank.browser().logIn()).status).toBe(422)
  expect((await bank.browser().logIn('ichiro01', 'ichiro2026')).status).toBe(200)
  await bank.call('PATCH', '/certificates/hanako01', { loginMethod: null })
  expect((await bank.browser().logIn()).status).toBe(200)
})

test('who may have another although his counts has it once', async () => {
  const bank = await makeApiBank()
  await bank.call('POST', '/certificates/hanako01', {})
  const pc = bank.browser()
  expect((await issue(pc)).status).toBe(422)
  await bank.call('PATCH', '/certificates/hanako01', { reissueAllowed: true })
  expect((await issue(pc)).status).toBe(200)
  expect((await bank.call('GET', '/certificates/hanako01')).json).toMatchObject({
    state: 'renewed',
    reissueAllowed: false,
  })
  expect((await issue(bank.browser())).status).toBe(422)
})

test('a revocation ends the sessions that rest on the certificate, and no other', async () => {
  const bank = await makeApiBank()
  const [pc, other] = [bank.browser(), bank.browser()]
  await issue(pc)
  await logInByCertificate(pc)
  await other.logIn()
  await bank.call('DELETE', '/certificates/hanako01')
  expect((await pc.get('/registration')).path).toBe('/login')
  expect((await other.get('/registration')).path).toBe('/registration')
})

test('a company that is deleted leaves no certificate; a snapshot brings it back; who is unknown is told', async () => {
  const bank = await makeApiBank()
  const made = (await bank.call('POST', '/companies', { users: 2 })).json as unknown as {
    readonly id: string
    readonly users: readonly { readonly loginId: string }[]
  }
  const [master, general] = made.users.map(({ loginId }) => loginId)
  await bank.call('POST', `/certificates/${master}`, {})
  await bank.call('PATCH', `/certificates/${general}`, { loginMethod: 'certificate' })
  const snapshot = (await bank.call('POST', '/snapshots', { company: made.id })).json
  await bank.call('DELETE', `/certificates/${master}`)
  await bank.call('POST', `/snapshots/${snapshot.id}/restoration`, {})
  const states = async () => (await bank.call('GET', `/certificates?company=${made.id}`)).json.certificates
  expect(await states()).toMatchObject([
    { loginId: master, state: 'issued' },
    { loginId: general, state: 'none', loginMethod: 'certificate' },
  ])
  await bank.call('DELETE', `/companies/${made.id}`)
  const left = await bank.change(async (tables) => [
    await tables.certificates.count({}),
    await tables.certificateStandings.count({}),
  ])
  expect(left).toEqual([0, 0])
  for (const method of ['GET', 'DELETE']) {
    expect((await bank.call(method, `/certificates/${master}`)).code).toBe('not-found')
  }
  expect((await bank.call('POST', `/certificates/${master}`, {})).code).toBe('not-found')
})

test('a file password that no program would open is refused', async () => {
  const bank = await makeApiBank()
  for (const filePassword of ['abc', 'パスワード', 'a b c d']) {
    expect((await bank.call('POST', '/certificates/hanako01', { filePassword })).code).toBe('invalid-request')
  }
})
