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
  'start.memory': 'すべてをメモリーに置く。ディスクには何も保存せず、終了するとすべて消える',
  'start.seed': '乱数をすべてこの数から作る。同じ呼び出しを同じ順に行えば同じコードになる。鍵は秘密ではなくなる',
  'start.clock': 'トークンと銀行の開始時刻。例: 2026-04-01T09:00+09:00。host ならこのコンピューターの時刻',
  'start.paused': 'トークンと銀行の時計を、進められるまですべて止めておく',
  'start.noWindow': 'ウィンドウを開かない',
  'start.json': '両方が応答したら JSON を 1 行（アドレス、APIトークン、pid、バージョン）出力し、ほかには何も出力しない',
  'start.readyFile': '両方が応答したら、--json の 1 行をこのファイルに書く。終了時に削除する',
  'start.listen':
    'このアドレスで待ち受ける。例: コンテナーでは 0.0.0.0（省略時: 127.0.0.1。このコンピューターからのみ）',
  'start.allowHost':
    'ほかのコンピューターやコンテナーから呼び出すときの名前。例: token、localhost:8080。複数回指定できる',
  'start.example':
    'テストで使い、複数を同時に動かすとき:\n  camtoken serve --memory --host-port 0 --bank-port 0 --ready-file ready.json',
  'start.memoryOrData':
    '--memory はディスクに何も保存せず、--data は保存先を指定します。どちらか一方だけを指定してください。',
  'start.inMemory': 'すべてメモリー上にあり、終了すると消えます。',
  'start.seeded': '乱数はすべてシード {{seed}} から作られます。この起動の鍵とコードは秘密ではありません。',
  'start.standing': '時計は、進められるまですべて止まっています。',
  'start.listening':
    '警告: {{address}} で待ち受けています。このコンピューターのポートに届く人は誰でも練習銀行を使うことができ、トークンの利用も試せます。それを防ぐのは API トークンだけで、通信は暗号化されません。コンテナーや閉じたネットワークでだけ使ってください。',
  'start.bankUnavailable':
    '練習銀行を起動できません。データベース（libsql）に {{platform}} 用のファイルがないか、インストール時に省かれています。トークンは銀行なしで動作しています。銀行を使うには、任意パッケージを省かずにインストールし直すか、DATABASE_URL に PostgreSQL を指定するか、x64 版の Node を使ってください。',
  'start.noSuchAddress':
    'このコンピューターには待ち受けに使えるアドレス {{address}} がありません。--listen で別のアドレスを指定してください。',
  'start.readyFileTaken':
    '{{file}} には別の内容があり、上書きすると失われます。--ready-file で別のファイルを指定してください。',
  'start.readyFileUnusable': '{{file}} に書き込めません（{{reason}}）。--ready-file で別のファイルを指定してください。',
  'start.environment':
    '環境変数:\n  CAMTOKEN_API_TOKEN       トークンの API トークン（省略時: 起動のたびに新しく作成）\n  CAMTOKEN_BANK_API_TOKEN  練習銀行の API トークン（省略時: 起動のたびに新しく作成）\n  DATABASE_URL             練習銀行が使う PostgreSQL（省略時: データのフォルダーの SQLite。--memory では使わない）',
  'serve.description': 'プログラム用に、ウィンドウなしでトークンと練習銀行を起動する',
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

  'run.description': 'シナリオ（YAML）と操作手順を実行し、期待と違う点を報告する（docs/scenarios.md）',
  'run.files': 'シナリオファイル',
  'run.option.junit': '結果を JUnit の XML に書き出す',
  'run.option.html': '手順ごとの表示を載せた報告ページを書き出す',
  'run.option.json': '結果を 1 行の JSON で出力する',
  'run.option.update': '"golden" の画面を比較せずに保存し直す',
  'run.option.results': '失敗したシナリオのファイルの保存先（省略時: {{folder}}）。鍵を含みます',
  'run.option.parallel': '同時に実行するシナリオの数（省略時: {{n}}）',
  'run.notANumber': '{{option}} には 1 から {{most}} までの整数を指定してください（"{{value}}" は使えません）。',
  'run.notWritten': '{{file}} に書き込めません（{{reason}}）。',
  'run.ms': '{{ms}} ミリ秒',
  'run.s': '{{s}} 秒',
  'run.shown': 'トークンの表示 {{screen}}: {{text}}',
  'run.kept': '保存先: {{file}}',
  'run.totals': '成功 {{passed}}、失敗 {{failed}}（{{time}}）',

  'mcp.description': 'アシスタント向けのModel Context Protocolサーバー（docs/mcp.md）',

  'connection.url': '起動中のトークンのアドレス（または CAMTOKEN_URL）',
  'connection.token': 'その API トークン（または CAMTOKEN_API_TOKEN）',
  'connection.bankUrl': '起動中の練習銀行のアドレス（または CAMTOKEN_BANK_URL）',
  'connection.bankToken': '銀行の API トークン（または CAMTOKEN_BANK_API_TOKEN）',
  'connection.readyFile': 'serve の --ready-file が書き出したファイルから、上の 4 つを読む',
  'connection.none':
    'どのトークンに接続するかを指定してください：--urlと--token、または--ready-file、または環境変数CAMTOKEN_URLとCAMTOKEN_API_TOKEN。',
  'connection.noToken': 'API トークンがありません。{{option}} を指定するか、{{variable}} を設定してください。',
  'connection.noUrl': '「{{value}}」は http://127.0.0.1:47600 のようなアドレスではありません。',
  'connection.noReadyFile': '{{file}} は起動中のシミュレーターの ready ファイルではありません（{{reason}}）。',

  'report.title': 'カメラ付きトークンのシナリオ',
  'report.about': '実行日時: {{when}}。シナリオは手順の一覧です。各手順の下に、そのときのトークンの表示を示します。',
  'report.scenarios': 'すべてのシナリオ（失敗したものが先）',
  'report.result': '結果',
  'report.scenario': 'シナリオ',
  'report.file': 'ファイル',
  'report.time': '所要時間',
  'report.passed': '成功',
  'report.failed': '失敗',
  'report.skipped': '未実行',
  'report.steps': '手順: {{n}}',
  'report.stopped': '手順「{{step}}」（{{place}}）で止まりました。',
  'report.what': '項目',
  'report.expected': '期待',
  'report.seen': '実際',
  'report.then': 'そのときのトークンの表示:',
  'report.at': '{{time}} 経過',
  'report.dark': '（消灯）',

  'check.failure': '{{file}}: {{where}}: 期待 {{expected}}、実際 {{seen}}',
  'check.notJson': 'JSON ではありません（{{reason}}）',
  'check.unknownFormat': '形式が不明です。プロトコルの例でも RFC の表でもありません',
  'check.noRows': '検査するものがありません',
  'check.wrongFormat': '形式が正しくありません: {{reason}}',

  'error.file': '{{file}}: {{message}}',
  'error.number': '{{option}} には 0 から 65535 までのポート番号を指定してください（"{{value}}" は使えません）。',
  'error.seed': '--seed には 0 以上の整数を指定してください。「{{value}}」は指定できません。',
  'error.clock.form':
    '--clock には 2026-04-01T09:00+09:00 のように UTC との時差を付けた時刻、または host を指定してください。「{{value}}」は指定できません。',
  'error.clock.none':
    '「{{value}}」という時刻はありません。--clock には 2026-04-01T09:00+09:00 のような時刻を指定してください。',
  'error.clock.far': '--clock には現在の前後 10 年以内の時刻を指定してください。「{{value}}」は指定できません。',
  'error.listen':
    '--listen には 0.0.0.0 など、このコンピューターのアドレスを指定してください。「{{value}}」は指定できません。',
  'error.allowHost':
    '--allow-host には token や localhost:8080 のようなホスト名（必要ならポート番号付き）を指定してください。「{{value}}」は指定できません。',
  'error.language': '--lang には ja か en を指定してください（"{{value}}" は使えません）。',
  'error.unknownCommand': 'コマンド "{{value}}" はありません。camtoken --help で一覧を表示します。',
  'error.unknownOption': 'オプション {{value}} はここでは使えません。--help で一覧を表示します。',
  'error.missingArgument': '引数が足りません: {{value}}。--help で使い方を表示します。',
  'error.optionMissingArgument': 'オプション {{value}} には値が必要です。',
  'error.excessArguments': '引数が多すぎます。--help で使い方を表示します。',
}
