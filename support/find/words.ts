/** Word groups of the patterns (pattern.ts): what customers call the same thing. Kanji as spelling.ts leaves them. */
export const WORDS: Readonly<Record<string, string>> = {
  // the things
  'ja-picture':
    '模様|(?:二|2)次元(?:バー)?コード|qrコード|qr|バーコード|四角い?(?:やつ|もの|の|絵|図|コード|模様|マーク|点々)?|モザイク|ドット|色の?(?:ついた)?(?:点々|模様)|画像|写真|絵|図柄|図|コード|マーク|イメージ|バーコードみたいなの',
  'ja-number': '番号|数字|8桁|12桁|6桁|数値|認証コード|コード|パスワード|サイン|答え',
  'ja-code': '番号|数字|8桁|コード|パスワード|暗証',
  // In no pattern: what it says is spelled right (typos.ts).
  'en-token':
    'tokens?|devices?|gadgets?|gizmos?|machines?|thing|units?|readers?|scanner|hardware|box|camera thing|apparatus|contraption|it',
  'en-picture':
    'pictures?|patterns?|squares?|codes?|images?|qr(?: codes?)?|barcodes?|matrix|mosaics?|graphics?|symbols?|photos?|dots|coloured thing',
  'en-number': 'numbers?|digits?|codes?|figures?|passwords?|passcodes?',
  // saying no
  'ja-not-shown':
    '(?:出|で)(?:て)?(?:い)?(?:ない|ません|なく|なかった|ず|ねえ)|(?:出|で)て(?:こない|きません|こなく|きてくれ|くれない|くれません|こず|こなかった)|表示(?:が)?(?:され)?(?:て)?(?:い)?(?:ない|ません|なく|なかった|ず)|(?:現れ|あらわれ|見え|みえ|映ら|写ら|うつら|見当たら|見つから|見あたら)(?:て)?(?:い)?(?:ない|ません|なく|なかった|ず)|(?:見当たり|見つかり|見あたり|見え|映り|写り|ござい)ません',
  'ja-refused':
    '違う|違い(?:ます|ました)|違って|間違(?:って|い)(?:い)?(?:る|ます|だ)|誤り|正しく(?:ない|ありません)|合わない|合いません|合ってい?(?:ない|ません)|一致し(?:て)?(?:い)?(?:ない|ません)|不一致|エラー|(?:通|とお)(?:ら|れ)(?:ない|ず|なく|ません|ぬ)|通りません|通して(?:くれ|もらえ)|受け?付け(?:て)?(?:くれ|もらえ|い)?(?:ない|ません|られ(?:ない|ません)|なく|ず)|受け?入れ(?:て)?(?:くれ|もらえ|られ)?(?:ない|ません)|受付(?:できない|できません|不可)|はじか|弾か|はじき|はね(?:られ|つけ)|跳ね|断られ|拒否|拒まれ|認証(?:が)?(?:され|でき|失敗)(?:ない|ません|なかった|ず)?|失敗|だめ(?:です|で|だ|と|でした)|ダメ|使えない|使えません|使えなく|無効|怒られ|蹴られ|できません(?:でし)?|できない|赤い?字|(?<![a-z])ng(?![a-z])|進めない|進めません|進まない|進みません|先に行け|却下|認めて(?:くれ|もらえ)',
  'ja-no-reaction':
    '(?:何|なに)も(?:起こ|起き|反応|変わら|出|動|でて|し(?:ない|ません))|反応(?:が|は|も)?(?:し|あり|なく|ない|鈍|無)|うんともすんとも|無反応|動か(?:ない|ません|なく|ず)|動きません|だんまり|びくとも|変わらない|変わりません|変化(?:が)?(?:ない|ありません|しない)|カメラに(?:なら|なりま|切り?替わ)',
  'ja-wrong-typed':
    '(?:打|入力|入れ|押し|書き|見|読み|タイプ)[ちし]?(?:間違|まちが|損|違え|ミス|誤)|間違(?:え|い|っ|う)|まちがえ|ミス|誤(?:入力|って|り|読)|違う(?:番号|数字)を|打ち損|読み違|タイプミス',
  'en-refused':
    'refus|reject|wrong|incorrect|invalid|not (?:\\w+ )?(?:accept|valid|right|match|correct|taken|working|recogni|go through|going through|get through)|(?:does|do|did|will|would|can) not (?:\\w+ )?(?:accept|take|work|match|have it|have them|verify|go|let|like|get through|recogni)|error|fail|bounc|declin|denied|denies|no longer (?:valid|accept|work)|turn(?:s|ed) (?:it |them |me )?down|thr(?:ew|own) (?:it |them |me )?(?:out|back)|no luck|not possible|never (?:accept|work|match)|not one gets|nothing (?:it shows )?gets accept|unable to verify|stuck|unsuccessful|does not want|kicks? me|complain|says? no_',
  'en-nothing':
    'nothing (?:happen|work|comes|appear|show|at all|else)|does(?: not)? (?:nothing|react|respond|do anything|move)|does not (?:react|respond|do anything|move|start)|no (?:reaction|response|number|digits?|code|camera|effect)|not (?:react|respond|reacting|responding)|(?:do|does|did|will|is|would) not (?:even )?(?:give|show|get|appear|come|open|start|scan|scanning|read|take|do|display|produce)|never (?:shows?|comes?|appears?|starts?|gives?|reads?)|stays? (?:dead|as it)|refuses to (?:scan|read|start)|does nothing|just (?:keeps|sits|stays)|keeps (?:showing|displaying)|still (?:shows|showing|displays)',
  // In no pattern: what it says is spelled right (typos.ts).
  'en-locked':
    'suspend|lock(?! on)|block|stopp|disabl|shut (?:me |her |him |them |us )?out|barred|frozen|out of (?:service|action)|deactivat|invalidated|kicked out|can not (?:login|sign in|get in|log in)',
  'en-mistyped':
    'mistyp|typo|misread|typed (?:\\w+ ){0,3}wrong|wrong (?:\\w+ )?(?:numbers?|codes?|digits?|passwords?|pin)|got (?:\\w+ ){0,5}wrong|enter(?:ed|ing)? (?:\\w+ ){0,5}(?:wrong|incorrect)|made (?:a )?(?:mistake|error|typo)|blew it|messed up|incorrect(?:ly)? (?:numbers?|codes?|enter|typed)|put in (?:\\w+ ){0,3}wrong|fat.?finger|swapped|slip',
  'en-several':
    'several|many|few|couple|repeatedly|too often|times|in a row|again and again|over and over|kept|(?:three|four|five|six|seven|3|4|5|6|7) times|multiple|too many',
  'en-transfer':
    'transfers?|transferr|payments?|pay_|paying|paid|payroll|payees?|remit|remittance|send(?:ing)? money|sign(?:ing)? (?:a|my|the|first)|approv|wire',
}
