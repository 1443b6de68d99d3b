import type { NdRefusal } from './events.ts'

/** What the Shinkin app says (seed 002: モード切替, シリアル番号, ワンタイムパスワード). What no source gives is our own. */
export const SK_TEXTS = {
  title: 'ワンタイムパスワード',
  serial: 'シリアル番号',
  remaining: '残り時間',
  seconds: '秒',
  /** The sign ≡, as one says it. */
  menu: 'メニュー',
  mode: 'モード切替',
  error: 'ワンタイムパスワードを表示できません。',
} as const

/** What the NTT DATA app says (seed 003: サービスID, ユーザID, 利用開始パスワード). What no source gives is our own. */
export const ND_TEXTS = {
  title: 'トークン',
  setUp: '初期設定',
  serviceId: 'サービスID',
  userId: 'ユーザID',
  startPassword: '利用開始パスワード',
  name: '名前（任意）',
  pin: 'PIN（任意、数字4桁）',
  register: '登録',
  list: 'トークン一覧',
  add: '追加',
  back: '戻る',
  enterPin: 'PINを入力してください。',
  pinField: 'PIN',
  confirm: '確定',
  correct: '訂正',
  code: 'ワンタイムパスワード',
  remaining: '残り時間',
  seconds: '秒',
  unnamed: 'トークン',
} as const

/** The sentence of each refusal, its number last. */
export const ND_REFUSAL_TEXTS: Readonly<Record<NdRefusal, string>> = {
  'SIM-A01': 'トークン発行用メールのリンクから設定してください。[SIM-A01]',
  'SIM-A02': 'サービスIDは8桁、ユーザIDは12桁、利用開始パスワードは4～8桁の数字です。[SIM-A02]',
  'SIM-A03': 'トークン発行情報を読み取れません。[SIM-A03]',
  'SIM-A04': 'サービスID、ユーザIDまたは利用開始パスワードが違います。[SIM-A04]',
  'SIM-A05':
    'トークンの登録件数は10件までです。不要なトークンを削除してから、新規トークンの追加登録を行ってください。[SIM-A05]',
}
