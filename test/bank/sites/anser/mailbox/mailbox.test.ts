import { expect, test } from 'vitest'
import { makeApiBank } from '../../../api/call.ts'
import { imageOf, register, requestBatch, textOf, toAuthentication } from '../../../browser.ts'

test('what was done is told by mail, to whom it concerns, on the page and by the API', async () => {
  const bank = await makeApiBank()
  const me = bank.browser()
  expect(textOf(await me.get('/mailbox'), 'no-mails')).not.toBeNull()
  const token = await register(me)
  const signing = await toAuthentication(me)
  await me.send(signing.path, { code: token.readRequest(imageOf(signing)).code })
  const mailbox = await me.get('/mailbox')
  expect(textOf(mailbox, 'mail-to')).toBe('hanako.kitano@kitano.example')
  expect(textOf(mailbox, 'mail-body')).toContain('120,000')
  await requestBatch(bank, me)
  const told = async (loginId: string) => {
    const { mails } = (await bank.call('GET', `/mails?loginId=${loginId}`)).json
    return (mails as unknown as { subject: string; detail: { action: string } }[]).map(
      ({ subject, detail }) => `${subject} ${detail.action}`,
    )
  }
  expect(await told('hanako01')).toEqual(['waiting batch-request', 'accepted transfer'])
  expect(await told('shiro001')).toEqual(['accepted batch-request'])
  expect(await told('taro0001')).toEqual([])
})

test('a change of the password is told, a refused one is not; a company that goes takes its mails along', async () => {
  const bank = await makeApiBank()
  const made = await bank.call('POST', '/companies', { users: 1 })
  const [master] = made.json.users as unknown as { loginId: string; password: string }[]
  const me = bank.browser()
  await me.logIn(master?.loginId, master?.password)
  const change = (current: string) => ({
    ...{ 'change-login': 'yes', 'login-current': current, 'login-new': 'Neu12345', 'login-again': 'Neu12345' },
  })
  await me.get('/password')
  await me.send('/password', change('wrong1234'))
  await me.send('/password', change(master?.password ?? ''))
  const mails = (await bank.call('GET', `/mails?companyId=${made.json.id}`)).json.mails as unknown as unknown[]
  expect(mails).toHaveLength(1)
  await bank.call('DELETE', `/companies/${made.json.id}`)
  expect((await bank.call('GET', '/mails')).json.mails).toEqual([])
})
