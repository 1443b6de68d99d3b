import type { Texts } from './texts.ts'

export const ja: Texts = {
  'app.name': 'カメラトークン シミュレーター',
  'window.bank': '練習銀行',

  'menu.file': 'ファイル',
  'menu.edit': '編集',
  'menu.view': '表示',
  'menu.window': 'ウィンドウ',
  'menu.help': 'ヘルプ',
  'menu.about': '{{app}}について',
  'menu.hide': '{{app}}を隠す',
  'menu.hideOthers': 'ほかを隠す',
  'menu.showAll': 'すべてを表示',
  'menu.print': '印刷…',
  'menu.close': 'ウィンドウを閉じる',
  'menu.quit': '終了',
  'menu.undo': '元に戻す',
  'menu.redo': 'やり直す',
  'menu.cut': '切り取り',
  'menu.copy': 'コピー',
  'menu.paste': '貼り付け',
  'menu.selectAll': 'すべてを選択',
  'menu.actualSize': '実際のサイズ',
  'menu.zoomIn': '拡大',
  'menu.zoomOut': '縮小',
  'menu.fullScreen': '全画面表示',
  'menu.reload': '再読み込み',
  'menu.alwaysOnTop': '常に手前に表示',
  'menu.minimize': '最小化',
  'menu.bank': '練習銀行',
  'menu.token': 'トークン',
  'menu.secrets': '鍵の保管場所…',

  'command.new-token': 'トークンを追加',
  'command.import': '読み込み…',
  'command.export': '書き出し…',
  'command.save-journal': '記録を保存…',
  'command.look-at-screen': 'いまの画面を読み取る',
  'command.turn-over': 'トークンを裏返す',
  'command.inspector': 'トークンの詳細',
  'command.compact': 'コンパクト表示の切り替え',
  'command.present': 'プレゼンテーション',
  'command.put-back': 'すべて元に戻す',
  'command.settings': '設定…',
  'command.shortcuts': 'キーボードショートカット',

  'tray.show': 'ウィンドウを表示',

  'dialog.open': '開く',
  'dialog.save': '保存',
  'dialog.ok': 'OK',
  'files.picture': '画像',
  'files.tokens': 'トークン',
  'files.journal': '記録',
  'files.pskc': '鍵コンテナ（PSKC）',
  'files.page': 'ページ（HTML）',
  'files.pdf': 'PDFファイル',
  'files.text': 'テキスト',
  'files.table': '表（CSV）',
  'files.case': '事例ファイル',
  'files.all': 'すべてのファイル',
  'files.notRead': 'ファイルを読み込めません（{{reason}}）。',
  'files.tooLarge': '{{limit}} MB を超えています',
  'files.notWritten': 'ファイルを書き込めません（{{reason}}）。',

  'about.version': 'バージョン {{version}}',
  'about.use': 'テスト、サポート、研修のための模擬装置です。認証の手段ではありません。',

  'secrets.system':
    'トークンと練習銀行の鍵は、このシステムのパスワード保管機能で暗号化され、お使いのアカウントでのみ開けます。',
  'secrets.file':
    'このシステムにはパスワード保管機能がありません。トークンと練習銀行の鍵は、お使いのアカウントだけが読めるファイルに、暗号化されずに保存されています（{{folder}}）。練習用の鍵ですので、本物の鍵は入れないでください。',
  'secrets.elsewhere':
    'トークンと練習銀行の鍵は、サーバーを起動したプログラムが、お使いのアカウントだけが読めるファイルに保存しています。',

  'start.dataInUse':
    'データフォルダーは、動作中の別のトークンが使用しています: {{folder}}。それを終了してから（ターミナルで動いていることもあります）、もう一度起動してください。',
  'start.dataUnusable': 'データフォルダーを使用できません: {{folder}}。',
  'start.key.missing': '鍵ファイルがありません: {{file}}。トークンはこの鍵で暗号化されています。',
  'start.key.empty': '鍵ファイルが空です: {{file}}。',
  'start.key.damaged': '鍵ファイルが壊れています: {{file}}。16 進数 64 桁でなければなりません。',
  'start.key.not-a-file': '鍵ファイルの場所に、フォルダーなどファイルでないものがあります: {{file}}。',
  'start.key.unreadable': '鍵ファイルを読めません: {{file}}。お使いのアカウントに読み取りの権限が必要です。',
  'start.key.of-another-folder':
    '鍵ファイルは別のデータフォルダーのものです: {{file}}。このフォルダーのトークンを開けません。',
  'start.keyWrong':
    '{{what}}正しい鍵ファイルをバックアップから（そのまま、または {{sealed}} として）戻して、もう一度起動してください。何も変更していません。新しく始めるには、{{folder}} を別の場所に移してください。',
  'start.keysLocked':
    'このシステムのパスワード保管機能で、{{folder}} の鍵を開けません。保管機能（キーリング、キーチェーン、または鍵を作成したアカウント）のロックを解除して、もう一度起動してください。何も変更していません。最初からやり直すには、このフォルダーを別の場所へ移してください。',
  'start.failed': '起動できませんでした: {{reason}}',
}
