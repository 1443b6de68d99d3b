import { describe, expect, test } from 'vitest'
import { sentenceKey } from '../../../../../bank/model/table/problems.ts'
import en from '../../../../../bank/sites/seiwa/model/locales/en.json' with { type: 'json' }
import ja from '../../../../../bank/sites/seiwa/model/locales/ja.json' with { type: 'json' }
import { PAGE_IDS } from '../../../../../bank/sites/seiwa/model/page-ids.ts'
import { PAGES } from '../../../../../bank/sites/seiwa/model/pages/pages.ts'
import { parseStaffAction } from '../../../../../bank/sites/seiwa/model/staff.ts'
import { parseRequest } from '../../../../../bank/sites/seiwa/model/submit.ts'
import { loggedIn, registered } from './customer.ts'

const texts: Readonly<Record<string, string>> = ja

/** The specification's, letter by letter. */
const SENTENCES = {
  'login-wrong': 'ログインIDまたはログインパスワードに誤りがあります。',
  'account-wrong': 'お客様情報、ログインパスワードまたは確認用パスワードに誤りがあります。',
  'confirm-wrong': '確認用パスワードに誤りがあります。',
  'mail-wrong': 'メール通知パスワードに誤りがあります。',
  'otp-wrong': 'ワンタイムパスワードに誤りがあります。携帯電話の日時が正しく設定されているかご確認下さい。',
  'otp-used':
    '入力されたワンタイムパスワードはすでに使用されています。次のワンタイムパスワードが表示されてから、再度入力して下さい。',
  'otp-required': '当日扱いの振込・振替には、ワンタイムパスワードが必須となります。',
  'next-day':
    'ワンタイムパスワードの利用解除を行った当日は、トークンを発行できません。翌日以降に、新たに「トークン発行」を実行して下さい。',
  stopped: '認証情報の誤りが一定回数に達したため、お取引がご利用できません。お取引店までご連絡下さい。',
  blocked: 'お客様情報登録が完了していないため、ログインできません。お取引店までご連絡下さい。',
  'id-in-use': '入力されたログインIDはすでに使用されています。',
} as const

test.each(Object.entries(SENTENCES))('%s', (code, sentence) => {
  expect(texts[sentenceKey({ code: code as keyof typeof SENTENCES })]).toBe(sentence)
})

test('a sentence that is said in another way has its own key', () => {
  expect(texts[sentenceKey({ code: 'next-day', saying: 'half-hour' })]).toContain('30分')
})

test.each(['password', 'token', 'stopped', 'transfer'] as const)('a mail %s has a subject', (subject) => {
  expect(texts[`mail.${subject}`]).toMatch(/お知らせ$/)
})

/** Pages and buttons of the guide; 〜 those that are ours. */
const GUIDE: Readonly<Record<string, readonly string[]>> = {
  'SIM-S01': ['ログイン', '初回利用登録'],
  'SIM-S02': ['次へ', '登録を中止する'],
  'SIM-S03': ['ID登録実行', '登録を中止する'],
  'SIM-S04': ['引き続きお客様情報登録を行う'],
  'SIM-S05': ['ログイン'],
  'SIM-S09': ['ホームページへ'],
  'SIM-S10': ['登録を確定する', '中止する'],
  BLI002: ['変更を確定する', '中止する'],
  'SIM-S11': ['確認画面へ', '中止する'],
  'SIM-S12': ['登録を確定する', '戻る', '中止する'],
  BLI041: ['次へ'],
  BPT001: ['ワンタイムパスワード', '振込・振替', 'API連携の照会・解除', 'ログアウト'],
  BOP001: ['トークン発行', 'ワンタイムパスワード利用開始', 'ワンタイムパスワード利用解除', 'トップページへ'],
  'SIM-S20': ['次へ', '戻る'],
  'SIM-S21': ['確定する', '申込を中止する', '戻る'],
  'SIM-S22': ['ワンタイムパスワード申請内容選択へ'],
  'SIM-S23': ['利用開始する', '申込を中止する'],
  'SIM-S24': ['ワンタイムパスワード申請内容選択へ'],
  BOS001: ['解除する', '申込を中止する', '戻る'],
  'SIM-S25': ['トップページへ'],
  'SIM-S30': ['次へ', '戻る'],
  'SIM-S31': ['実行', '戻る'],
  'SIM-S32': ['トップページへ'],
  'SIM-S40': ['API連携', '中止する'],
  'SIM-S41': ['次へ', '中止する'],
  'SIM-S42': ['許可する', '許可しない'],
  'SIM-S43': [],
  'SIM-S44': ['連携を解除する', 'トップページへ'],
  'SIM-S80': ['ログイン画面へ'],
}

describe('the table of pages', () => {
  test.each(PAGE_IDS)('%s has the buttons of the guide', (id) => {
    expect(PAGES[id].buttons.map((button) => ja[`button.${button}`])).toEqual(GUIDE[id])
  })

  test('says every button in both languages, and none that is on no page', () => {
    const used = new Set(PAGE_IDS.flatMap((id) => PAGES[id].buttons.map((button) => `button.${button}`)))
    for (const texts of [ja, en]) {
      expect(Object.keys(texts).filter((key) => key.startsWith('button.'))).toEqual([...used].sort())
    }
  })

  test('leads to every page but the mailbox, which nobody is led to, and where a service sends one', () => {
    const reached = new Set(PAGE_IDS.flatMap((id) => PAGES[id].leadsTo))
    expect(PAGE_IDS.filter((id) => !reached.has(id))).toEqual(['SIM-S40', 'SIM-S80'])
  })

  test('a page of several buttons does nothing where none is named and none is meant', () => {
    const bank = loggedIn()
    for (const page of ['BPT001', 'BOP001']) {
      expect(bank.submit('a', page)).toMatchObject({ page, problems: [] })
      expect(bank.submit('a', page, {}, 'constructor')).toMatchObject({ page, problems: [] })
    }
  })

  test('what a page does not ask for is not looked at', () => {
    const bank = loggedIn(registered('in-use'))
    const fields = { confirm: 'check123', otp: 'x', state: 'none', __proto__: 'x' }
    expect(bank.submit('a', 'BOS001', fields).page).toBe('SIM-S25')
  })
})

describe('what comes from outside', () => {
  test.each([
    ['no page', {}],
    ['a page of another bank', { page: 'SIM-K01' }],
    ['what is no text', null],
    ['fields that are none', { page: 'SIM-S01', fields: 'x' }],
  ])('%s is refused', (_, json) => {
    expect(() => parseRequest(json)).toThrow()
  })

  test('a value that is no text counts as nothing', () => {
    const { fields } = parseRequest({ page: 'SIM-S30', fields: { to: ['x'], amount: 1, day: null, sure: true } })
    expect(fields).toEqual({ to: '', amount: '1', day: '', sure: 'true' })
  })

  test.each([
    { action: 'close', id: '001-普通-1234567' },
    { action: 'release' },
    { action: 'release', id: '1234567' },
    { action: 'release', id: '001-普通-1234567', more: 1 },
    { action: 'contract', branch: '001', subject: '普通', account: '1234567', password: 'x', confirm: 'check123' },
  ])('no staff does %o', (action) => {
    expect(() => parseStaffAction(action)).toThrow()
  })
})
