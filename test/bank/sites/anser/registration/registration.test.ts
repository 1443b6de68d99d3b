import { beforeEach, describe, expect, test } from 'vitest'
import { appendCheckDigits } from '../../../../../token-core/index.ts'
import {
  type Browser,
  hiddenFields,
  imageOf,
  makeTestBank,
  register,
  SERIAL,
  serialFields,
  type TestBank,
  textOf,
  typedIn,
  wrongCode,
} from '../../../browser.ts'
import { makeHandToken } from '../../../token-by-hand.ts'

const MINUTE = 60_000

let bank: TestBank
let me: Browser

beforeEach(async () => {
  bank = await makeTestBank()
  me = bank.browser()
})

/** Logs in and sends BLGI022. */
async function identify(fields: Record<string, string>) {
  await me.logIn()
  return me.send('/registration', { ...serialFields(SERIAL), ...fields })
}

/** Goes to BLGI023. @returns the token and its eight digits */
async function toSecondImage() {
  const token = makeHandToken(SERIAL)
  const first = await me.logIn()
  const second = await me.send('/registration', {
    ...serialFields(SERIAL),
    'device-code': token.readFirst(imageOf(first)),
  })
  return { token, second, code: token.readSecond(imageOf(second)) }
}

async function states() {
  const top = await me.get('/')
  return [textOf(top, 'registration-state'), textOf(top, 'token-code'), textOf(top, 'use-state')]
}

describe('from end to end', () => {
  test('image 1, twelve digits, image 2, eight digits, tick, notice: サービス利用中', async () => {
    const { token, second, code } = await toSecondImage()
    expect(textOf(second, 'screen-id')).toBe('BLGI023')
    expect(token.issuer()).toBe('Practice Bank')
    expect(token.account()).toBe('hanako01')
    expect(token.tokenCode()).toMatch(/^VDS\d{7}-1$/)
    const result = await me.send('/registration/code', { code, done: 'yes' })
    expect(result.path).toBe('/registration/result')
    expect(textOf(result, 'token-code')).toBe(token.tokenCode())
    expect(textOf(result, 'done-notice')).toMatch(/90秒以内に「Done」.*40秒以内に「Yes」/s)
    expect(await states()).toEqual(['サービス利用中', token.tokenCode(), '利用可能'])
    expect((await me.get('/')).html).not.toContain('data-testid="registration"')
  })

  test('the next login leads to the top page at once, and BLGI022 is done with', async () => {
    await register(me)
    await me.send('/logout')
    expect((await me.logIn()).path).toBe('/')
    for (const path of ['/registration', '/registration/code']) expect((await me.get(path)).path).toBe('/')
  })

  test('what is typed with blanks, hyphens and full-width digits counts', async () => {
    const token = makeHandToken(SERIAL)
    const first = await me.logIn()
    const wide = (digits: string) => digits.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))
    const twelve = token.readFirst(imageOf(first))
    const second = await me.send('/registration', {
      ...serialFields(wide(SERIAL), ` ${SERIAL} `),
      'device-code': wide(`${twelve.slice(0, 4)} ${twelve.slice(4, 8)}　${twelve.slice(8)}`),
    })
    expect(second.path).toBe('/registration/code')
    const eight = token.readSecond(imageOf(second))
    const result = await me.send('/registration/code', {
      code: wide(`${eight.slice(0, 4)}-${eight.slice(4)}`),
      done: 'yes',
    })
    expect(result.path).toBe('/registration/result')
  })

  test('half way it is 仮登録; the next login begins again, with the next sequence number', async () => {
    const before = (await toSecondImage()).token.tokenCode()
    await me.send('/logout')
    const again = await me.logIn()
    expect(textOf(again, 'screen-id')).toBe('BLGI022')
    expect(textOf(again, 'notice')).toContain('仮登録')
    await me.send('/registration/skip')
    expect(await states()).toEqual(['仮登録', before, '-'])
    const token = await register(me)
    expect(before).toMatch(/-1$/)
    expect(token.tokenCode()).toBe(before.replace(/-1$/, '-2'))
  })

  test('each user has a licence of his own', async () => {
    const mine = (await register(me)).tokenCode()
    const other = (await register(bank.browser(), 'shiro001', 'shiro2026', '12-3456788-0')).tokenCode()
    expect(mine.split('-')[0]).not.toBe(other.split('-')[0])
  })
})

