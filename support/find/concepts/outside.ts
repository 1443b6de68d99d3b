/** What no case of the catalogue is about. */
export const OUTSIDE = {
  'cash-card': [
    'コーポレートカード|法人カード|ビジネスカード',
    '(?:corporate|company|business) card',
    'キャッシュカード|atm|クレジット|デビット|通帳|印鑑|届出印|小切手|手形(?!の)',
    'cash ?card|credit card|debit card|bank card|atm|pass ?book|che(?:que|ck) ?book|cash machine',
  ],
  'general-fee': ['手数料|料金|いくら(?:です|かか|なん|でしょ)|費用', 'fees?_|charges?_|cost|how much|price'],
  'general-hours': [
    '何時(?:から|まで|に)|営業(?:日|時間)|受付時間|窓口|混[んみ]|待ち時間|休業|祝日|年末年始|当日扱い',
    'opening hours|what time|until when|business (?:hours|days)|open (?:on|at|until)|holiday|weekend|same day value|cut ?off|are you open',
  ],
  'other-product': [
    '口座番号を(?:忘れ|調べ|教え|知り)|(?:プリンター|印刷|音が出|ちらつ|ウイルス)',
    '(?:computer|laptop|pc)~(?:flicker|sound|virus|slow|wifi)',
    '(?:forgotten|forgot|look up|tell me) (?:\\w+ )?account number|printer',
    'personal (?:\\w+ )?(?:banking|account)|budget|家計簿|個人口座',
    '住所',
    '(?:my|our|registered) address',
    '普通預金|積立',
    'ローン|融資|借入|金利|利率|利息|預金|定期|外貨|為替|投資|投信|信託|保険|年金|証券|nisa|ideco|株|相続|残高証明|口座(?:を)?(?:開|作|解約)|新規口座|口座開設|補助金|リース|両替|貸金庫|住所変更|住所(?:が|を)変|名義変更|社名変更|代表者変更|組戻|限度額|上限額|予約(?:を)?(?:取り?消|変更)',
    'loan|mortgage|interest|exchange rate|currency|invest|fund_|funds|insurance|pension|securit(?:y|ies) account|balance certificate|open (?:a|an) (?:\\w+ )?account|change (?:of |my |our |the )*(?:address|name)|swift|iban|coins?|limit (?:increase|raise)|raise (?:\\w+ ){0,4}limit|(?:cancel|recall) (?:\\w+ ){0,3}(?:transfer|payment)|scheduled|repayment|appointment|adviser|parking|weather|account statement',
  ],
  'own-mistake': ['(?:取り戻|組戻|取り消し(?:たい|て)|間違えて(?:送|振))', '(?:get it back|wrong account|recall)'],
  thanks: [
    'ありがと|助かりま|お世話に|解決し|直りまし|無事に|おかげ(?:さま|様)|もしもし|こんにちは|おはよう|失礼しま',
    'thank|thanks|cheers|sorted|solved|hello_|good morning|works (?:now|fine now|again)',
  ],
  person: [
    '担当(?:の方|者)(?:に|と|へ)|つないで|挨拶|電話番号(?:を|は)|アポ|折り返し',
    'speak (?:to|with)|talk to (?:a|some)|phone number of|call me back|put me through|meeting with',
  ],
} satisfies Readonly<Record<string, readonly string[]>>
