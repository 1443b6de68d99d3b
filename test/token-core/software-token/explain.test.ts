import { describe, expect, test } from 'vitest'
import { derivePinKey, explain, hexToBytes, type SoftwareTokenTypes, seenEvent } from '../../../token-core/index.ts'
import { otp } from '../vectors.ts'
import { drive, ENTRIES, START, setUp, totp } from './drive.ts'
import { KEY } from './mails.ts'

describe('how a code was computed', () => {
  test('of the Shinkin app: from the telephone’s clock to the digits', () => {
    const phone = drive('sk-app')
    phone.send({ type: 'install', serial: 'OSDW74440735', key: KEY }, { type: 'phone-clock', offset: 300_000 })
    expect(explain(phone.token)).toBeNull()
    phone.send({ type: 'open' })
    const { code, steps, ...head } = explain(phone.token) ?? { code: null, steps: [] }
    expect(code).toBe(totp(START + 300_000, { period: 30 }))
    expect(head).toEqual({ kind: 'totp', serial: 'OSDW74440735' })
    expect(steps.map(({ name }) => name)).toEqual([
      'device-clock',
      'time-step',
      'counter',
      'hmac',
      'truncation',
      'modulus',
      'shown',
    ])
    expect(JSON.stringify(steps)).not.toContain(KEY)
  })

  test('after a wrong PIN: with the key that came of it, and without the PIN', () => {
    const phone = drive('nd-app')
    phone.send(...setUp(0, { pin: '1234' }), { type: 'close' }, { type: 'open' }, { type: 'pin', digits: '8141' })
    const { code, steps, ...head } = explain(phone.token) ?? { code: null, steps: [] }
    expect(code).toBe(phone.display.code)
    expect(head).toEqual({ kind: 'totp', serial: null })
    expect(steps[0]?.name).toBe('pin-key')
    expect(steps).toHaveLength(8)
    const told = JSON.stringify(steps)
    for (const secret of [KEY, '8141', Buffer.from('8141').toString('hex')]) expect(told).not.toContain(secret)
  })
})

test.each(otp.pins)('PIN $pin of $key', ({ key, pin, serves }) => {
  expect(Buffer.from(derivePinKey(hexToBytes(key), pin)).toString('hex')).toBe(serves)
  const phone = drive('nd-app')
  const other = pin === '0000' ? '1111' : '0000'
  phone.send(...setUp(0, { pin: other }, { key }), { type: 'close' }, { type: 'open' }, { type: 'pin', digits: pin })
  expect(phone.display.code).toBe(totp(START, { key: serves }))
})

test('of an event everyone sees what is no secret', () => {
  const phone = drive('nd-app')
  const seen = (event: object) => seenEvent(phone.token, { ...event, at: 0 } as SoftwareTokenTypes['event'])
  expect(seen({ type: 'install', serial: 'OSDW74440735', key: KEY })).toEqual({
    at: 0,
    type: 'install',
    serial: 'OSDW74440735',
    key: '****',
  })
  expect(seen({ type: 'install', serial: 'OSDW74440735' })).toEqual({ at: 0, type: 'install', serial: 'OSDW74440735' })
  expect(seen({ type: 'open-mail-link', text: '<a/>' })).toEqual({ at: 0, type: 'open-mail-link', text: '****' })
  expect(seen({ ...ENTRIES, name: '経理', pin: '1234' })).toEqual({
    ...ENTRIES,
    at: 0,
    name: '経理',
    startPassword: '****',
    pin: '****',
  })
  expect(seen({ ...ENTRIES, startPassword: '' })).toEqual({ ...ENTRIES, at: 0, startPassword: '' })
  expect(seen({ type: 'pin', digits: '1234' })).toEqual({ at: 0, type: 'pin', digits: '****' })
  expect(seen({ type: 'back' })).toEqual({ at: 0, type: 'back' })
})
