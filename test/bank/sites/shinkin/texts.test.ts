import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import en from '../../../../bank/sites/shinkin/locales/en.json' with { type: 'json' }
import ja from '../../../../bank/sites/shinkin/locales/ja.json' with { type: 'json' }
import staffEn from '../../../../bank/sites/shinkin/locales/staff/en.json' with { type: 'json' }
import staffJa from '../../../../bank/sites/shinkin/locales/staff/ja.json' with { type: 'json' }

/** Of the guides, letter by letter. */
const GUIDES = {
  'code.again': '確認のため再入力してください。',
  'code.different-advised':
    '同一の暗証番号でも登録できますが、セキュリティ上、別の暗証番号を設定することをお勧めいたします。',
  'confirm.label': 'ご契約先確認暗証番号',
  'confirm.lead': '以上の内容を確認の上、ご契約先確認暗証番号を入力し、「OK」ボタンを押してください。',
  'k01.title': 'ビジネスWeb 管理者ログイン',
  'k02.title': 'ご契約先ログイン',
  'k02.number': '契約者ＩＤ（利用者番号）',
  'k02.code': 'ご契約先暗証番号',
  'k02.code-open': '申込書記載（4桁）の暗証番号',
  'k02.code-login': '管理者開通確認で登録した暗証番号',
  'k03.title': 'ご契約先開通確認',
  'k03.lead': 'ご契約先暗証番号・ご契約先確認暗証番号を設定します。',
  'k03.application': '登録されているご契約先暗証番号',
  'k03.new-confirm-about': '管理者機能でセキュリティを伴う項目設定時の認証用暗証番号',
  'k03.email': 'ご契約先Eメールアドレス',
  'k04.title': 'ご契約先ワンタイムパスワード入力',
  'k04.lead':
    'お手持ちのカードに記載の暗証用パスワード(ワンタイムパスワード)から対応する暗証番号を入力して、OKボタンを押してください。',
  'k04.cells': '暗証番号',
  'k05.done': '管理者開通確認完了',
  'k05.text': '開通確認が終了しました。',
  'k06.title': 'ご契約先ステータス',
  'k07.title': '利用者情報選択',
  'k07.new': '利用者情報の新規登録',
  'k07.edit': '利用者情報の編集',
  'k07.choose': '① 利用者情報を選択のうえ、目的のボタンを押してください。',
  'k07.tell': '管理者は利用者に以下を通知します。',
  'k07.tell-number': '利用者番号（ご契約先ID）（お客様カード記載）',
  'k08.title': '利用者情報登録',
  'k08.lead': '利用者ID・暗証番号・取引権限・限度額を設定します。',
  'k08.kana': '利用者名カナ',
  'k08.kanji': '利用者名漢字',
  'k08.user-code': '利用者暗証番号（仮）',
  'k08.user-confirm': '利用者確認暗証番号（仮）',
  'k08.rights-hint': '利用サービスの権限を付与してください。',
  'k08.limit-hint': '当該サービスにかかる利用者の限度額を設定してください。',
  'k09.title': '変更・登録抹消・各種設定・利用者ワンタイムパスワード',
  'k09.change-heading': '利用者情報の変更・登録抹消',
  'k09.change-lead':
    '① 選択した利用者情報を変更する場合は「変更」ボタン、登録抹消する場合は「登録抹消」ボタンを押してください。',
  'k09.settings': '各種設定',
  'k09.settings-lead': '① ご契約先確認暗証番号を入力の上、目的のボタンを押してください。',
  'k09.reason': '事故登録理由',
  'k10.title': '利用者情報変更',
  'k10.heading': '利用者情報の変更',
  'k10.kana': '利用者名（半角カナ）',
  'k10.kanji': '利用者名（漢字）',
  'k10.accident': '事故状態',
  'k10.accident-no': '事故登録なし',
  'k10.stopped': '利用中止状態',
  'k10.stopped-no': '利用可能',
  'k10.blocked': '収納サービス封鎖（累積封鎖）状態',
  'k10.blocked-no': '利用可能状態',
  'k10.tell': '① 利用者暗証番号、利用者確認暗証番号を変更した場合、利用者本人へお伝えください。',
  'k11.title': 'ワンタイムパスワード利用形態設定',
  'k11.group': '利用形態の選択',
  'k11.each': '全ての利用者が異なるトークンを使用する',
  'k11.one': '全ての利用者が同じトークンを使用する',
  'k11.cancels': '利用形態を変更する場合は、トークンの利用登録が解除されます。',
  'k12.present': '現在のトークン情報（シリアル番号）',
  'k12.silent': '△登録が完了した旨のメッセージは表示されません。',
  'k20.title': '利用者ログイン',
  'k21.title': '利用者開通確認',
  'k21.lead': '利用者暗証番号・利用者確認暗証番号を設定します。',
  'k21.old-code-hint': '管理者が登録した利用者暗証番号（仮）',
  'k21.old-confirm-hint': '管理者が登録した利用者確認暗証番号（仮）',
  'k21.new-code': '新しい利用者暗証番号',
  'k21.new-confirm': '新しい利用者確認暗証番号',
  'k21.new-confirm-about': '取引実行時の認証用暗証番号',
  'k21.email-kept': '「現在の利用者Eメールアドレス」が正しいEメールアドレスの場合は、入力不要です。',
  'k22.title': '利用者ステータス',
  'k22.text': '各取引サービスがご利用可能になります。',
  'k24.title-transfer': '資金移動確認',
  'k25.title-transfer': '資金移動送信完了',
} as const

test.each(Object.entries(GUIDES))('%s', (key, text) => {
  expect((ja as Readonly<Record<string, string>>)[key]).toBe(text)
})

test('both languages say the same things', () => {
  expect(Object.keys(en)).toEqual(Object.keys(ja))
  expect(Object.keys(staffEn)).toEqual(Object.keys(staffJa))
})

test('no sentence is unused', () => {
  const folder = new URL('../../../../bank/sites/shinkin/', import.meta.url)
  const code = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(new URL(path, folder), 'utf8'))
    .join('\n')
  const made = [...code.matchAll(/`([a-z0-9-]+\.[a-z-]*)\$\{/g)].map(([, start = '']) => start)
  // A problem is told by its code.
  const isNamed = (key: string) =>
    [`'${key}'`, `"${key}"`, `code: '${key.replace(/^problem\./, '')}'`].some((name) => code.includes(name))
  const unused = [...Object.keys(ja), ...Object.keys(staffJa)].filter(
    (key) => !isNamed(key) && !made.some((start) => key.startsWith(start)),
  )
  expect(unused).toEqual([])
})
