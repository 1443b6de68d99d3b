import { describe, expect, test } from 'vitest'
import { parseToken } from '../../../token-core/index.ts'
import { drive, ENTRIES, START, setUp, totp } from './drive.ts'
import { mail } from './mails.ts'

const phoneWith = (...tokens: (readonly [name: string, pin?: string])[]) => {
  const phone = drive('nd-app')
  for (const [i, [name, pin]] of tokens.entries()) phone.send(...setUp(i, { name, ...(pin !== undefined && { pin }) }))
  return phone
}
const opened = (...tokens: (readonly [name: string, pin?: string])[]) => {
  const phone = phoneWith(...tokens)
  phone.send({ type: 'close' }, { type: 'open' })
  return phone
}

describe('opening', () => {
  test('without a token: the set-up, from which no way leads back', () => {
    const phone = drive('nd-app')
    expect(phone.display).toMatchObject({ screen: 'closed', lit: false, names: null, lines: [] })
    phone.send({ type: 'open' })
    expect(phone.display).toMatchObject({ screen: 'set-up', lit: true, names: [] })
    expect(phone.send({ type: 'back' })).toBe('not-on-this-screen')
    expect(phone.send({ type: 'open' })).toBe('not-on-this-screen')
  })

  test('with one: its code, with another: the list', () => {
    expect(opened(['one']).display).toMatchObject({ screen: 'code', name: 'one', names: ['one'] })
    expect(opened(['one'], ['two']).display).toMatchObject({ screen: 'list', name: null, names: ['one', 'two'] })
  })

  test('back leads where one came from', () => {
    const one = opened(['one'])
    one.send({ type: 'back' })
    expect(one.display.screen).toBe('closed')
    const two = opened(['one'], ['two'])
    two.send({ type: 'choose', index: 1 })
    expect(two.display).toMatchObject({ screen: 'code', name: 'two' })
    two.send({ type: 'back' })
    expect(two.display.screen).toBe('list')
    two.send({ type: 'add' })
    expect(two.display.screen).toBe('set-up')
    two.send({ type: 'back' })
    expect(two.display.screen).toBe('list')
    two.send({ type: 'back' })
    expect(two.display.screen).toBe('closed')
  })

  test.each([-1, 2, 0.5, Number.NaN])('there is no token %d', (index) => {
    const phone = opened(['one'], ['two'])
    expect(phone.send({ type: 'choose', index })).toBe('not-possible')
    expect(phone.send({ type: 'delete', index })).toBe('not-possible')
    expect(phone.send({ type: 'rename', index, name: 'new' })).toBe('not-possible')
    expect(phone.display).toMatchObject({ screen: 'list', names: ['one', 'two'] })
  })
})

describe('the code', () => {
  test('changes each minute', () => {
    const phone = opened(['one'])
    expect(phone.display).toMatchObject({ code: totp(START), remaining: 60 })
    phone.wait(59_001)
    expect(phone.display).toMatchObject({ code: totp(START), remaining: 1 })
    phone.wait(999)
    expect(phone.display).toMatchObject({ code: totp(START + 60_000), remaining: 60 })
  })

  test('goes by the key file: digits, step and hash', () => {
    const phone = drive('nd-app')
    const key = '5a'.repeat(64)
    phone.send(...setUp(0, {}, { key, digits: 8, step: 30, hash: 'SHA512' }))
    expect(phone.display).toMatchObject({
      code: totp(START, { key, digits: 8, period: 30, hash: 'sha512' }),
      remaining: 30,
    })
    expect(phone.inspection.tokens[0]).toMatchObject({ digits: 8, step: 30_000, hash: 'sha512' })
  })
})

describe('PIN', () => {
  test('is asked for, but not right after the set-up', () => {
    const phone = phoneWith(['one', '1234'])
    expect(phone.display).toMatchObject({ screen: 'code', code: totp(START) })
    phone.send({ type: 'close' }, { type: 'open' })
    expect(phone.display).toMatchObject({ screen: 'pin', name: 'one', code: null, remaining: null })
    phone.send({ type: 'pin', digits: '１２ 34' })
    expect(phone.display).toMatchObject({ screen: 'code', code: totp(START) })
  })

  test('a wrong one gives a wrong code without a word, until it is typed again', () => {
    const phone = opened(['one', '1234'], ['two'])
    phone.send({ type: 'choose', index: 0 }, { type: 'pin', digits: '1243' })
    const { code } = phone.display
    expect(code).toMatch(/^\d{6}$/)
    expect(code).not.toBe(totp(START))
    expect(phone.send({ type: 'pin', digits: '1234' })).toBe('not-on-this-screen')
    phone.send({ type: 'back' }, { type: 'choose', index: 0 })
    expect(phone.display.screen).toBe('pin')
    phone.send({ type: 'pin', digits: '1234' })
    expect(phone.display.code).toBe(totp(START))
  })

  test.each(['', '123', '12345', '12a4'])('%j is none', (digits) => {
    const phone = opened(['one', '1234'])
    expect(phone.send({ type: 'pin', digits })).toBe('not-possible')
    expect(phone.display.screen).toBe('pin')
  })

  test('back as from the code', () => {
    const one = opened(['one', '1234'])
    one.send({ type: 'back' })
    expect(one.display.screen).toBe('closed')
    const two = opened(['one', '1234'], ['two'])
    two.send({ type: 'choose', index: 0 }, { type: 'back' })
    expect(two.display.screen).toBe('list')
  })
})

