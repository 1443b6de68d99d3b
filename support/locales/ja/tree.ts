import type { TreeTexts } from '../tree-texts.ts'

export const tree: TreeTexts = {
  about: {
    question: '何についてのお問合わせですか。',
    answers: {
      'camera-token': 'カメラ付きのトークン(ボタンが3つ、裏にカメラ)',
      password: 'ワンタイムパスワード(キーホルダー型、アプリ、紙のカード)',
      page: '銀行の画面だけ(トークンの表示に変わりはない、または使っていない)',
      gone: '紛失、盗難、破損、機種変更、またはパスワードを教えてしまった',
    },
  },
  light: {
    question: 'トークンの画面はつきますか。',
    answers: {
      never: 'つかない(暗いまま)',
      'goes-out': 'つくが、暗くなる・切れる',
      shows: 'ついて、何か表示されている',
    },
  },
  'been-on': {
    question: 'このトークンは、これまでに一度でもつきましたか。',
    answers: { never: 'いいえ(新しいトークン)', before: 'はい(以前は使えた)' },
  },
  'goes-out-when': {
    question: '暗くなるのは、いつですか。',
    answers: {
      typing: '番号を入力している間に、ひとりでに',
      scanning: 'カメラが起動すると',
      moment: '落とした、ふたが開いたなどで、一瞬切れた',
      held: '真ん中のボタンを長押しした、または電源を切った',
    },
  },
  'top-line': {
    question: 'トークンの一番上の行には、何と表示されていますか。',
    answers: {
      'not-activated': 'Device not activated. [DP020]',
      cancelled: 'Activation cancelled. …',
      accepted: 'Was the code accepted? …',
      continue: 'Please push "Continue" and capture the activation image.',
      'twelve-digits': '12桁の数字',
      'eight-digits': '8桁の数字、または取引の内容と「Sign:」',
      activated: 'The device is activated. またはVDSなどで始まるトークンコード',
      camera: 'カメラの映像(または黒い画面)',
      menu: 'Menu(TokeninfoとVersion)',
      'not-this-device': 'Image not for this device. [SIM02]',
      'not-recognised': 'Image not recognized. [SIM01] または Rescan the image. [SIM06]',
      'first-image': 'Activation cancelled. Rescan the first image. [SIM04]',
      'memory-full': 'Memory full. [SIM05]',
      'low-battery': 'Low battery. Replace batteries.',
      'camera-error': 'Camera error. [SIM08]',
      delete: 'Are you sure to delete activation …?',
      deleted: 'Activation deleted.',
    },
  },
  signed: {
    question: 'このトークンで、振込などの取引ができたことは一度でもありますか。',
    answers: { never: '一度もない', yes: 'ある' },
  },
  'digits-seen': {
    question: 'その前にトークンに出た数字は、12桁でしたか、8桁でしたか。',
    answers: { none: 'どちらも出ていない', twelve: '12桁', eight: '8桁' },
  },
  'page-says-twelve': {
    question: 'シリアル番号と12桁を入力すると、画面には何と出ますか。',
    answers: {
      accepted: '受け付けられ、2つ目の二次元コードが出た',
      refused: 'エラーになる',
      registered: '既に登録済みのトークンと出る',
    },
  },
  'which-page': {
    question: 'いま開いているのは、どの画面ですか。',
    answers: { registration: 'ログイン時の利用開始登録', transfer: '振込などの取引' },
  },
  'page-says-eight': {
    question: '8桁を入力すると、画面には何と出ますか。',
    answers: {
      refused: '番号が正しくない',
      older: '前の二次元コードの番号、または使用済みの番号',
      stopped: '停止中',
      'not-typed': 'まだ入力していない(打つ前に消えた)',
      differs: 'まだ入力していない(トークンの相手、口座または金額が別のもの)',
      shortened: 'まだ入力していない(トークンには同じ内容の半角カナ、または件数・合計・日付だけ)',
    },
  },
  'bank-at-login': {
    question: 'ログインすると、利用開始登録を求められますか。',
    answers: { asks: 'また求められる', 'does-not': '求められない' },
  },
  'camera-shows': {
    question: 'カメラの画面には、何が映っていますか。',
    answers: { picture: '二次元コードは映るが、番号が出ない', black: '真っ黒', 'goes-off': 'トークンの電源が切れる' },
  },
  'menu-why': {
    question: 'メニューを出したくて出しましたか。',
    answers: { unwanted: 'いいえ(カメラにしたい)', 'code-wanted': 'はい(どのトークンか確かめたい)' },
  },
  'whose-token': {
    question: 'そのトークンは、どこのものですか。',
    answers: { 'one-of-ours': '当行のもので、複数ある', 'other-bank': 'ほかの銀行のもの' },
  },
  'password-from': {
    question: 'パスワードは、どこに出ますか。',
    answers: {
      fob: 'キーホルダー型・カード型のトークン',
      app: 'スマートフォンのアプリ',
      card: '紙のカード、または自分で決めた暗証番号',
    },
  },
  'fob-shows': {
    question: 'ボタンを押すと、何が出ますか。',
    answers: {
      battery: 'bAtt、Lo-bAtt、EEEEEE',
      nothing: '何も出ない、変な文字、いつも同じ数字',
      vanishes: '数字が出て、消える',
      digits: 'いつもどおりの数字',
    },
  },
  'fob-trouble': {
    question: '何がうまくいきませんか。',
    answers: {
      refused: '数字が受け付けられない',
      registering: 'トークンの登録',
      stopped: '使えなくなった利用者がいる',
    },
  },
  'refused-when': {
    question: '受け付けられないのは、どんなときですか。',
    answers: {
      'long-unused': '長く使っていなかった',
      'second-time': '一度使えた数字を、もう一度使った',
      transfer: 'ログインはできるが、振込で断られる',
    },
  },
  'registering-how': {
    question: '登録のあと、画面はどうなりましたか。',
    answers: {
      'no-message': '何のメッセージも出ない',
      'all-gone': '利用形態を変えたら、全部なくなった',
      'old-way': '取引では、まだ前の方法で聞かれる',
    },
  },
  'app-how': {
    question: 'アプリはどうなりましたか。',
    answers: {
      empty: '空になった、または機種を変更した',
      'set-up': '初期設定ができない',
      refused: '数字が受け付けられない',
      full: 'これ以上追加できない、または期限が切れた',
      released: '解除した日に、新しいトークンが使えない',
      mail: '発行のメールが届かない',
      'old-way': '登録したのに、取引では前の方法で聞かれる',
    },
  },
  'card-how': {
    question: 'カードや暗証番号はどうなりましたか。',
    answers: { lost: 'カードをなくした', opening: '開通確認が途中で終わった', stopped: '使えなくなった利用者がいる' },
  },
  'which-stop': {
    question: '画面には、正確には何と出ていますか。',
    answers: {
      user: '利用停止・無効(パスワード、ログインできない)',
      token: '停止中(トランザクション認証、トークン)',
      circle: '利用中止の欄に○(利用者一人)',
      everything: '管理者がロックされ、全部止まっている',
    },
  },
  'page-where': {
    question: '困っているのは、どの場面ですか。',
    answers: {
      login: 'ログイン(パスワード、ロック)',
      registration: 'トークンの利用開始登録',
      operation: '振込などの取引',
      lists: '利用者管理(停止解除、失効、一覧)',
      program: '会計ソフトなど、ほかのソフト',
      mail: 'メールが届かない',
    },
  },
  'registration-page': {
    question: '利用開始登録の画面は、どうなりますか。',
    answers: {
      absent: '出てこない',
      'no-skip': 'スキップできない',
      'every-login': 'ログインのたびに出る',
      choose: 'トークンコードを選ぶよう求められる、または登録済みと出る',
      'broken-off': '途中で閉じた、中断した',
    },
  },
  'operation-how': {
    question: '取引の画面では、どうなりますか。',
    answers: {
      refused: '利用できない、またはボタンがない',
      'no-picture': '二次元コードが出ない',
      'old-way': 'まだ前の方法で聞かれる',
    },
  },
  'list-how': {
    question: '一覧では、どうなっていますか。',
    answers: {
      'own-grey': '自分の欄を選べない',
      listed: '権限のない人がまだ載っている',
      'still-works': '失効したのに、同僚はまだ使える',
      star: '失効したトークン(IDに*が付いていることもある)',
    },
  },
  'gone-how': {
    question: '何がありましたか。',
    answers: {
      lost: '紛失または盗難',
      broken: '破損、または届いたときからの故障',
      deceived: '不審な画面にパスワードを入力した、または不正な操作の疑い',
      'new-phone': '携帯電話を替えた',
    },
  },
}
