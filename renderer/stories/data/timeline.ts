import type { ToldTimeline } from '../../../support/data.ts'
import type { Language } from '../../locales/i18n.ts'

/** A token whose Done came too late, and half an hour with nothing, as the desk's API tells it. */
export function timelineIn(language: Language): ToldTimeline {
  const { moments, spans, parting, ...rest } = TIMELINE
  return {
    ...rest,
    moments: moments.map((moment) => ({ ...moment, text: moment.text[language] })),
    spans: spans.map((span) => ({ ...span, text: span.text[language] })),
    parting: { ...parting, text: parting.text[language] },
  }
}

type Both<Told> = Omit<Told, 'text'> & { readonly text: Readonly<Record<Language, string>> }
interface Recorded extends Omit<ToldTimeline, 'moments' | 'spans' | 'parting'> {
  readonly moments: readonly Both<ToldTimeline['moments'][number]>[]
  readonly spans: readonly Both<ToldTimeline['spans'][number]>[]
  readonly parting: Both<NonNullable<ToldTimeline['parting']>>
}

/** ms after 09:00 in Japan, when it all began. */
const at = (ms: number): number => 1_775_001_600_000 + ms

type Shown = NonNullable<ToldTimeline['moments'][number]['display']>

const dark = (screen: Shown['screen']): Shown => ({
  ...{ screen, lit: false, camera: false, lines: [], rows: [], softKeys: ['', '', ''] },
  ...{ code: null, refusal: null, gauge: null },
})
const OFF = dark('off')
const lit = (screen: Shown['screen'], shown: Partial<Shown> = {}): Shown => ({ ...dark(screen), lit: true, ...shown })

type Moment = Recorded['moments'][number]
const bank = (ms: number, name: string, ja: string, en: string): Moment => ({
  ...{ at: at(ms), lane: 'bank', name, text: { ja, en }, display: null },
})
const token = (ms: number, name: string, ja: string, en: string, display: Shown): Moment => ({
  ...{ at: at(ms), lane: 'token', name, text: { ja, en }, display },
})
const right = (ms: number, display: Shown): Moment =>
  token(ms, 'pressed', '右ボタンを押した', 'Right was pressed', display)

const TIMELINE: Recorded = {
  token: { id: 'story', name: 'DP020', serial: '69-4984200-0', tokenCodes: [] },
  hasBank: true,
  user: 'bntuh66437',
  from: at(0),
  to: at(1_954_500),
  ahead: 0,
  moments: [
    token(0, 'device-changed', '絶縁テープを抜いた', 'The insulating tape was pulled', OFF),
    token(0, 'pressed', '中央ボタンを押した', 'Middle was pressed', OFF),
    token(2_000, 'switched-on', '電源が入った', 'Switched on', lit('splash')),
    bank(2_500, 'image-shown', '1つ目の二次元コードを表示した', 'the first image is shown'),
    right(2_500, lit('scanning', { camera: true, softKeys: ['Cancel', '', ''] })),
    token(
      2_500,
      'image-read',
      '1つ目の二次元コードを読み取り、062085866949を表示した',
      'the first image was read: 062085866949 is shown',
      lit('device-code', {
        lines: ['0620 8586 6949'],
        rows: ['0620 8586 6949'],
        softKeys: ['', '', 'Done'],
        code: '062085866949',
      }),
    ),
    bank(2_500, 'code-accepted', '12桁の番号を受け付けた', 'The 12 digits were accepted'),
    bank(
      2_500,
      'done',
      'トランザクション認証利用開始登録(トークン認証)：仮登録になった',
      'Token registration, first step (トークン認証): now 仮登録 (provisional)',
    ),
    bank(2_500, 'image-shown', '2つ目の二次元コードを表示した', 'the second image is shown'),
    right(
      2_500,
      lit('code-accepted', {
        lines: ['Was the code accepted? If OK, please push "Yes".'],
        rows: ['Was the code accepted? If OK,', 'please push "Yes".'],
        softKeys: ['No', '', 'Yes'],
      }),
    ),
    right(
      2_500,
      lit('awaiting-second', {
        lines: ['Please push "Continue" and capture the activation image.'],
        rows: ['Please push "Continue" and', 'capture the activation image.'],
        softKeys: ['', '', 'Continue'],
      }),
    ),
    right(2_500, lit('scanning', { camera: true, softKeys: ['Cancel', '', ''] })),
    token(
      2_500,
      'image-read',
      '2つ目の二次元コードを読み取り、06693104を表示した',
      'the second image was read: 06693104 is shown',
      lit('activation-code', {
        lines: ['0669 3104'],
        rows: ['0669 3104'],
        softKeys: ['', '', 'Done'],
        code: '06693104',
      }),
    ),
    token(
      17_500,
      'went-dark',
      '画面が暗くなった（電源は入ったまま）',
      'The display went dark; the token stays on',
      dark('activation-code'),
    ),
    bank(22_500, 'code-accepted', '8桁の番号を受け付けた', 'The 8 digits were accepted'),
    bank(
      22_500,
      'done',
      'トランザクション認証利用開始登録：サービス利用中になった',
      'Token registration (利用開始登録): now サービス利用中 (in service)',
    ),
    token(
      92_500,
      'registration-ended',
      '制限時間が過ぎ、登録が中止された',
      'The time was up, and the registration was cancelled',
      dark('cancelled'),
    ),
    token(1_952_500, 'switched-off', '操作がないため電源が切れた', 'Switched off: nothing was pressed', OFF),
    token(1_952_500, 'pressed', '左ボタンを押した', 'Left was pressed', OFF),
    token(1_952_500, 'pressed', '中央ボタンを押した', 'Middle was pressed', OFF),
    token(
      1_954_500,
      'switched-on',
      '電源が入った',
      'Switched on',
      lit('menu', {
        lines: ['Menu', '▶ Tokeninfo', '   Version'],
        rows: ['Menu', '▶ Tokeninfo', '   Version'],
        softKeys: ['▲▼', '', 'OK'],
      }),
    ),
    right(
      1_954_500,
      lit('token-info', {
        lines: ['Device not activated. [DP020]'],
        rows: ['Device not activated. [DP020]'],
        softKeys: ['Back', '', ''],
      }),
    ),
  ],
  spans: [
    {
      ...{ lane: 'bank', name: 'image', ended: 'in-time' },
      from: at(2_500),
      to: at(2_500),
      limit: at(602_500),
      text: { ja: '二次元コードの有効時間（10分）', en: 'How long the image counts (10 min)' },
    },
    {
      ...{ lane: 'bank', name: 'image', ended: 'in-time' },
      from: at(2_500),
      to: at(22_500),
      limit: at(602_500),
      text: { ja: '二次元コードの有効時間（10分）', en: 'How long the image counts (10 min)' },
    },
    {
      ...{ lane: 'token', name: 'done', ended: 'too-late' },
      from: at(2_500),
      to: at(92_500),
      limit: at(92_500),
      text: { ja: 'Doneを押せる時間（90秒）', en: 'Time for Done (90 s)' },
    },
  ],
  parting: {
    kind: 'bank-alone',
    why: 'done-missed',
    bankAt: at(22_500),
    tokenAt: at(92_500),
    text: {
      ja: '銀行は09:00:22に「サービス利用中」としましたが、トークンには登録がありません（DP020）。Doneの制限時間は09:01:32に終わり、次にボタンを押したのはその1860秒後です。',
      en: 'Bank: サービス利用中 at 09:00:22. The token holds no registration (DP020). The time for Done was up at 09:01:32; the next press came 1860 s later.',
    },
  },
}
