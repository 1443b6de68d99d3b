import { expect, test } from 'vitest'
import { type Right, rowOfRights } from '../../../../../bank/core/rights.ts'
import { makeApiBank } from '../../../api/call.ts'
import { imageOf, register, requestBatch, type TestBank, TRANSFER, textOf, toAuthentication } from '../../../browser.ts'

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

/** To whom each notice went: `waiting hanako01`. */
async function noticesOf(bank: TestBank): Promise<readonly string[]> {
  const mails = await bank.change((tables) => tables.mails.find({}))
  return mails.map(({ subject, loginId }) => `${subject} ${loginId}`)
}

test('an approval and a 差戻し are told to whoever requested the list, too', async () => {
  const bank = await makeApiBank()
  const me = bank.browser()
  const token = await register(me)
  await me.get(await requestBatch(bank, me))
  const path = me.last().path
  const signing = await me.send(`${path}/approval`)
  await me.send(signing.path, { code: token.readRequest(imageOf(signing)).code, confirmation: 'hanako9999' })
  const decided = (await noticesOf(bank)).filter((notice) => notice.startsWith('decided'))
  expect(decided.toSorted()).toEqual(['decided hanako01', 'decided shiro001'])
  await me.get(await requestBatch(bank, me))
  await me.send(`${me.last().path}/return`, { comment: '金額をご確認ください' })
  const { mails } = (await bank.call('GET', '/mails?loginId=shiro001')).json
  const details = (mails as unknown as { subject: string; detail: object }[]).filter(
    ({ subject }) => subject === 'decided',
  )
  expect(details.map(({ detail }) => detail)).toContainEqual(
    expect.objectContaining({ action: 'batch-return', count: 1, total: 120_000 }),
  )
})

test('承認待ち is told to who approves lists of this kind, not to who approves the other', async () => {
  const bank = await makeApiBank()
  const give = (loginId: string, rights: readonly Right[]) =>
    bank.change((tables) =>
      tables.users.update(loginId, rowOfRights({ rights, accounts: null, limits: {}, smartphone: false })),
    )
  await give('hanako01', ['approve-bulk'])
  await give('jiro0001', ['approve-salary'])
  const shiro = bank.browser()
  await shiro.logIn('shiro001', 'shiro2026')
  await shiro.get('/salary/new')
  const { account, ...payment } = TRANSFER
  const line = Object.fromEntries(Object.entries(payment).map(([name, value]) => [`line-1-${name}`, value]))
  const confirm = await shiro.send('/salary/new', { account, 'payment-date': '2026/11/27', ...line })
  await shiro.send(confirm.path)
  const notices = await noticesOf(bank)
  expect(notices).toContain('waiting jiro0001')
  expect(notices).not.toContain('waiting hanako01')
})
