import { beforeEach, describe, expect, test } from 'vitest'
import { type ApiBank, makeApiBank } from '../../../api/call.ts'
import { type Browser, imageOf, SERIAL, serialFields, textOf } from '../../../browser.ts'
import { makeHandToken } from '../../../token-by-hand.ts'

const PROFILE = {
  ...{ industry: 'trade', capital: 'under-50-million', history: 'more', staff: 'under-21', position: 'owner' },
  ...{ work: 'unsaid', 'area-toyama': 'yes', 'area-kanto': 'yes', 'wants-mail': 'no' },
}
const CONSENTS = { 'uses-data': 'yes', 'agrees-terms': 'yes', 'no-antisocial': 'yes' }

let bank: ApiBank
let me: Browser
beforeEach(async () => {
  bank = await makeApiBank()
  me = bank.browser()
})

const askTaro = () => bank.call('PATCH', '/users/taro0001', { portal: false })
const logInTaro = () => me.logIn('taro0001', 'taro2026')

describe('ポータル初回利用登録', () => {
  test('stands before everything else; the dashboard leads to the bank, and it is not asked again', async () => {
    await askTaro()
    const first = await logInTaro()
    expect([first.path, textOf(first, 'screen-id')]).toEqual(['/portal/first', 'SIM-B85'])
    for (const path of ['/', '/history', '/password', '/portal']) {
      expect((await me.get(path)).path).toBe('/portal/first')
    }
    const dashboard = await me.send('/portal/first', { ...CONSENTS, ...PROFILE })
    expect(dashboard.path).toBe('/portal')
    expect(textOf(dashboard, 'portal-company')).toContain('株式会社北野商事')
    expect(await bank.history('login')).toContain('portal-registered done')
    expect(textOf(await me.get('/'), 'to-portal')).toBe('練習ビジネスポータルへ戻る')
    expect((await logInTaro()).path).toBe('/')
    expect((await bank.call('GET', '/users/taro0001')).json).toMatchObject({ portal: true })
  })

  test('names all that is missing at once, and keeps what was chosen', async () => {
    await askTaro()
    await logInTaro()
    const answer = await me.send('/portal/first', { 'agrees-terms': 'yes', industry: 'trade', capital: 'nonsense' })
    expect(answer.status).toBe(422)
    for (const field of ['uses-data', 'no-antisocial', 'capital', 'area', 'work']) {
      expect(textOf(answer, `${field}-problem`), field).not.toBeNull()
    }
    for (const field of ['agrees-terms', 'industry', 'theme']) {
      expect(textOf(answer, `${field}-problem`), field).toBeNull()
    }
    expect(answer.html).toContain('<option value="trade" selected="">')
  })

  test('the profile can be changed later', async () => {
    await askTaro()
    await logInTaro()
    await me.send('/portal/first', { ...CONSENTS, ...PROFILE })
    const form = await me.get('/portal/profile')
    expect(form.html).toContain('<option value="trade" selected="">')
    expect(form.html).not.toContain('data-testid="agrees-terms"')
    const { 'area-toyama': _, ...changed } = { ...PROFILE, industry: 'care' }
    expect(textOf(await me.send('/portal/profile', changed), 'notice')).toBe('プロフィールを変更しました。')
    expect((await me.get('/portal/profile')).html).toContain('<option value="care" selected="">')
  })

  test('a setting switches it off; practice users have done it', async () => {
    const top = await logInTaro()
    expect([top.path, textOf(top, 'to-portal')]).toEqual(['/', null])
    await askTaro()
    await bank.call('PATCH', '/rules', { portal: false })
    expect((await logInTaro()).path).toBe('/')
  })

  test('the API makes users who have yet to register', async () => {
    const made = await bank.call('POST', '/companies', { users: [{ kind: 'master', portal: false }] })
    const [master] = made.json.users as unknown as { loginId: string; password: string }[]
    expect((await me.logIn(master?.loginId, master?.password)).path).toBe('/portal/first')
    await bank.call('POST', `/companies/${made.json.id}/reset`, {})
    expect((await me.logIn(master?.loginId, master?.password)).path).toBe('/portal/first')
  })
})

test('at a first login the order is the guide’s: portal, token, passwords', async () => {
  await bank.call('PATCH', '/users/hanako01', { portal: false, mustChangePassword: true })
  expect((await me.logIn()).path).toBe('/portal/first')
  await me.send('/portal/first', { ...CONSENTS, ...PROFILE })
  const first = await me.get('/')
  expect(textOf(first, 'screen-id')).toBe('BLGI022')
  expect((await me.get('/transfer')).path).toBe('/registration')
  const token = makeHandToken(SERIAL)
  const second = await me.send('/registration', {
    ...serialFields(SERIAL),
    'device-code': token.readFirst(imageOf(first)),
  })
  await me.send('/registration/code', { code: token.readSecond(imageOf(second)), done: 'yes' })
  expect(me.last().path).toBe('/registration/result')
  expect(textOf(await me.get('/'), 'screen-id')).toBe('SIM-B10')
})

test('who skips the registration of the token comes to the passwords at once', async () => {
  await bank.call('PATCH', '/users/hanako01', { mustChangePassword: true })
  expect((await me.logIn()).path).toBe('/registration')
  expect((await me.send('/registration/skip')).path).toBe('/password')
})
