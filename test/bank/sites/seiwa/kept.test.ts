import { describe, expect, test } from 'vitest'
import { partOf, partOfAction, valuesOf, worldOf } from '../../../../bank/sites/seiwa/kept.ts'
import { parseRequest } from '../../../../bank/sites/seiwa/model/submit.ts'
import { customerOf, NOBODY } from '../../../../bank/sites/seiwa/model/visit.ts'
import { EMPTY } from '../../../../bank/sites/seiwa/model/world.ts'
import { practiceWorld } from '../../../../bank/sites/seiwa/practice/practice-world.ts'
import { seiwa } from '../../../../bank/sites/seiwa/seiwa.ts'
import { circumstances } from './model/customer.ts'

const world = practiceWorld(circumstances())

describe('the bank as rows', () => {
  test('are put together to the same bank', () => {
    const rows = valuesOf(world)
    expect(worldOf(JSON.parse(JSON.stringify(rows)))).toEqual(world)
    expect(worldOf([])).toEqual(EMPTY)
    expect(valuesOf(EMPTY)).toEqual([])
    expect(rows.filter(({ owner }) => owner === 'sakura01').map(({ id }) => id)).toEqual(['001-普通-1200003'])
    expect(() => worldOf([{ kind: 'account', id: 'x', owner: null, value: {} }])).toThrow()
  })

  test.each([
    ['SIM-S01', { loginId: 'ｓａｋｕｒａ０１' }, [], 'sakura01'],
    ['SIM-S01', { loginId: 'sakura\u000001' }, [], null],
    ['SIM-S01', { loginId: 'x' }, [], null],
    ['SIM-S02', { branch: '001', subject: '普通', account: '1200001' }, ['account:001-普通-1200001'], null],
    ['BPT001', {}, [], null],
  ])('%s with %j is about %j and the login ID %j', (page, fields, keys, owner) => {
    expect(partOf(NOBODY, parseRequest({ page, fields }))).toEqual({ keys, owner })
  })

  test('an issue is about the number of the last token, too, and so is no other page', () => {
    const visit = customerOf('001-普通-1200003')
    const own = 'account:001-普通-1200003'
    expect(partOf(visit, parseRequest({ page: 'SIM-S21' })).keys).toEqual([own, 'last-user:last'])
    expect(partOf(visit, parseRequest({ page: 'SIM-S20' })).keys).toEqual([own])
  })

  test('what the staff does is about one account', () => {
    expect(partOfAction({ action: 'release', id: '001-普通-1200003' }).keys).toEqual(['account:001-普通-1200003'])
  })
})

test('the key of a token’s mail is made in another thread, and only where a token may be issued', async () => {
  const issue = { phoneMail: 'tel@mail.example', startPassword: '2580' }
  const visit = { ...customerOf('001-普通-1200003'), issue }
  const send = (page: string, button: string | null = null) =>
    seiwa.submit(world, visit, parseRequest({ page, button }), circumstances())
  expect(send('SIM-S21', 'back')).not.toBeInstanceOf(Promise)
  expect(send('SIM-S20')).not.toBeInstanceOf(Promise)
  const sent = send('SIM-S21')
  expect(sent).toBeInstanceOf(Promise)
  expect((await sent).problems).toMatchObject([{ code: 'missing' }, { code: 'missing' }])
})