describe('names', () => {
  test('as typed, else the issuer’s, else one that says little', () => {
    const phone = drive('nd-app')
    phone.send(...setUp(0, { name: ' 経理 ' }), ...setUp(1), ...setUp(2, { name: '' }, { issuer: null }))
    expect(phone.display.names).toEqual([' 経理 ', 'セイワ@Myねっと!!', 'トークン'])
  })

  test('are changed where a token is shown; the screen stays', () => {
    const phone = opened(['one', '1234'], ['two'])
    phone.send({ type: 'rename', index: 1, name: 'zwei' }, { type: 'choose', index: 0 })
    phone.send({ type: 'rename', index: 0, name: '𠮷'.repeat(20) })
    expect(phone.display).toMatchObject({ screen: 'pin', name: '𠮷'.repeat(20), names: ['𠮷'.repeat(20), 'zwei'] })
    expect(phone.send({ type: 'rename', index: 1, name: 'zwei' })).toBe('already-so')
    for (const name of ['', 'x'.repeat(21)]) {
      expect(phone.send({ type: 'rename', index: 0, name })).toBe('not-possible')
    }
    phone.send({ type: 'back' }, { type: 'add' })
    expect(phone.send({ type: 'rename', index: 0, name: 'new' })).toBe('not-on-this-screen')
  })
})

describe('deleting', () => {
  test('shows what opening shows', () => {
    const phone = opened(['one'], ['two', '1234'], ['three'])
    phone.send({ type: 'choose', index: 2 }, { type: 'delete', index: 0 })
    expect(phone.display).toMatchObject({ screen: 'list', names: ['two', 'three'] })
    phone.send({ type: 'delete', index: 1 })
    expect(phone.display).toMatchObject({ screen: 'pin', name: 'two' })
    phone.send({ type: 'delete', index: 0 })
    expect(phone.display).toMatchObject({ screen: 'set-up', names: [] })
    expect(phone.effects.filter(({ type }) => type === 'token-deleted')).toHaveLength(3)
  })

  test('with another telephone all are gone, and the mail', () => {
    const phone = phoneWith(['one'], ['two'])
    phone.send({ type: 'open-mail-link', text: mail() }, { type: 'phone-changed' })
    expect(phone.display.screen).toBe('closed')
    expect(phone.inspection).toMatchObject({ tokens: [], hasMail: false })
    expect(phone.send({ type: 'phone-changed' })).toBe('already-so')
  })
})

describe('the link in the mail', () => {
  test('opens the app at the set-up, from every screen', () => {
    const phone = opened(['one', '1234'])
    phone.send({ type: 'open-mail-link', text: 'one' })
    expect(phone.display.screen).toBe('set-up')
    expect(phone.send({ type: 'open-mail-link', text: 'one' })).toBe('already-so')
    expect(phone.send({ type: 'open-mail-link', text: 'two' })).toBeNull()
    phone.send({ type: 'back' }, { type: 'open-mail-link', text: mail() }, ENTRIES)
    expect(phone.display.screen).toBe('code')
  })

  test('its text is used once, and forgotten at closing', () => {
    const phone = drive('nd-app')
    phone.send({ type: 'open-mail-link', text: mail() }, { type: 'close' }, { type: 'open' }, ENTRIES)
    expect(phone.display.refusal).toBe('SIM-A01')
    phone.send({ type: 'open-mail-link', text: mail() }, ENTRIES)
    expect(phone.inspection.hasMail).toBe(false)
    phone.send({ type: 'add' }, ENTRIES)
    expect(phone.display.refusal).toBe('SIM-A01')
  })

  test('going back to the closed app keeps it, closing that forgets it all the same', () => {
    const phone = opened(['one'])
    phone.send({ type: 'open-mail-link', text: mail() }, { type: 'back' }, { type: 'back' })
    expect(phone.inspection).toMatchObject({ display: { screen: 'closed' }, hasMail: true })
    expect(phone.send({ type: 'close' })).toBeNull()
    expect(phone.inspection.hasMail).toBe(false)
    expect(phone.send({ type: 'close' })).toBe('not-on-this-screen')
  })

  test('a refusal keeps it', () => {
    const phone = drive('nd-app')
    phone.send({ type: 'open-mail-link', text: mail() }, { ...ENTRIES, startPassword: '2581' })
    expect(phone.display).toMatchObject({ screen: 'refusal', refusal: 'SIM-A04' })
    phone.send({ type: 'back' }, ENTRIES)
    expect(phone.display.screen).toBe('code')
  })
})

describe('a saved state', () => {
  const phone = () => opened(['one', '1234'], ['two'])
  const saved = () => JSON.parse(JSON.stringify(phone().token))
  const [one, two] = saved().tokens
  test.each([
    ['screen.name', { screen: { name: 'error' } }],
    ['screen.index', { screen: { name: 'code', index: 2, wrongPin: null } }],
    ['screen.index', { screen: { name: 'pin' } }],
    ['screen.name', { screen: { name: 'pin', index: 1 } }],
    ['screen.wrongPin', { screen: { name: 'code', index: 0, wrongPin: '1234' } }],
    ['screen.wrongPin', { screen: { name: 'code', index: 1, wrongPin: '1234' } }],
    ['screen.wrongPin', { screen: { name: 'code', index: 0 } }],
    ['screen.name', { tokens: [one] }],
    ['tokens[1]', { tokens: [one, one] }],
    ['tokens[0].digits', { tokens: [{ ...one, digits: 10 }, two] }],
    ['tokens[0].name', { tokens: [{ ...one, name: '' }, two] }],
    ['tokens', { tokens: Array(11).fill(one) }],
    ['mail', { mail: 1 }],
    ['app', { app: null }],
  ])('with a wrong %s is none', (place, change) => {
    expect(parseToken(saved())).toEqual({ ok: true, value: phone().token })
    expect(parseToken({ ...saved(), ...change })).toEqual({ ok: false, error: `not a token: ${place}` })
  })
})
