/** Which device, and which step of its life the customer is in. */
export const DEVICE = {
  fob: [
    'キーホルダー', 'カギ(?:みたい|型)|鍵(?:みたい|型|に付け)', '小さい(?:ほう|方)?の?(?:トークン|機械|やつ|数字|もの|端末)|小型の?(?:トークン|機械)', 'たまご|卵型',
    'ハードウェアトークン|ハードトークン', 'カード型(?:の)?トークン', 'ボタン(?:が|は)?(?:1|一)つ(?:だけ|しか|の)', 'ボタン(?:が|の)ない(?:ほう|トークン|やつ)',
    'ボタンを押すと~(?:6桁|数字|番号)', '6桁~(?:出る|出てくる|表示(?:する|される)|の)(?:小さ)?~(?:トークン|機械|やつ|もの)', '押すと~6桁',
    'ワンタイムパスワードの?~トークン(?!発行)', '数字の?出る(?:やつ|の)', '(?:時間|30秒|1分)で(?:変わる|消える)',
    'key ?fobs?', 'fobs?_', 'key ?(?:ring|chain)', '(?:small|little|tiny|mini)(?:er)? (?:one time password |otp |password )?(?:token|one|thing|device)~(?:button|key|six|digits|battery|batt)',
    'little (?:one time password|otp) token', '(?:otp|one time password) token', 'token with (?:one|a single) button', 'hardware token', 'six digits? (?:token|otp)', 'press(?:ing)? the button~six', 'password token', 'egg shaped', 'card shaped token',
  ],
  'six-digits': ['6桁', 'six digits?', 'six figures?', 'six numbers?'],
  otp: ['ワンタイムパスワード', 'otp', 'one time (?:pass|code|number)', '(?:password|code) generator', 'one ?time(?:r)? passwords?'],
  app: [
    'アプリ', 'ソフトウェアトークン|ソフトトークン', 'apps?_', 'software token', 'authenticator',
  ],
  phone: [
    'スマホ|スマートフォン|携帯|ケータイ|アイフォン|iphone|アンドロイド|android|機種変', '電話(?:の時刻|の時計|を(?:替|変|買))',
    'phones?_', 'smartphones?', 'iphones?', 'android', 'mobile', 'handset', 'cell ?phone', 'sim card',
  ],
  card: [
    'お客様カード', '(?:数字|番号|乱数|暗証|パスワード|ます目|マス目|アイウ|ア、?イ、?ウ|表)[^。]{0,12}カード', 'カード[^。]{0,10}(?:数字|番号|マス|ア、?イ|表|乱数)', '紙の?カード|乱数表|マトリ(?:ッ)?クス|暗証カード|確認用パスワード[^。]{0,10}カード|カード[^。]{0,6}確認用パスワード',
    'matrix card', 'grid card', 'cards?~(?:grid|numbers?|matrix|table|cells|squares|two digit|passwords)', '(?:grid|numbers?|matrix|table|two digit|paper|confirmation)~card', 'customer card',
  ],
  'eight-digits': ['8桁', 'トランザクション認証番号', 'eight (?:digits?|figures?|numbers?)', 'short(?:er)? number', 'second number', '(?:2|二)(?:つ目|番目|個目)の(?:番号|数字)', 'transaction (?:authentication )?(?:number|code)'],
  'twelve-digits': ['12桁', 'トークン認証コード', 'twelve', 'long(?:er)? number', 'token authentication code', '長い(?:ほうの)?(?:番号|数字)', 'device code', 'first number', '(?:1|一)(?:つ目|番目|個目)の(?:番号|数字)|最初の(?:番号|数字)'],
  'camera-word': ['カメラ', '<ja-picture>を?(?:読|かざ|撮|写|映)', '模様|(?:二|2)次元|qr', '右ボタン|真ん中の?(?:ボタン|スイッチ)|左ボタン|右の(?:ボタン|スイッチ)', 'camera', '(?:scan|photograph|point)~(?:picture|pattern|square|code|image|it|qr)', 'qr', '(?:middle|right|left|big) button', 'pictures?_', 'square'],
  'password-only': ['ログインパスワード|確認パスワード|確認用パスワード|ログインid|暗証(?:番号)?|パスワード', 'login password', 'confirmation password', 'passwords?_', 'pin_'],
  'shinkin-word': ['ご契約先|契約先|利用形態|開通確認|利用者暗証|現在のトークン情報|管理者ログイン|利用中止', 'usage (?:type|form|mode)', 'opening confirmation', 'current token information', 'administrators? login'],
}
