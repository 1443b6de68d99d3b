import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sentenceKey } from '../../../../../bank/model/table/problems.ts'
import { MODEL_TEXTS } from '../../../../../bank/sites/shinkin/model/texts.ts'

const { ja, en } = MODEL_TEXTS
const keys = Object.keys(ja) as (keyof typeof ja)[]

/** As the guides print them, and as the specification has them where the guides are silent. */
const SENTENCES = {
  interrupted:
    '開通確認処理が途中で中断されたため、開通確認ができません。しばらくお待ちいただいてから、再度開通確認を行ってください。',
  'admin-wrong':
    'ご契約先ＩＤ、ご契約先暗証番号の入力に誤りがあるため、ご契約先の認証ができません。ご確認のうえ、ブラウザの戻るボタンで入力画面に戻り、再度入力願います。',
  'admin-stopped':
    '誤ったご契約先暗証番号を繰り返し入力されたため、サービスをご利用できなくなりました。お問合せ窓口までご連絡ください。',
  'id-taken': '入力された利用者ＩＤはすでに使用されています。',
  'user-wrong':
    'ご契約先ＩＤ、利用者ＩＤまたは利用者暗証番号の入力に誤りがあるため、ご利用者の認証ができません。ご確認のうえ、ブラウザの戻るボタンで入力画面に戻り、再度入力願います。',
  'user-stopped':
    '誤った利用者暗証番号を繰り返し入力されたため、サービスをご利用できなくなりました。管理者の方にお問合せください。',
  'already-open': '開通確認はすでに完了しています。',
  'not-open': '開通確認が完了していません。開通確認を行ってください。',
  'contract-closed': 'ただいま、ご契約先のサービスがご利用になれません。管理者の方にお問合せください。',
  'application-wrong': '登録されているご契約先暗証番号の入力に誤りがあります。ご確認のうえ、再度入力願います。',
  'cells-wrong': 'ワンタイムパスワード（確認用パスワード）の入力に誤りがあります。ご確認のうえ、再度入力願います。',
  'confirm-wrong': 'ご契約先確認暗証番号の入力に誤りがあります。ご確認のうえ、再度入力願います。',
  'old-wrong': '現在の暗証番号の入力に誤りがあります。ご確認のうえ、再度入力願います。',
  'same-as-old': '新しい暗証番号に、現在の暗証番号と同じものは設定できません。',
  'same-codes': '「利用者暗証番号」および「利用者確認暗証番号」は、同一の暗証番号にはできません。',
  'same-codes.admin': '「ご契約先暗証番号」および「ご契約先確認暗証番号」は、同一の暗証番号にはできません。',
  'otp-wrong': 'ワンタイムパスワードの入力に誤りがあります。ご確認のうえ、再度入力願います。',
  'otp-used':
    '入力されたワンタイムパスワードはすでに使用されています。新しいワンタイムパスワードが表示されてから、再度入力願います。',
  'serial-unknown': 'シリアル番号の入力に誤りがあります。',
  'serial-taken': '入力されたシリアル番号はすでに使用されています。',
  'no-token': 'トークンが登録されていません。管理者の方にお問合せください。',
  'correction-paused': 'しばらくお待ちいただいてから、再度行ってください。',
  'correction-done': '時刻補正が完了しました。',
} as const

describe('the sentences', () => {
  test.each(Object.entries(SENTENCES))('%s is said letter by letter', (code, sentence) => {
    expect(new Map(Object.entries(ja)).get(`problem.${code}`)).toBe(sentence)
  })

  test('each of the model’s is said somewhere in it', () => {
    const folder = new URL('../../../../../bank/sites/shinkin/model/', import.meta.url)
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .concat('../../../core/typed.ts')
      .map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8'))
      .join()
    const words = keys.flatMap((key) => key.split('.').slice(1))
    expect(words.filter((word) => !new RegExp(`(['\\s{]${word}['"]|\\b${word}: )`).test(sources))).toEqual([])
  })

  test('name the same values in both languages', () => {
    const placesOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()
    expect(Object.keys(en)).toEqual(keys)
    for (const key of keys) expect({ key, places: placesOf(en[key]) }).toEqual({ key, places: placesOf(ja[key]) })
  })

  test('are found by their problem', () => {
    expect(sentenceKey({ code: 'otp-used', field: 'otp' })).toBe('problem.otp-used')
    expect(sentenceKey({ code: 'same-codes', saying: 'admin' })).toBe('problem.same-codes.admin')
  })
})