describe('BLGI022 refuses, beside the field and on top, and keeps what was typed', () => {
  const twelve = appendCheckDigits('1234567890')

  test.each<[string, Record<string, string>, string, string]>([
    ['no serial', serialFields('--'), 'serial', 'シリアル番号を入力してください。'],
    ['no second serial', serialFields(SERIAL, '--'), 'serial-again', 'シリアル番号をもう一度(2回目)入力してください。'],
    ['letters', serialFields('12-34567x9-0'), 'serial', 'シリアル番号は数字で入力してください。'],
    [
      'too few digits',
      serialFields('12-345678-0'),
      'serial',
      'シリアル番号は2桁・7桁・1桁、あわせて10桁で入力してください。',
    ],
    [
      'two serials',
      serialFields(SERIAL, '12-3456789-1'),
      'serial-again',
      '1回目と2回目のシリアル番号が一致していません。',
    ],
    [
      'an unknown serial',
      serialFields('99-3456789-0'),
      'serial',
      'このシリアル番号のトークンは当行に登録がありません。',
    ],
    ['no twelve digits', { 'device-code': '' }, 'device-code', 'トークン認証コード(12桁)を入力してください。'],
    [
      'letters in them',
      { 'device-code': '12345678901O' },
      'device-code',
      'トークン認証コードは数字で入力してください。',
    ],
    ['eleven digits', { 'device-code': '12345678901' }, 'device-code', 'トークン認証コードは12桁で入力してください。'],
    [
      'a typing slip',
      { 'device-code': wrongCode(twelve) },
      'device-code',
      'トークン認証コードに入力間違いがあります。',
    ],
    ['a wrong code', { 'device-code': twelve }, 'device-code', 'トークン認証コードが正しくありません。'],
  ])('%s', async (_, fields, field, message) => {
    const answer = await identify({ 'device-code': twelve, ...fields })
    expect(answer.status).toBe(422)
    expect(textOf(answer, `${field}-problem`)).toContain(message)
    expect(textOf(answer, 'problems')).toContain(message)
    expect(answer.html).toContain('<title>エラー: ')
    for (const [name, value] of Object.entries({ ...serialFields(SERIAL), 'device-code': twelve, ...fields })) {
      expect(typedIn(answer, name), name).toBe(value)
    }
  })

  test('the summary links to the field, the field names its message', async () => {
    const { html } = await identify(serialFields('--'))
    expect(html).toContain('<a href="#serial-1">')
    expect(html).toMatch(/<input id="serial-1"[^>]*aria-describedby="serial-hint serial-problem" aria-invalid="true"/)
  })

  test('in English when the page is English', async () => {
    me = bank.browser('en')
    const answer = await identify({ ...serialFields(SERIAL, '12-3456789-1'), 'device-code': wrongCode(twelve) })
    expect(textOf(answer, 'serial-again-problem')).toContain('The two serial numbers differ.')
    expect(textOf(answer, 'device-code-problem')).toContain('There is a typing slip')
    expect(answer.html).toContain('<title>Error: ')
  })

  test('the image stays the same after a mistake and after a reload', async () => {
    const image = imageOf(await me.logIn())
    expect(imageOf(await me.send('/registration', serialFields('--')))).toBe(image)
    expect(imageOf(await me.get('/registration'))).toBe(image)
  })

  test('wrong twelve digits do not count', async () => {
    for (let i = 0; i < 12; i++) await identify({ 'device-code': twelve })
    expect((await toSecondImage()).second.path).toBe('/registration/code')
  })

  test('an image older than ten minutes is replaced', async () => {
    const token = makeHandToken(SERIAL)
    const first = await me.logIn()
    const old = token.readFirst(imageOf(first))
    bank.later(10 * MINUTE)
    const answer = await me.send('/registration', { ...serialFields(SERIAL), 'device-code': old })
    expect(textOf(answer, 'device-code-problem')).toContain('二次元コードの有効期限(10分)が過ぎています。')
    expect(typedIn(answer, 'serial-2')).toBe('3456789')
    expect(imageOf(answer)).not.toBe(imageOf(first))
    const fields = { ...serialFields(SERIAL), 'device-code': token.readFirst(imageOf(answer)) }
    expect((await me.send('/registration', fields)).path).toBe('/registration/code')
  })

  test('an image just under ten minutes old counts', async () => {
    const first = await me.logIn()
    const fields = { ...serialFields(SERIAL), 'device-code': makeHandToken(SERIAL).readFirst(imageOf(first)) }
    bank.later(10 * MINUTE - 1)
    expect((await me.send('/registration', fields)).path).toBe('/registration/code')
  })

  test('the same form twice leads on to the same second image', async () => {
    const token = makeHandToken(SERIAL)
    const first = await me.logIn()
    const form = { ...serialFields(SERIAL), 'device-code': token.readFirst(imageOf(first)) }
    const hidden = hiddenFields(first, '/registration')
    const one = await me.post('/registration', { ...form, ...hidden })
    const two = await me.post('/registration', { ...form, ...hidden })
    expect(imageOf(two)).toBe(imageOf(one))
  })

  test("another user's registration is none of his", async () => {
    const other = await bank.browser().logIn('shiro001', 'shiro2026')
    const registration = /name="registration" value="([^"]*)"/.exec(other.html)?.[1] ?? ''
    const fields = { registration, 'device-code': makeHandToken(SERIAL).readFirst(imageOf(other)) }
    expect(textOf(await identify(fields), 'device-code-problem')).toContain('ご利用いただけなくなりました')
  })
})

