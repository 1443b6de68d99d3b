import { viewToken } from '../../../host/rack/view-token.ts'
import type { TokenClock } from '../../../host/token/token-clock.ts'
import { newRecord } from '../../../host/token/token-view.ts'
import type { Pose } from '../../../renderer/stories/camera-token.tsx'
import type { Story } from '../../../renderer/stories/story.ts'
import { type Drive, drive } from '../../../test/token-core/drive.ts'
import { activated, deactivation, registration, request, scanBoth } from '../../../test/token-core/practice-images.ts'

/** The camera token's stories: each is played on a token, and seen where the play ends. */
interface Play {
  readonly ja: string
  readonly en: string
  readonly play: (token: Drive) => unknown
  readonly from?: Parameters<typeof drive>[0]
  readonly pose?: Pose
  readonly link?: Story['link']
  readonly row?: Partial<Pick<Story['view'], 'name' | 'colour' | 'holder'>>
}

const mine = registration()
const other = registration('FDT0765563', 3)
const strangers = registration('VDS3456789', 1, '99-9999999-9')
const DARK = 15_000

/** Nothing runs out while one looks, and no row says that its clock stands. */
const STANDING: TokenClock = { mode: 'real', speed: 0, hostAt: 0, tokenAt: 0 }

const nothing = () => {}
const started = (token: Drive): Drive => {
  token.switchOn()
  return token
}
const scanning = (token: Drive): Drive => {
  started(token).tap('right')
  return token
}
const registered = (token: Drive): Drive => activated(token, mine)
/** What the camera sees: from a token that is new, or one that is registered. */
const newScans = (text: string) => (token: Drive) => scanning(token).scan(text)
const scans = (text: string) => (token: Drive) => registered(token).scan(text)
const asked = (body?: Parameters<typeof request>[1], title?: string) => scans(request(mine.tokenCode, body, title).text)
/** Through the registration's screens: `presses` of the right button after the image. */
const first = (presses: number) => (token: Drive) => {
  newScans(mine.first.text)(token)
  for (let press = 0; press < presses; press++) token.tap('right')
}
const second = (presses: number) => (token: Drive) => {
  scanBoth(scanning(token), mine)
  for (let press = 0; press < presses; press++) token.tap('right')
}
const charge = (token: Drive, percent: number) => token.send({ type: 'battery-level', percent })
const version = (percent: number) => (token: Drive) => {
  charge(token, percent)
  token.openMenu()
  token.tap('left', 'right')
}
const longTransfer = {
  fields: [
    ['振込先金融機関', 'れんしゅう銀行 本店営業部'],
    ['科目口座番号', '普通 1234567'],
    ['受取人', 'ｶ)ﾆﾎﾝﾊｼｾｲｻｸｼﾞﾖ ﾄｳｷﾖｳｼﾃﾝ'],
    ['金額', '12,345,678円'],
    ['手数料', '660円'],
    ['振込指定日', '2026年04月01日'],
    ['振込依頼人名', 'ｶ)ﾚﾝｼﾕｳｾｲｻｸｼﾞﾖ'],
    ['EDI情報', 'INV-2026-0401'],
  ],
} as const

