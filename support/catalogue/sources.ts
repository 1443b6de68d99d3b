/** Where the facts of a case come from: a bank's guide or page, another maker's help, or this simulator's own specification. */

interface Source {
  /** As the source calls itself. */
  readonly title: string
  readonly address: string | null
}

const paper = (title: string): Source => ({ title, address: null })
const page = (title: string, address: string): Source => ({ title, address })

export const SOURCES = {
  hokuriku: paper('北陸銀行「ご利用ガイド 初期設定編」2025年10月'),
  'hokuto-revocation': page(
    '北都銀行 トランザクション認証トークン失効',
    'https://www.hokutobank.co.jp/manual/brsk027.html',
  ),
  'hokuto-initialisation': page(
    '北都銀行 トランザクション認証用トークン初期化',
    'https://www.hokutobank.co.jp/manual/brsk028.html',
  ),
  'hokuto-passwords': page('北都銀行 パスワードの利用停止', 'http://www.hokutobank.co.jp/manual/bsl0303.html'),
  yokohama: page('横浜銀行 トークン初期化', 'http://www.boy.co.jp/hojin/eb/bsd/bizsol/manual/bsl3009.html'),
  akita: page('秋田銀行 トークンの失効', 'http://www.akita-bank.co.jp/bib/ContentsBiz/manual/bsl3008.html'),
  minato: page('みなと銀行 利用開始登録', 'https://www.minatobk.co.jp/corporate/mbweb/bizsol/manual/bsl3012.html'),
  smtb: page(
    '三井住友信託銀行 トランザクション認証',
    'http://smtb.jp/business/businessdirect/security/transaction.html',
  ),
  '77-transaction': page('七十七銀行 トランザクション認証のQ&A', 'https://www.77bank.co.jp/c_inb/qa/transaction.html'),
  '77-otp': page('七十七銀行 ワンタイムパスワードのQ&A', 'https://www.77bank.co.jp/c_inb/qa/onetime.html'),
  'tokyo-star': page('東京スター銀行 Q&A', 'http://www.tokyostarbank.co.jp/hojin/important160531_02.html'),
  oita: page('大分銀行 ワンタイムパスワード', 'https://www.oitabank.co.jp/business/businessdirect/security/otp/'),
  'higashi-nippon': page('東日本銀行', 'https://www.higashi-nipponbank.co.jp/juridical/transactiontokun.html'),
  'kinki-osaka': page('近畿大阪銀行', 'http://www.kinkiosakabank.co.jp/hojin/b_direct/security/transaction.html'),
  hokugin: page('北陸銀行 よくあるご質問', 'http://hokugin.co.jp/faq/category/6/'),
  mizuho: paper('みずほ銀行 カメラ付きハードトークンのご案内'),
  tkc: page(
    'TKC Q&A',
    'https://www.prft.tkc.co.jp/SystemqaCPNYFree/Main/QaItem.aspx?category_id=2132&item_id=88000&system_id=275',
  ),
  rokin: page('労働金庫 トークンの失効(初期化)', 'https://fb.rokin.jp/online-manual/2966/bizsol/manual/bsl3006.html'),
  nagano: page('長野銀行 ワンタイムパスワード', 'https://www.naganobank.co.jp/site/houjin-netbank/token1.html'),
  shimizu: paper('清水銀行 法人向けマニュアル bsl3007'),
  hokkaido: paper('北海道銀行「道銀ビジネスWEB」ご利用規定'),
  ashikaga: paper('足利銀行 法人インターネットバンキング よくあるご質問 17'),
  'commerzbank-care': page(
    'Commerzbank photoTAN-Lesegerät: Wartung',
    'https://service.commerzbank.de/wie-warte-und-pruefe-ich-mein-phototan-lesegeraet/',
  ),
  'commerzbank-use': page(
    'Commerzbank photoTAN: Anleitung',
    'https://www.commerzbank.de/portal/de/help/verwaltung-weiteres/phototan/geraeteaktivierenundloeschen.html',
  ),
  ing: page('ING photoTAN', 'https://www.ing.de/hilfe/auftraege-freigeben/phototan-webmanual/einleitung'),
  warnings: paper('各銀行のフィッシング注意喚起'),
  'shinkin-activation': paper('信用金庫「開通確認」のご案内'),
  'shinkin-registration': paper('信用金庫「トークン登録手順」'),
  'shinkin-lock': paper('信用金庫「利用者のロック解除、各種暗証番号の再設定」'),
  seiwa: paper('セイワ@Myねっと!!「ご利用の手引き」2020年10月'),
  ehime: page('愛媛信用金庫 ワンタイムパスワード', 'https://www.shinkin.co.jp/ehime/personal/netbanking/token.html'),
  bihoku: page(
    '備北信用金庫 ハードウェアトークン',
    'http://www.shinkin.co.jp/bihoku/ib/kojin/token/hard_token_01_riyou.html',
  ),
  toyoshin: page('toyoshin.co.jp ワンタイムパスワード', 'https://toyoshin.co.jp/internet_banking/webbk_onetime'),
  asahi: page('朝日信用金庫 よくあるご質問', 'https://asahi-shinkin.co.jp/abw/qa_13.html'),
  okashin: page('岡崎信用金庫 よくあるご質問', 'https://okashin.okbiz.jp/print/faq/18'),
  saishin: page('埼玉縣信用金庫 ソフトウェアトークン', 'https://saishin.co.jp/kojin/benri/direct_personal/token/soft'),
  sugamo: page('巣鴨信用金庫', 'https://e-css.net/sugamo-webfb/'),
  prestia: page('SMBC信託銀行 よくあるご質問', 'https://faq.smbctb.co.jp/faq/show/955'),
  'jp-post': paper('ゆうちょ銀行 トークンのよくあるご質問'),
  jnb: paper('ジャパンネット銀行 トークンのよくあるご質問'),
  sony: page('ソニー銀行 トークンの時刻補正', 'http://moneykit.net/visitor/otp/otp08.html'),
  tajima: page('但馬銀行 ワンタイムパスワード', 'https://tajimabank.co.jp/houjin/service/bizsol/manual/bsl3003.html'),
  kirayaka: page('きらやか銀行 ワンタイムパスワード', 'https://kirayaka.co.jp/kojin/mynet/manual_full/fbps0308.html'),
  'card-issuer': page('カード会社のよくあるご質問', 'https://helpfeel.com/cards-faq-custhelp'),
  tottori: paper('鳥取銀行 ワンタイムパスワード'),
  daishin: paper('Daishin: ワンタイムパスワード'),
  gamashin: paper('蒲郡信用金庫 よくあるご質問'),
  midori: paper('Midori: よくあるご質問'),
  matsumoto: page('松本信用金庫', 'https://matsumoto-shinkin.jp/kojin/webbanking/onetimepass/'),
  'hokuto-shinkin': paper('Hokuto-Shinkin: よくあるご質問'),
  nagashin: paper('Nagashin: よくあるご質問'),
  'token-blog': paper('ゆうちょ銀行のトークンについてのブログ(2022年2月)'),
  device: paper('docs/device.md'),
  protocol: paper('docs/protocol.md'),
  bank: paper('docs/bank.md'),
} as const satisfies Readonly<Record<string, Source>>

export type SourceId = keyof typeof SOURCES
