import { describe, expect, test } from 'vitest'
import { drive, ENTRIES, setUp } from './drive.ts'
import { KEY, mail, PASSWORD, SERVICE_ID, USER_ID } from './mails.ts'

const TEXTS = {
  'SIM-A01': 'トークン発行用メールのリンクから設定してください。[SIM-A01]',
  'SIM-A02': 'サービスIDは8桁、ユーザIDは12桁、利用開始パスワードは4～8桁の数字です。[SIM-A02]',
  'SIM-A03': 'トークン発行情報を読み取れません。[SIM-A03]',
  'SIM-A04': 'サービスID、ユーザIDまたは利用開始パスワードが違います。[SIM-A04]',
  'SIM-A05':
    'トークンの登録件数は10件までです。不要なトークンを削除してから、新規トークンの追加登録を行ってください。[SIM-A05]',
} as const

/** What the app shows after a set-up with a mail. */
function shown(text: string | null, typed: object = {}) {
  const phone = drive('nd-app')
  phone.send(text === null ? { type: 'open' } : { type: 'open-mail-link', text })
  phone.send({ ...ENTRIES, ...typed })
  return phone.display
}

const refused = (refusal: keyof typeof TEXTS) => ({ screen: 'refusal', refusal, lines: [TEXTS[refusal]], code: null })

describe('SIM-A01', () => {
  test('no link was opened', () => {
    expect(shown(null)).toMatchObject(refused('SIM-A01'))
    expect(shown(null, { serviceId: '' })).toMatchObject(refused('SIM-A01'))
  })
})

describe('SIM-A02', () => {
  test.each([
    { serviceId: '1011223' },
    { serviceId: '101122311' },
    { userId: '99980000000' },
    { userId: '9998000000011' },
    { startPassword: '258' },
    { startPassword: '258025802' },
    { startPassword: '258x' },
    { startPassword: '' },
    { pin: '123' },
    { pin: '12345' },
    { pin: 'abcd' },
    { name: 'x'.repeat(21) },
  ])('%j', (typed) => {
    expect(shown(mail(), typed)).toMatchObject(refused('SIM-A02'))
    expect(shown('no key file', typed)).toMatchObject(refused('SIM-A02'))
  })

  test.each([
    { serviceId: '１０１１－２２３１', userId: ' 9998 0000 0001 ', startPassword: '２５８０' },
    { name: '𠮷'.repeat(20) },
    { pin: '', name: '' },
  ])('%j is all right', (typed) => {
    expect(shown(mail(), typed)).toMatchObject({ screen: 'code', refusal: null })
  })
})

describe('SIM-A03', () => {
  const sealed = mail()
  test.each([
    ['an empty text', ''],
    ['no XML', 'no key file'],
    ['a document type', `<!DOCTYPE x>${sealed}`],
    ['another element', '<a/>'],
    ['no package', sealed.replace(/<KeyPackage>[\s\S]*<\/KeyPackage>/, '')],
    ['another algorithm', sealed.replace('pskc:totp', 'pskc:hotp')],
    ['another interval', sealed.replace('>60<', '>45<')],
    ['a policy', sealed.replace('<Data>', '<Policy><PINPolicy/></Policy><Data>')],
    ['another serial', sealed.replace(/<SerialNo>\d+/, '<SerialNo>12')],
    ['no MAC', sealed.replace(/<ValueMAC>.*<\/ValueMAC>/, '')],
    ['a key that is too short', mail({ key: '00'.repeat(15) })],
    ['a plain file', mail({ password: null })],
    ['a plain file with a MAC', mail({ password: null }).replace('</Secret>', '<ValueMAC>AA==</ValueMAC></Secret>')],
    ['a pre-shared key', sealed.replace(/<EncryptionKey>[\s\S]*<\/EncryptionKey>/, '')],
    ['two keys', mail({ packages: 2 })],
    [
      'a key of a camera token',
      mail().replace('urn:ietf:params:xml:ns:keyprov:pskc:totp', 'urn:camera-token:device-key'),
    ],
    ['more iterations than 200,000', sealed.replace('>1000<', '>200001<')],
  ])('%s', (_, text) => {
    expect(shown(text)).toMatchObject(refused('SIM-A03'))
  })

  test('what the file is comes before its password', () => {
    expect(shown(mail({ packages: 2 }), { startPassword: '9999' })).toMatchObject(refused('SIM-A03'))
    expect(shown(mail({ password: null }), { startPassword: '9999' })).toMatchObject(refused('SIM-A03'))
  })
})

describe('SIM-A04', () => {
  test.each([
    ['another password', mail(), { startPassword: '2581' }],
    ['a file for another user', mail({ userId: '999800000002' }), {}],
    ['a file for another service', mail({ serviceId: '10112232' }), {}],
    ['a file for nobody', mail({ id: null }), {}],
    ['a MAC that does not fit', mail().replace(/<ValueMAC>..../, '<ValueMAC>AAAA'), {}],
  ])('%s', (_, text, typed) => {
    expect(shown(text, typed)).toMatchObject(refused('SIM-A04'))
  })
})

describe('SIM-A05', () => {
  const full = () => {
    const phone = drive('nd-app')
    for (let i = 0; i < 10; i++) phone.send(...setUp(i, { name: String(i) }))
    return phone
  }

  test('an eleventh token', () => {
    const phone = full()
    expect(phone.display.names).toHaveLength(10)
    phone.send(...setUp(10))
    expect(phone.display).toMatchObject(refused('SIM-A05'))
    phone.send({ type: 'back' }, { type: 'back' }, { type: 'delete', index: 3 })
    expect(phone.send(...setUp(10))).toBeNull()
    expect(phone.display.names).toEqual(['0', '1', '2', '4', '5', '6', '7', '8', '9', 'セイワ@Myねっと!!'])
  })

  test('but not one in place of another; and the password comes first', () => {
    const phone = full()
    phone.send(...setUp(4, { name: 'new' }))
    expect(phone.display).toMatchObject({ screen: 'code', name: 'new' })
    const [link, typed] = setUp(10)
    phone.send(link, { ...typed, startPassword: '0000' })
    expect(phone.display).toMatchObject(refused('SIM-A04'))
  })
})

test('a token with the same IDs is replaced in place: key, name and PIN', () => {
  const phone = drive('nd-app')
  phone.send(...setUp(0, { name: 'zero' }), ...setUp(1, { name: 'one', pin: '1234' }), ...setUp(2, { name: 'two' }))
  const before = phone.display.code
  phone.send(...setUp(1, { name: 'new' }, { key: '77'.repeat(20) }))
  expect(phone.display).toMatchObject({ screen: 'code', name: 'new', names: ['zero', 'new', 'two'] })
  expect(phone.display.code).not.toBe(before)
  expect(phone.inspection.tokens.map(({ hasPin }) => hasPin)).toEqual([false, false, false])
  expect(phone.effects.at(-1)).toMatchObject({ type: 'token-replaced', name: 'new' })
})

test('what was typed and the key stay out of what is shown', () => {
  const phone = drive('nd-app')
  phone.send(...setUp(0, { pin: '7421' }))
  const told = JSON.stringify([phone.inspection, phone.effects])
  for (const secret of [KEY, PASSWORD, '7421', '<']) expect(told).not.toContain(secret)
  expect(told).toContain(SERVICE_ID)
  expect(told).toContain(USER_ID)
})
