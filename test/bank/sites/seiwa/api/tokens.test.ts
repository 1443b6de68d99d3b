import { expect, test } from 'vitest'
import { readKeyFile, totp } from '../../../../../token-core/codes.ts'
import { makeSeiwa, START } from '../../../model/api/api-bank.ts'

const ID = '231-普通-7654321'

interface Issued {
  readonly serviceId: string
  readonly userId: string
  readonly startPassword: string
  readonly keyFile: string
}

/** What the app shows that has opened a file. */
function codeOf({ keyFile, startPassword }: Issued, at: number): string {
  const read = readKeyFile(keyFile, { passphrase: startPassword })
  const key = read.ok ? read.value.otpKeys[0]?.key : undefined
  if (!key) throw new Error('the file does not open')
  return totp({ key, time: at / 1000, period: 60 })
}

test('a token is issued in one call: its file opens, and a code of it logs in', async () => {
  const { call, visit, clock } = await makeSeiwa()
  await call('PUT', `/customers/${ID}`, {})
  const { json } = await call('PUT', `/customers/${ID}/token`, { startPassword: '2580' })
  const issued = json as unknown as Issued
  expect(json).toMatchObject({ customer: { otp: { state: 'in-use' } }, serviceId: '10112231', startPassword: '2580' })
  const send = await visit()
  const login = { loginId: 't7654321', password: 'login2026' }
  expect(await send('SIM-S01', login, 'log-in')).toMatchObject({ page: 'SIM-S05', fields: ['otp'] })
  expect(await send('SIM-S05', { otp: codeOf(issued, clock.now) })).toMatchObject({ page: 'BPT001', isRefused: false })
  const { mails } = (await call('GET', `/mails?customer=${ID}`)).json as unknown as { mails: object[] }
  expect(mails).toMatchObject([
    { to: 'keitai@mail.example', subject: 'token', keyFile: issued.keyFile, userId: issued.userId, password: null },
  ])
})

test('one that is issued only waits for its first code; the next one has the next user ID', async () => {
  const { call, visit, clock } = await makeSeiwa()
  await call('PUT', `/customers/${ID}`, {})
  const first = (await call('PUT', `/customers/${ID}/token`, { state: 'issued' })).json as unknown as Issued
  const second = (await call('PUT', `/customers/${ID}/token`, { state: 'issued' })).json as unknown as Issued
  expect(Number(second.userId)).toBe(Number(first.userId) + 1)
  const send = await visit()
  await send('SIM-S01', { loginId: 't7654321', password: 'login2026' }, 'ログイン')
  await send('BPT001', {}, 'one-time-password')
  await send('BOP001', {}, 'start-use')
  expect(await send('SIM-S23', { otp: codeOf(first, clock.now) }, 'start')).toMatchObject({
    problems: [{ field: 'otp', code: 'otp-wrong' }],
  })
  expect(await send('SIM-S23', { otp: codeOf(second, clock.now) }, 'start')).toMatchObject({ page: 'SIM-S24' })
  expect((await call('DELETE', `/customers/${ID}/token`)).json).toMatchObject({ otp: { state: 'none', userId: null } })
})

test('who is not there has no token, and a start password has 4 to 8 digits', async () => {
  const { call } = await makeSeiwa()
  expect((await call('PUT', `/customers/${ID}/token`, {})).code).toBe('not-found')
  expect((await call('DELETE', `/customers/${ID}/token`)).code).toBe('not-found')
  await call('PUT', `/customers/${ID}`, {})
  expect((await call('PUT', `/customers/${ID}/token`, { startPassword: 'abcd' })).code).toBe('invalid-request')
  expect((await call('PUT', `/customers/${ID}/token`, { phoneMail: 'nobody' })).code).toBe('invalid-request')
})

test('the password of a mail is told, and moves money', async () => {
  const { call, visit } = await makeSeiwa()
  await call('PUT', `/customers/${ID}`, {})
  const send = await visit()
  await send('SIM-S01', { loginId: 't7654321', password: 'login2026' }, 'log-in')
  await send('BPT001', {}, 'transfer')
  const order = { to: 'ﾔﾏﾀﾞ ﾀﾛｳ', amount: 100, day: 'later' }
  expect(await send('SIM-S30', order)).toMatchObject({ page: 'SIM-S31', fields: ['confirm', 'mailPassword'] })
  const { mails } = (await call('GET', '/mails?limit=1')).json as unknown as {
    mails: { password: string; at: number }[]
  }
  const [mail] = mails
  expect(mail?.at).toBe(START)
  const typed = { confirm: 'kakunin1', mailPassword: mail?.password }
  expect(await send('SIM-S31', typed, 'execute')).toMatchObject({ page: 'SIM-S32', isRefused: false })
  const after = (await call('GET', '/mails?limit=1')).json as unknown as { mails: object[] }
  expect(after.mails).toMatchObject([{ subject: 'transfer', order }])
})