describe('BLGI023 refuses', () => {
  test.each<[string, string, string]>([
    ['nothing', '', 'トランザクション認証番号(8桁)を入力してください。'],
    ['letters', '1234567O', 'トランザクション認証番号は数字で入力してください。'],
    ['seven digits', '1234567', 'トランザクション認証番号は8桁で入力してください。'],
  ])('%s', async (_, code, message) => {
    await toSecondImage()
    const answer = await me.send('/registration/code', { code, done: 'yes' })
    expect(textOf(answer, 'code-problem')).toContain(message)
    expect(textOf(answer, 'problems')).toContain(message)
    expect(typedIn(answer, 'code')).toBe(code)
    expect(answer.html).toMatch(/<input id="done"[^>]* checked/)
  })

  test('a box that is not ticked, which costs no try and forgets no digit', async () => {
    const { code, second } = await toSecondImage()
    for (let i = 0; i < 6; i++) await me.send('/registration/code', { code: wrongCode(code) })
    const answer = await me.send('/registration/code', { code })
    expect(textOf(answer, 'done-problem')).toContain('「登録完了」にチェックを入れてください。')
    expect(typedIn(answer, 'code')).toBe(code)
    expect(imageOf(answer)).toBe(imageOf(second))
    expect((await me.send('/registration/code', { code, done: 'yes' })).path).toBe('/registration/result')
  })

  test('wrong digits, with the tries left; a right one after that is accepted', async () => {
    const { code } = await toSecondImage()
    const answer = await me.send('/registration/code', { code: wrongCode(code), done: 'yes' })
    expect(textOf(answer, 'code-problem')).toContain('あと4回間違えると、トークンの利用が停止されます。')
    expect((await me.send('/registration/code', { code, done: 'yes' })).path).toBe('/registration/result')
  })

  test('five wrong ones in a row: 停止中, also for the right digits', async () => {
    const { code } = await toSecondImage()
    for (let i = 0; i < 4; i++) await me.send('/registration/code', { code: wrongCode(code), done: 'yes' })
    const stopped = await me.send('/registration/code', { code: wrongCode(code), done: 'yes' })
    expect(textOf(stopped, 'code-problem')).toContain('トークンは停止中です。')
    await me.get('/registration/code')
    const right = await me.send('/registration/code', { code, done: 'yes' })
    expect(textOf(right, 'code-problem')).toContain('トークンは停止中です。')
    await me.get('/registration')
    await me.send('/registration/skip')
    expect((await states())[2]).toBe('停止中')
  })

  test('an image older than ten minutes: begin again', async () => {
    const { code } = await toSecondImage()
    bank.later(10 * MINUTE)
    const answer = await me.send('/registration/code', { code, done: 'yes' })
    expect(textOf(answer, 'code-problem')).toContain('「はじめからやり直す」を押して、登録をやり直してください。')
    expect(typedIn(answer, 'code'), 'nothing is left to type').toBeUndefined()
    const reloaded = await me.get('/registration/code')
    expect(reloaded.path).toBe('/registration')
    expect(textOf(reloaded, 'notice')).toContain('有効期限')
  })

  test('a doubled submission is answered like the first', async () => {
    const { code, second } = await toSecondImage()
    const hidden = hiddenFields(second, '/registration/code')
    const answers = [
      await me.post('/registration/code', { ...hidden, code, done: 'yes' }),
      await me.post('/registration/code', { ...hidden, code, done: 'yes' }),
    ]
    expect(answers.map(({ path }) => path)).toEqual(['/registration/result', '/registration/result'])
  })

  test('a form of an older registration, read on an older page', async () => {
    const { code } = await toSecondImage()
    const answer = await me.send('/registration/code', { registration: 'another', code, done: 'yes' })
    expect(textOf(answer, 'code-problem')).toContain('新しい二次元コードを読み取り')
  })

  test('without BLGI022 there is no BLGI023', async () => {
    await me.logIn()
    expect((await me.get('/registration/code')).path).toBe('/registration')
    expect((await me.get('/registration/result')).path).toBe('/registration')
  })
})

describe('設定をスキップ', () => {
  test('leads to the top page, until the next login', async () => {
    await me.logIn()
    const top = await me.send('/registration/skip')
    expect(top.path).toBe('/')
    expect(textOf(top, 'notice')).toContain('スキップ')
    expect(await states()).toEqual(['未登録', '-', '-'])
    await me.send('/logout')
    expect((await me.logIn()).path).toBe('/registration')
  })

  test('without it the top page leads to BLGI022', async () => {
    await me.logIn()
    expect((await me.get('/')).path).toBe('/registration')
  })
})
