import { viewToken } from '../../../host/rack/view-token.ts'
import type { TokenClock } from '../../../host/token/token-clock.ts'
import { newRecord } from '../../../host/token/token-view.ts'
import type { Story } from '../../../renderer/stories/story.ts'
import { mail, PASSWORD, SERVICE_ID, USER_ID } from '../../../test/token-core/software-token/mails.ts'
import { makeToken, parseToken, type SoftwareTokenTypes, step, type WithoutTime } from '../../../token-core/index.ts'

type Phone = SoftwareTokenTypes['token']
type Happening = WithoutTime<SoftwareTokenTypes['event']>

/** The telephone's stories: each is played on one of the two apps, and seen where the play ends. */
interface Play {
  readonly ja: string
  readonly en: string
  readonly from: Phone
  readonly play: readonly Happening[]
  /** Of the telephone's time, ms, before the play. */
  readonly wait?: number
  readonly link?: Story['link']
  readonly row?: Partial<Pick<Story['view'], 'name' | 'colour'>>
}

/** Twelve seconds after a full minute: 18 s are left of 30, 48 of 60. */
const AT = Date.UTC(2026, 3, 6, 0, 0, 12)
/** Nothing runs out while one looks, and no row says that its clock stands. */
const STANDING: TokenClock = { mode: 'real', speed: 0, hostAt: 0, tokenAt: 0 }

const skApp = makeToken({ kind: 'software-token', profile: 'sk-app', at: AT })
const ndApp = makeToken({ kind: 'software-token', profile: 'nd-app', at: AT })

/** A telephone as it is saved, with tokens in its app. */
function holding(
  ...tokens: readonly { readonly name: string; readonly pin?: string; readonly digits?: number }[]
): Phone {
  const held = tokens.map(({ name, pin = null, digits = 6 }, place) => ({
    serviceId: `1011${2231 + place}`,
    userId: `99980000${1001 + place}`,
    name,
    key: `${place}a`.repeat(20),
    digits,
    step: 60_000,
    hash: 'sha1',
    pin,
  }))
  const read = parseToken({ ...ndApp, tokens: held })
  if (!read.ok || read.value.kind !== 'software-token') throw new TypeError('this is no telephone')
  return read.value
}

const open: Happening = { type: 'open' }
const back: Happening = { type: 'back' }
const add: Happening = { type: 'add' }
const menu: Happening = { type: 'tap', control: 'menu' }
const mode: Happening = { type: 'tap', control: 'mode' }
const install: Happening = { type: 'install', serial: 'OSDW74440735' }
const openMail = (text = mail()): Happening => ({ type: 'open-mail-link', text })
const setUp = (startPassword = PASSWORD): Happening => ({
  type: 'set-up',
  serviceId: SERVICE_ID,
  userId: USER_ID,
  startPassword,
})

const NAMES = [
  '給与振込用',
  '総合振込',
  '本店営業部 経理課の予備トークンです',
  'ﾃｽﾄ',
  'セイワ',
  '6',
  '7',
  '8',
  '9',
  '10',
]
const one = holding({ name: '給与振込用' })
const withPin = holding({ name: '給与振込用', pin: '1234' })
const three = holding({ name: '給与振込用' }, { name: '総合振込', pin: '1234' }, { name: '予備' })
const ten = holding(...NAMES.map((name) => ({ name })))