const PLAYS: Readonly<Record<string, Play>> = {
  'tape-in': { ja: '絶縁シート付き', en: 'Tape in', play: nothing, from: { tapeIn: true } },
  off: { ja: '電源オフ', en: 'Off', play: nothing },
  'off-holding': {
    ja: '電源ボタンを押している',
    en: 'Power is held',
    play: (token) => {
      token.press('middle')
      token.wait(1_000)
    },
  },
  splash: { ja: '起動画面', en: 'Splash', play: (token) => token.hold('middle') },
  start: { ja: '開始', en: 'Start', play: started },
  'start-dark': { ja: '開始（画面が消えている）', en: 'Start, dark', play: (token) => started(token).wait(DARK) },
  'start-holding': {
    ja: '開始（電源を切るところ）',
    en: 'Start, being switched off',
    play: (token) => {
      started(token).press('middle')
      token.wait(500)
    },
  },
  scanning: { ja: '読取り中', en: 'Scanning', play: scanning },
  'scanning-activated': { ja: '登録済みで読取り中', en: 'Scanning, activated', play: registered },
  'device-code': { ja: '12桁のコード', en: 'Device code', play: first(0) },
  'code-accepted': { ja: 'コードの確認', en: 'Was the code accepted', play: first(1) },
  'awaiting-second': { ja: '2つ目の画像を待つ', en: 'Awaiting the second image', play: first(2) },
  'activation-code': { ja: '8桁のコード', en: 'Activation code', play: second(0) },
  'activation-code-dark': {
    ja: '8桁のコード（画面が消えている）',
    en: 'Activation code, dark',
    play: (token) => {
      second(0)(token)
      token.wait(DARK)
    },
  },
  'activation-code-soon': {
    ja: '8桁のコード（残り6秒）',
    en: 'Activation code, 6 s left',
    play: (token) => {
      second(0)(token)
      token.wait(84_000)
      token.tap('left')
    },
  },
  'confirm-activation': { ja: '登録の確認', en: 'Confirm activation', play: second(1) },
  activated: { ja: '登録完了', en: 'Activated', play: second(2) },
  cancelled: {
    ja: '登録の取消し',
    en: 'Cancelled',
    play: (token) => {
      second(1)(token)
      token.tap('left')
    },
  },
  transaction: { ja: '取引', en: 'Transaction', play: asked() },
  'transaction-long': { ja: '取引（長い内容）', en: 'Transaction, long', play: asked(longTransfer) },
  'transaction-scrolled': {
    ja: '取引（スクロール後）',
    en: 'Transaction, scrolled',
    play: (token) => {
      asked(longTransfer)(token)
      token.tap('left', 'left')
    },
  },
  'transaction-challenge': {
    ja: '取引（チャレンジ）',
    en: 'Transaction, challenge',
    play: asked({ challenge: '1234567890' }, 'ログイン'),
  },
  'transaction-free-text': {
    ja: '取引（自由文）',
    en: 'Transaction, free text',
    play: asked({ freeText: '利用者情報の変更を承認します。お心当たりのない場合は中止してください。' }, '確認'),
  },
  'transaction-dark': {
    ja: '取引（画面が消えている）',
    en: 'Transaction, dark',
    play: (token) => {
      asked()(token)
      token.wait(DARK)
    },
  },
  'confirm-deletion': { ja: '削除の確認', en: 'Confirm deletion', play: scans(deactivation(mine.tokenCode).text) },
  deleted: {
    ja: '削除完了',
    en: 'Deleted',
    play: (token) => {
      scans(deactivation(mine.tokenCode).text)(token)
      token.tap('right')
    },
  },
  'menu-holding': {
    ja: 'メニューを開くところ',
    en: 'Menu is held',
    play: (token) => {
      token.press('left')
      token.press('middle')
      token.wait(1_500)
    },
  },
  menu: { ja: 'メニュー', en: 'Menu', play: (token) => token.openMenu() },
  'menu-version': {
    ja: 'メニュー（2行目）',
    en: 'Menu, second line',
    play: (token) => {
      token.openMenu()
      token.tap('left')
    },
  },
  'token-info': {
    ja: 'トークン情報',
    en: 'Token info',
    play: (token) => {
      activated(token, mine, other).hold('middle')
      token.openMenu()
      token.tap('right')
    },
  },
  'token-info-full': {
    ja: 'トークン情報（空きなし）',
    en: 'Token info, memory full',
    play: (token) => {
      token.send({ type: 'memory-filled' })
      token.openMenu()
      token.tap('right')
    },
  },
  'token-info-none': {
    ja: 'トークン情報（未登録）',
    en: 'Token info, not activated',
    play: (token) => {
      token.openMenu()
      token.tap('right')
    },
  },
  'version-3': { ja: 'バージョン（電池3）', en: 'Version, gauge 3', play: version(100) },
  'version-2': { ja: 'バージョン（電池2）', en: 'Version, gauge 2', play: version(60) },
  'version-1': { ja: 'バージョン（電池1）', en: 'Version, gauge 1', play: version(20) },
  'version-0': { ja: 'バージョン（電池0）', en: 'Version, gauge 0', play: version(10) },
  'low-battery': {
    ja: '電池残量低下',
    en: 'Low battery',
    play: (token) => {
      charge(token, 10)
      started(token)
    },
  },
  'refusal-dp020': { ja: 'DP020 未登録', en: 'DP020', play: newScans(request(mine.tokenCode).text) },
  'refusal-sim01': { ja: 'SIM01 読めない画像', en: 'SIM01', play: newScans('https://example.jp/') },
  'refusal-sim02': { ja: 'SIM02 別のトークン宛', en: 'SIM02', play: newScans(strangers.second.text) },
  'refusal-sim04': { ja: 'SIM04 登録の取消し', en: 'SIM04', play: newScans(mine.second.text) },
  'refusal-sim05': {
    ja: 'SIM05 空きなし',
    en: 'SIM05',
    play: (token) => {
      token.send({ type: 'memory-filled' })
      second(0)(token)
    },
  },
  'refusal-sim06': {
    ja: 'SIM06 改ざんされた画像',
    en: 'SIM06',
    play: scans(damaged(request(mine.tokenCode).text)),
  },
  'refusal-sim07': {
    ja: 'SIM07 電池不足',
    en: 'SIM07',
    play: (token) => {
      charge(token, 3)
      started(token).tap('right', 'right')
    },
  },
  'refusal-sim08': {
    ja: 'SIM08 カメラ故障',
    en: 'SIM08',
    play: (token) => {
      token.send({ type: 'camera-fault', on: true })
      scanning(token)
    },
  },
  'display-fault': {
    ja: '画面の故障（点灯しても何も表示されない）',
    en: 'Display fault: lit, but blank',
    play: (token) => {
      token.send({ type: 'display-fault', on: true })
      asked()(token)
    },
  },
  'display-fault-scanning': {
    ja: '画面の故障（読取り中）',
    en: 'Display fault while it scans',
    play: (token) => {
      token.send({ type: 'display-fault', on: true })
      scanning(token)
    },
  },
  'wrong-codes': {
    ja: '誤ったコードを表示',
    en: 'Wrong codes',
    play: (token) => {
      token.send({ type: 'wrong-codes', on: true })
      asked()(token)
    },
  },
  'stuck-button': {
    ja: '戻らない右ボタン',
    en: 'Stuck right button',
    play: (token) => {
      started(token).send({ type: 'button-stuck', button: 'right', on: true })
    },
  },
  'battery-empty': { ja: '電池切れ', en: 'Battery empty', play: (token) => charge(token, 0) },
  'no-cells': { ja: '電池なし', en: 'No cells', play: (token) => token.send({ type: 'battery-removed' }) },
  'off-activated': {
    ja: '登録済みで電源オフ',
    en: 'Off, activated',
    play: (token) => registered(token).hold('middle'),
    row: {
      name: '本店営業部 花子さんの予備（春の研修）',
      colour: 'teal',
      holder: {
        ...{ loginId: 'hanakodt', name: '伝導 花子', company: '株式会社れんしゅう製作所' },
        page: '/login?account=hanakodt',
      },
    },
  },
  'out-of-reach': { ja: 'つながらない', en: 'Out of reach', play: asked(), link: 'lost' },
  back: { ja: '裏面', en: 'Back', play: nothing, pose: 'back' },
  'back-tape': {
    ja: '裏面（絶縁シート付き）',
    en: 'Back, tape in',
    play: nothing,
    from: { tapeIn: true },
    pose: 'back',
  },
  'back-loose': { ja: '裏面（ねじを緩めた）', en: 'Back, screw loose', play: nothing, pose: 'back-loose' },
  'back-open': { ja: '裏面（ふたを開けた）', en: 'Back, lid open', play: nothing, pose: 'back-open' },
  'back-empty': {
    ja: '裏面（電池を外した）',
    en: 'Back, cells out',
    play: (token) => token.send({ type: 'battery-removed' }),
    pose: 'back-open',
  },
  'back-one-out': {
    ja: '裏面（電池を1本外した）',
    en: 'Back, one cell out',
    play: (token) => token.send({ type: 'battery-removed' }),
    pose: 'back-one-out',
  },
  'e-code-start': { ja: '別の表示：開始', en: 'Numbered texts: start', play: started, from: { profile: 'e-code' } },
  'e-code-accepted': {
    ja: '別の表示：コードの確認',
    en: 'Numbered texts: was the code accepted',
    play: first(1),
    from: { profile: 'e-code' },
  },
  'e-code-confirm-activation': {
    ja: '別の表示：登録の確認',
    en: 'Numbered texts: confirm activation',
    play: second(1),
    from: { profile: 'e-code' },
  },
  'e-code-cancelled': {
    ja: '別の表示：登録の取消し',
    en: 'Numbered texts: cancelled',
    play: (token) => {
      second(1)(token)
      token.tap('left')
    },
    from: { profile: 'e-code' },
  },
  'e-code-confirm-deletion': {
    ja: '別の表示：削除の確認',
    en: 'Numbered texts: confirm deletion',
    play: scans(deactivation(mine.tokenCode).text),
    from: { profile: 'e-code' },
  },
}

/** The same image with another last letter: its seal does not hold. */
function damaged(text: string): string {
  return text.slice(0, -1) + (text.endsWith('0') ? '1' : '0')
}

export const PLAYED: readonly Story[] = Object.entries(PLAYS).map(([name, told], place) => {
  const hand = drive(told.from)
  told.play(hand)
  const { holder = null, ...words } = told.row ?? {}
  const record = newRecord(name, hand.token, { name, place, clock: STANDING, ...words })
  return {
    kind: 'camera-token',
    name,
    title: { ja: told.ja, en: told.en },
    view: { ...viewToken(record, hand.token.at), holder },
    link: told.link ?? 'live',
    pose: told.pose ?? 'front',
  }
})
