import type { Texts } from './texts.ts'

export const ja: Texts = {
  'program.description': 'カメラ付きトークンのシミュレーターと練習銀行、およびその道具です。',
  'help.usage': '使い方:',
  'help.arguments': '引数:',
  'help.options': 'オプション:',
  'help.commands': 'コマンド:',
  'help.show': 'この説明を表示する',
  'help.version': 'バージョンを表示する',
  'help.command': 'コマンドの説明を表示する',
  'option.lang': '言語: ja または en（省略時: システムの言語）',

  'start.description': 'トークンと練習銀行を起動し、ウィンドウを開く',
  'start.hostPort': 'トークンのポート番号。0 なら空いている番号（省略時: {{port}}）',
  'start.bankPort': '練習銀行のポート番号。0 なら空いている番号（省略時: {{port}}）',
  'start.data': 'データのフォルダー（省略時: {{folder}}）',
  'start.noWindow': 'ウィンドウを開かない',
  'start.json': '両方が応答したら JSON を 1 行（アドレス、APIトークン、pid、バージョン）出力し、ほかには何も出力しない',
  'start.environment':
    '環境変数:\n  CAMTOKEN_API_TOKEN       トークンの API トークン（省略時: 起動のたびに新しく作成）\n  CAMTOKEN_BANK_API_TOKEN  練習銀行の API トークン（省略時: 起動のたびに新しく作成）\n  DATABASE_URL             練習銀行が使う PostgreSQL（省略時: データのフォルダーの SQLite）',
  'start.token': 'トークン:    {{url}}',
  'start.bank': '練習銀行:    {{url}}',
  'start.bankApi': '銀行のAPIトークン: {{token}}',
  'start.stop': 'Ctrl+C で両方を終了します。',
  'start.stopped': '終了しました。',
  'start.building': 'ビルドしています（変更があったときだけ）…',
  'start.window.electron': 'デスクトップのウィンドウを開きます。',
  'start.window.browser': '{{browser}} のウィンドウを開きます。',
  'start.window.none': 'トークンのアドレスをブラウザー（Chrome、Edge、Chromium）で開いてください。',
  'start.window.noDisplay': 'この環境には画面がありません。トークンのアドレスをブラウザーで開いてください。',
  'start.window.failed': 'ウィンドウを開けませんでした（{{reason}}）。トークンのアドレスをブラウザーで開いてください。',
  'start.electron.download': 'デスクトップのウィンドウ（Electron）を取得しています。初回のみ、最大1分ほどかかります…',
  'start.electron.failed':
    'デスクトップのウィンドウ（Electron）を取得できませんでした。代わりにブラウザーのウィンドウを使います。もう一度試すには {{file}} を削除してください。',
  'start.portTaken':
    'ポート {{port}} は使用中です。{{option}} 番号 で別のポートを指定するか、使用中のプログラムを終了してください。',
  'start.portDenied': 'ポート {{port}} は使えません。{{option}} 番号 で別のポートを指定してください。',
  'start.dataInUse':
    'データのフォルダーは、起動中の別のトークンが使用しています: {{folder}}。それを終了するか、--data で別のフォルダーを指定してください。',
  'start.dataUnusable': 'データのフォルダーを使えません: {{folder}}。--data で別のフォルダーを指定してください。',
  'start.key.missing': '鍵ファイルがありません: {{file}}。トークンはこの鍵で暗号化されています。',
  'start.key.empty': '鍵ファイルが空です: {{file}}。',
  'start.key.damaged': '鍵ファイルが壊れています: {{file}}。16 進数 64 桁でなければなりません。',
  'start.key.not-a-file': '鍵ファイルの場所に、フォルダーなどファイルでないものがあります: {{file}}。',
  'start.key.unreadable': '鍵ファイルを読めません: {{file}}。お使いのアカウントに読み取りの権限が必要です。',
  'start.key.of-another-folder':
    '鍵ファイルは別のデータフォルダーのものです: {{file}}。このフォルダーのトークンを開けません。',
  'start.keyWrong':
    '{{what}}正しい鍵ファイルをバックアップから戻して、もう一度起動してください。何も変更していません。新しく始めるには、{{folder}} を別の場所に移すか、--data で別のフォルダーを指定してください。',
  'start.apiToken.form':
    '{{variable}} は API トークンとして使えません。使えるのは英数字と - . _ ~ + / および末尾の = だけです。別のものにするか、指定を取り消してください。',
  'start.apiToken.length':
    '{{variable}} は {{shortest}} 文字以上 {{longest}} 文字以下にしてください。「openssl rand -hex 32」などで作った別のものにするか、指定を取り消してください。',
  'start.apiToken.weak':
    '{{variable}} は推測されやすいため使えません。{{kinds}} 種類以上の文字が必要です。「openssl rand -hex 32」などで作った別のものにするか、指定を取り消してください。',
  'start.failed': '起動できませんでした: {{reason}}',

  'build.description': 'ページとデスクトップのウィンドウを dist/ にビルドする',
  'build.fresh': '{{part}}: 最新です',
  'build.built': '{{part}}: {{ms}} ミリ秒でビルドしました',
  'build.failed': '{{part}} のビルドに失敗しました: {{reason}}',

  'decode.description': '画像（PNG、JPEG、WebP）の中のコードを読み取る。1ファイルにつきJSON 1行',
  'decode.files': '画像ファイル',
  'decode.for':
    'トークンのシリアル番号とトークンコード（コンマ区切り）。そのトークンが読み取るべきコードを「meant」に出力',
  'decode.unknownName': '「{{value}}」は指定できません。シリアル番号（1つ）とトークンコードを指定してください',
  'decode.notFound': 'ファイルがありません',
  'decode.unreadable': '読み込めません（{{reason}}）',
  'decode.not-a-picture': 'PNG、JPEG、WebP の画像ではありません',
  'decode.damaged': '壊れています。画像として読み込めません',
  'decode.given-up':
    '読み取りに時間またはメモリがかかりすぎるため、中止しました。コードの部分を切り取るか、小さくして PNG で保存し直してください',
  'decode.too-large':
    '画像が大きすぎます（{{width}} × {{height}} 画素）。この形式で読み取れるのは全体で {{pixels}} 画素、一辺 {{side}} 画素までです',
  'decode.otherFormat': 'PNG、JPEG、WebP の画像ではありません（{{format}}）。PNG で保存し直してください',
  'decode.cmyk': '印刷用（CMYK）の JPEG は読み取れません。PNG で保存し直してください',
  'decode.incomplete': '分割されたコード（全{{of}}個）の {{parts}} 番目だけが写っています。{{missing}} 個足りません',
  'decode.film': '動画は読み取れません。1 枚の画像を PNG で保存してください',

  'vectors.description': 'テストベクタ（protocol.json、rfc.json）を検査する',
  'vectors.files': 'ベクタファイル',
  'journey.description': '操作手順を実行し、トークンの表示を検査する',
  'journey.files': '操作手順ファイル',

  'check.failure': '{{file}}: {{where}}: 期待 {{expected}}、実際 {{seen}}',
  'check.notJson': 'JSON ではありません（{{reason}}）',
  'check.unknownFormat': '形式が不明です。プロトコルの例でも RFC の表でもありません',
  'check.noRows': '検査するものがありません',
  'check.wrongFormat': '形式が正しくありません: {{reason}}',

  'error.file': '{{file}}: {{message}}',
  'error.number': '{{option}} には 0 から 65535 までのポート番号を指定してください（"{{value}}" は使えません）。',
  'error.language': '--lang には ja か en を指定してください（"{{value}}" は使えません）。',
  'error.unknownCommand': 'コマンド "{{value}}" はありません。camtoken --help で一覧を表示します。',
  'error.unknownOption': 'オプション {{value}} はここでは使えません。--help で一覧を表示します。',
  'error.missingArgument': '引数が足りません: {{value}}。--help で使い方を表示します。',
  'error.optionMissingArgument': 'オプション {{value}} には値が必要です。',
  'error.excessArguments': '引数が多すぎます。--help で使い方を表示します。',
}