const PLAYS: Readonly<Record<string, Play>> = {
  'sk-none': { ja: 'しんきん：未インストール', en: 'Shinkin: not installed', from: skApp, play: [] },
  'sk-closed': { ja: 'しんきん：ホーム画面', en: 'Shinkin: home screen', from: skApp, play: [install] },
  'sk-code': { ja: 'しんきん：パスワード', en: 'Shinkin: password', from: skApp, play: [install, open] },
  'sk-code-soon': {
    ja: 'しんきん：残り2秒',
    en: 'Shinkin: 2 s left',
    from: skApp,
    wait: 16_000,
    play: [install, open],
  },
  'sk-code-serial': {
    ja: 'しんきん：シリアル番号を表示',
    en: 'Shinkin: with serial number',
    from: skApp,
    play: [install, open, menu, mode],
  },
  'sk-menu': { ja: 'しんきん：メニュー', en: 'Shinkin: menu', from: skApp, play: [install, open, menu] },
  'sk-restored': {
    ja: 'しんきん：バックアップから復元',
    en: 'Shinkin: restored from a backup',
    from: skApp,
    play: [install, open, { type: 'restored' }],
  },
  'sk-foreign-sim': {
    ja: 'しんきん：別のSIMカード',
    en: 'Shinkin: another SIM card',
    from: skApp,
    play: [install, open, { type: 'sim-changed', foreign: true }],
  },
  'sk-wrong-clock': {
    ja: 'しんきん：時計が95秒進んでいる',
    en: 'Shinkin: clock 95 s ahead',
    from: skApp,
    play: [install, open, { type: 'phone-clock', offset: 95_000 }],
    row: { name: '北陸支店の研修で使う、時計のずれたスマートフォン', colour: 'amber' },
  },
  'sk-out-of-reach': {
    ja: 'しんきん：つながらない',
    en: 'Shinkin: out of reach',
    from: skApp,
    play: [install, open],
    link: 'lost',
  },
  'nd-closed': { ja: 'NTTデータ：ホーム画面', en: 'NTT DATA: home screen', from: ndApp, play: [] },
  'nd-set-up': { ja: 'NTTデータ：初期設定', en: 'NTT DATA: set-up', from: ndApp, play: [open] },
  'nd-set-up-mail': {
    ja: 'NTTデータ：初期設定（メールから）',
    en: 'NTT DATA: set-up from the mail',
    from: ndApp,
    play: [openMail()],
  },
  'nd-set-up-another': {
    ja: 'NTTデータ：2件目の初期設定',
    en: 'NTT DATA: set-up of another token',
    from: one,
    play: [open, add],
  },
  'nd-code': { ja: 'NTTデータ：パスワード', en: 'NTT DATA: password', from: one, play: [open] },
  'nd-code-8': {
    ja: 'NTTデータ：8桁のパスワード',
    en: 'NTT DATA: password of eight digits',
    from: holding({ name: '8桁のトークン', digits: 8 }),
    play: [open],
  },
  'nd-list': { ja: 'NTTデータ：一覧', en: 'NTT DATA: list', from: three, play: [open] },
  'nd-list-ten': { ja: 'NTTデータ：一覧（10件）', en: 'NTT DATA: list of ten', from: ten, play: [open] },
  'nd-pin': { ja: 'NTTデータ：PIN', en: 'NTT DATA: PIN', from: withPin, play: [open] },
  'nd-refusal-a01': {
    ja: 'NTTデータ：SIM-A01 リンクなし',
    en: 'NTT DATA: SIM-A01',
    from: ndApp,
    play: [open, setUp()],
  },
  'nd-refusal-a02': {
    ja: 'NTTデータ：SIM-A02 桁数',
    en: 'NTT DATA: SIM-A02',
    from: ndApp,
    play: [openMail(), setUp('258')],
  },
  'nd-refusal-a03': {
    ja: 'NTTデータ：SIM-A03 読み取れない',
    en: 'NTT DATA: SIM-A03',
    from: ndApp,
    play: [openMail('これは鍵ファイルではありません'), setUp()],
  },
  'nd-refusal-a04': {
    ja: 'NTTデータ：SIM-A04 パスワード違い',
    en: 'NTT DATA: SIM-A04',
    from: ndApp,
    play: [openMail(), setUp('2581')],
  },
  'nd-refusal-a05': {
    ja: 'NTTデータ：SIM-A05 11件目',
    en: 'NTT DATA: SIM-A05',
    from: ten,
    play: [open, add, openMail(), setUp()],
  },
  'nd-back': {
    ja: 'NTTデータ：エラーから戻った',
    en: 'NTT DATA: back from a refusal',
    from: ndApp,
    play: [openMail(), setUp('2581'), back],
  },
}

export const PLAYED: readonly Story[] = Object.entries(PLAYS).map(([name, told], place) => {
  const at = AT + (told.wait ?? 0)
  const phone = told.play.reduce<Phone>((before, happening) => step(before, { ...happening, at })[0], told.from)
  const record = newRecord(name, phone, { name: told.ja.replace(/^.*：/, ''), place, clock: STANDING, ...told.row })
  return {
    kind: 'software-token',
    name,
    title: { ja: told.ja, en: told.en },
    view: viewToken(record, at),
    link: told.link ?? 'live',
    pose: '',
  }
})
