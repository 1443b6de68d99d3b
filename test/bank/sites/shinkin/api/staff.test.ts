import { expect, test } from 'vitest'
import { makeShinkin } from '../../../model/api/api-bank.ts'

const NUMBER = '90000000001'

test('the staff makes a contract, releases it, issues a card and a code; what cannot be done has its sentence', async () => {
  const { call } = await makeShinkin()
  const done = (action: object) => call('POST', '/staff', action)
  expect((await done({ action: 'contract', number: NUMBER, application: '1234' })).json).toEqual({ done: true })
  const twice = await done({ action: 'contract', number: NUMBER, application: '1234' })
  expect([twice.status, twice.code]).toEqual([422, 'number-used'])
  expect((await done({ action: 'release', number: NUMBER })).code).toBe('not-stopped')
  await call('PUT', `/customers/${NUMBER}`, { stopped: true })
  expect((await done({ action: 'release', number: NUMBER })).json).toEqual({ done: true })
  expect((await done({ action: 'card', number: NUMBER })).json).toEqual({ done: true })
  expect((await call('GET', `/customers/${NUMBER}`)).json).toMatchObject({ state: 'unopened', card: { issue: 2 } })
  const { notes } = (await call('GET', `/notes?customer=${NUMBER}&limit=2`)).json as unknown as { notes: object[] }
  expect(notes).toMatchObject([
    { what: 'card-issued', page: null, sentences: { ja: 'お客様カードを再発行', en: 'a new card was issued' } },
    { what: 'released', page: null, sentences: { ja: '暗証番号ロックを解除', en: 'the contract was released' } },
  ])
})

test('a stop sends mails, the newest first, with their subjects in both languages', async () => {
  const { call, visit } = await makeShinkin()
  await call('PUT', `/customers/${NUMBER}`, { users: [{ id: 'A', wrong: { code: 6 } }] })
  const send = await visit()
  expect(await send('SIM-K20', { number: NUMBER, user: 'A', code: 'x' })).toMatchObject({
    problems: [{ code: 'user-stopped' }],
  })
  const { mails } = (await call('GET', `/mails?customer=${NUMBER}`)).json as unknown as { mails: object[] }
  expect(mails).toMatchObject([
    {
      ...{ customer: NUMBER, to: 'taro@mail.example', subject: 'user-locked', user: 'A' },
      title: { ja: '利用者暗証番号ロック', en: 'User’s code locked' },
    },
  ])
  expect((await call('GET', '/mails?customer=90000000002')).json).toEqual({ mails: [] })
})
