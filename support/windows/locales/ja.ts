import type { Texts } from './texts.ts'

export const ja: Texts = {
  'why.in-time': '時間内',
  'why.done-window-closed': '「Done」の制限時間切れ',
  'why.yes-window-closed': '「Yes」の制限時間切れ',
  'why.done-only-lit': '「Done」のつもりが、暗い画面の再表示だけ',
  'why.yes-only-lit': '「Yes」のつもりが、暗い画面の再表示だけ',
  'why.switched-off': '「Yes」の前に電源が切れた',
  'why.still-down': 'ボタンを押したままの「Yes」',
  'why.hold-too-short': '中央ボタンの長押しが短すぎた',

  'outcome.activated': 'トークン、銀行とも登録済みです。',
  'outcome.DP020': 'DP020：銀行はサービス利用中、トークンは未登録。銀行での初期化が必要です。',
  'outcome.token-only': 'トークンのみ登録済み：銀行で認証されていません。登録のやり直しが必要です。',
  'outcome.neither': 'どちらも未登録：登録を最初からやり直します（TokeninfoはDP020）。',

  'done.right': '番号の表示から{{done}}後に「Done」',
  'done.middle': '番号の表示から{{done}}後に、「Done」ではなく中央ボタンを長押し',
  'yes.right': '「Done」から{{yes}}後に「Yes」',
  'yes.middle': '「Done」から{{yes}}後に、「Yes」ではなく中央ボタンを長押し',

  'says.in-time':
    '番号の表示から{{done}}後に「Done」、その{{yes}}後に「Yes」。どちらも制限時間内で、トークンに登録が保存されました。',
  'says.window-closed.before': '{{deed}}。制限時間はその{{time}}前に過ぎていました。',
  'says.window-closed.now': '{{deed}}。ちょうどその時に制限時間が過ぎました。',
  'says.window-closed.later': '{{deed}}。何も確定しないまま、その{{time}}後に制限時間が過ぎました。',
  'says.only-lit.before': '{{deed}}。画面はその{{time}}前に暗転していて、押しても再表示されただけでした。',
  'says.only-lit.now': '{{deed}}。ちょうどその時に画面が暗転し、押しても再表示されただけでした。',
  'says.switched-off': '{{deed}}。その{{time}}後に電源が切れ、登録は失われました。',
  'says.still-down': '{{deed}}。「Done」で押したボタンを離していなかったため、何も起きませんでした。',
  'says.hold-too-short': '{{deed}}。{{time}}で離したため、何も起きませんでした。',

  seconds: '{{seconds}}秒',
}
