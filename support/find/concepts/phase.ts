/** When it happens. */
export const PHASE = {
  registration: [
    '登録', '利用開始', '初期設定|セットアップ|設定(?:を)?(?:して|する|しよう|中|の途中|の最中|途中)|設定作業', '使い始め(?:る|の)手続',
    'regist', 'enrol', 'setup', 'set(?:ting)? (?:it|the token|the device|up)', 'activation (?:page|process|steps?|procedure)', 'activating', 'sign(?:ing)? up', 'onboarding', 'initiali[sz]ation', 'initial setup',
  ],
  'registration-done': [
    '(?:登録|設定|手続き?|利用開始)(?:は|が|を|も|自体は|のほうは)?~(?:済|すん|終わ|おわ|完了|でき(?:て|た|まし)|しました(?!が、?途中)|したのに|した(?:はず|つもり|とき)|やりました|成功)', '完了(?:に|と|して|した|しま|の)', 'サービス利用中|利用中(?:に|と|です|の)', '(?:パソコン|サイト|ネット|銀行|ページ|web|画面)(?:の)?(?:ほう|方|画面|ページ)?(?:は|では|には)[^。]{0,12}(?:終わ|完了|通|できて|ok|登録済)', '登録(?:した|し終えた|を終えた)(?:あと|後|ばかり|直後)', '(?:先週|先月|昨日|きのう|前に|この前|春に|去年|以前)~登録',
    '(?:registration|setup|enrol\\w*|registering)~(?:complet|finish|done|fine|success|over|through|last (?:week|month)|went)', '(?:complet|finish)\\w*~(?:registration|registering|setup|enrol|setting)', 'registered it', 'registered (?:the token )?(?:last|yesterday|back|fine|successfully|weeks?|in)', '(?:bank|website|site|page|computer|web)(?: page)?s?~(?:complete|done|finished|accepted|registered|success|all good|in service)', 'in service', '(?:after|since)~(?:registration|registering|enrolling)', 'went through on the (?:website|page|site|computer)', 'just registered', 'everything (?:is|was) (?:complete|fine|done)',
  ],
  'in-registration': [
    '(?:登録|設定|利用開始)[^。]{0,8}(?:途中|最中|中に|している(?:と|間)|してい(?:て|た)|しかけ|の間)', '登録中|設定中', '(?:1|一)(?:枚目|つ目|回目|個目)と(?:2|二)(?:枚目|つ目|回目|個目)の間', '仮登録',
    '(?:during|while|in the middle of|half ?way|middle of|in the course of)~(?:regist|enrol|setup|set up|setting|activat|it)', 'between the (?:first and|two)', 'partway', 'provisional',
  ],
  'first-time': [
    '初めて|はじめて|初回|初の', '最初の(?:振込|取引|支払|送金|一件)', '一度も(?:使|通|取引|振込|サイン)?[^。]{0,6}(?:ない|ません|なく)', 'まだ(?:一度も|一回も)', '使い始め',
    'first (?:transfer|payment|time|use|transaction|ever|one ever|real)', 'very first', 'never (?:been )?used', 'never (?:made|done|signed|worked)', 'not (?:been )?used (?:it )?(?:yet|before)', 'first\\W+payment', 'first ever',
  ],
  'long-use': [
    '(?:何|数|2|3|4|5|6|二|三|四|五|六|半)(?:か|ヶ|カ|ケ|箇)?(?:月|年)(?:も|間|ほど|くらい|以上)?(?:前から|ずっと|普通に|問題なく|使)', '(?:去年|昨年|一昨年|前々?|以前|春|夏|秋|冬)から', 'ずっと(?:使|普通|問題)', 'いつも(?:使|は|どおり|通り|の(?:ように|機械))', '(?:これ|今|いま)まで(?:は|普通|問題|使|ずっと|何)', '(?:昨日|きのう|先週|先月|おととい|この前|この間)まで(?:は)?(?:普通|使|動|でき|問題|読)', '(?:昨日|きのう|先週|先月)(?:は|も)(?:普通に|問題なく|ちゃんと)?(?:使え|読め|でき|動い)', '使(?:え|っ)てい(?:た|ました)|使えてた|使ってき(?:た|まし|て)', '毎(?:日|週|月)(?:のように)?使', '普通に使',
    'for (?:months|years|weeks|a long time|ages|half a year|over a year|about a)', '(?:worked|working|used|using)~(?:until|till|for|since|every|before|yesterday|last (?:week|month|year))', 'half a year', '(?:months|years) (?:without|of use)', 'until (?:yesterday|last|now|today|recently)', '(?:last week|yesterday|last month) it (?:was|worked)', 'always (?:worked|used)', 'no (?:trouble|problems?) (?:so far|until|before)', 'never had (?:a|any) problem', 'every (?:week|month|day) since', 'used to work',
  ],
  'long-disuse': [
    '久しぶり|ひさしぶり|久々|ひさびさ', '(?:半年|(?:1|一|2|二|3|三|数|何)(?:か月|ヶ月|カ月|年)|しばらく|長いこと|長らく|ずいぶん)(?:ぶり|くらい|ほど|も|の間|間)?(?:に|は)?(?:使っていな|使わな|使ってな|触って?な|放置|ぶり|しまって|置いて)', '(?:半|一|1|二|2|三|3|数|何)年ぶり|(?:か|ヶ|カ)月ぶり|ぶりに', '(?:決算|年末|年に(?:一|1)|期末|年度末)[^。]{0,10}(?:だけ|しか|のみ|とき)', '(?:引き出し|机|棚|金庫)[^。]{0,8}(?:入れっぱなし|しまっ|眠っ|入れたまま|置きっぱなし)', 'めったに使わ|たまにしか',
    '(?:not used|unused|have not|had not|has not)~(?:ages|year|month|long|while)', 'for ages', 'in (?:a|the|my) (?:drawer|safe|desk)', '(?:once|one time) a year', '(?:at|for) (?:the )?year ?end', 'only use', 'long time (?:ago|since|no)', '(?:first time|used it) (?:in|after) (?:a |six |many |half a )?(?:year|month|ages|long)', 'lying around', '(?:rarely|seldom|hardly) (?:ever )?use', 'after (?:six|a few|many|several) months', 'in (?:months|years)_',
  ],
  transfer: ['振込|振替|支払|払う|払お|払い|取引(?!先)|承認|給料|給与|賞与|ペイジー|仕入先に|送る|送ろ|送っ', '<en-transfer>', 'transactions?', 'supplier', 'bill'],
  'first-page': ['(?:最初|はじめ|一番(?:最初|はじめ))の(?:ページ|画面|ところ|段階)', '(?:1|一)(?:ページ|枚)目の?(?:ページ|画面)?', '(?:first|opening) (?:page|step|screen|part)', 'page one', 'step (?:1|one)', 'page 1'],
  'last-page': ['最後の(?:ページ|画面|ところ|段階|番号)', '(?:2|二)ページ目', '登録(?:完了)?(?:の)?(?:チェック|最後)', '(?:登録|設定|利用開始)[^。]{0,6}最後', '(?:last|final|second) (?:page|step|screen|registration page|stage)', 'end of (?:the )?(?:registration|enrol|setup)', 'page (?:2|two)', 'step (?:2|two)', 'blgi023'],
  'confirm-button': ['認証確認', 'authentication confirm', 'confirm(?:ation)? (?:authentication|button)', '(?:click|press|hit|push)\\w*~confirm', 'confirm button'],
  'token-auth-button': ['トークン認証(?!コード|用)', 'token authentication', '(?:verify|authenticate|confirm) (?:the|my|this) (?:token|device)', 'authenticate token'],
  serial: ['シリアル', '(?:裏|背|後ろ|うしろ|背中|背面|裏側|裏面)(?:面)?(?:に|の|側)?[^。]{0,10}(?:番号|数字|シール)', '製造番号|機械番号', 'serial', '(?:number|digits|label|sticker)s? (?:\\w+ ){0,3}(?:back|rear|underside|bottom|reverse)', 'blgi022', 'printed on (?:the|its) back', 'number from the back'],
  'after-twelve': [
    '12桁(?:の(?:ほう|方|番号|数字))?(?:は|が|も|を)?[^。]{0,12}(?:通|ok|受け|合|認証|済|入れ(?:た|て)|成功|終わ|過ぎ|クリア)', '(?:1|一)(?:つ目|回目|枚目|個目|番目)(?:の(?:番号|コード|模様|画像|絵|分))?(?:は|が)[^。]{0,8}(?:通|終わ|済|ok|でき|読め|成功|うまく)', '最初の(?:コード|番号|模様|画像)[^。]{0,10}(?:通|終わ|済|ok|読ん(?:で|だ)|読め|でき)', '次(?:の)?(?:ページ|画面)に',
    'twelve (?:\\w+ ){0,2}(?:went|were|was|are|is|got|accepted|passed|ok|okay|fine|through|worked|done)', '(?:long|first) (?:number|one|code|picture|step)s? (?:\\w+ ){0,2}(?:accepted|went|ok|okay|fine|done|worked|through|passed|complete)', '(?:after|did|done with|finished) the (?:first|twelve|long)', 'step (?:one|1) (?:is )?(?:done|fine|ok|worked)', 'first (?:part|stage) (?:is |was )?(?:done|fine|ok|worked)',
  ],
  'second-image': [
    '(?:2|二|ふた)(?:つ目|枚目|個目|回目|番目|度目|つめ)(?:の)?(?:<ja-picture>|ページ|やつ|を|が|も|は|で|に)?', '次の(?:<ja-picture>)', '(?:新しい|別の|もう(?:一|1)つの|違う)(?:<ja-picture>)',
    'second (?:<en-picture>|one)', '(?:picture|image|code|step|pattern|qr|number|square) (?:number )?(?:two|2)_', 'next (?:<en-picture>)', '(?:another|a new|the new|the other|different) (?:<en-picture>)', 'code two',
  ],
}
