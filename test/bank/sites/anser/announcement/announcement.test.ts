import { expect, test } from 'vitest'
import { makeApiBank } from '../../../api/call.ts'
import { makeTestBank, register, textOf, typedIn } from '../../../browser.ts'
import { staffBrowser } from '../help-desk/desk.ts'

const TEXT = '12月からトランザクション認証に切り替わります。'

test('重要なお知らせ stands before the top page until it is confirmed, for each user once, and again when the text is another', async () => {
  const bank = await makeTestBank()
  const staff = await staffBrowser(bank)
  const announce = async (announcement: string) => {
    const page = await staff.get('/help-desk/settings')
    const fields = {
      'rule-set': 'hokuriku',
      'wrong-code-limit': '5',
      'revocation-wait': '0',
      'contact-phone': '0120-000-000',
    }
    return page.status === 200 ? staff.send('/help-desk/settings', { ...fields, announcement }) : page
  }
  const me = bank.browser()
  await register(me)
  expect(typedIn(await announce(TEXT), 'announcement')).toBe(TEXT)
  const page = await me.get('/')
  expect(page.path).toBe('/announcement')
  expect(textOf(page, 'announcement')).toBe(TEXT)
  // Who logs in finds it, too, as a program that logs in does.
  const colleague = bank.browser()
  expect((await colleague.logIn('taro0001', 'taro2026')).path).toBe('/announcement')
  expect((await me.send('/announcement')).path).toBe('/')
  expect((await me.get('/announcement')).path).toBe('/')
  expect((await colleague.get('/')).path).toBe('/announcement')
  await announce(`${TEXT}${TEXT}`)
  expect((await me.get('/')).path).toBe('/announcement')
  await announce('')
  expect((await me.get('/')).path).toBe('/')
  expect(textOf(await announce('あ'.repeat(401)), 'announcement-problem')).toBeTruthy()
})

test('a company that goes takes along what its users have read; a snapshot brings it back', async () => {
  const bank = await makeApiBank()
  const { id, users } = (await bank.call('POST', '/companies', { users: 1 })).json
  const { loginId = '', password = '' } = users?.[0] ?? {}
  await bank.call('PATCH', `/companies/${id}/rules`, { announcement: TEXT })
  const me = bank.browser()
  expect((await me.logIn(loginId, password)).path).toBe('/announcement')
  await me.send('/announcement')
  const read = () => bank.change((tables) => tables.readAnnouncements.get(loginId))
  const kept = await read()
  expect(kept).toBeDefined()
  const snapshot = await bank.call('POST', '/snapshots', { company: id, name: 'read' })
  await bank.change((tables) => tables.readAnnouncements.remove(loginId))
  await bank.call('POST', `/snapshots/${snapshot.json.id}/restoration`)
  expect(await read()).toEqual(kept)
  await bank.call('DELETE', `/companies/${id}`)
  expect(await read()).toBeUndefined()
})
