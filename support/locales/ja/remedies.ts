/** What several cases are remedied by, under each rule set. */

const ANEW =
  '初期化のあと、対象の利用者が次回ログインし、利用開始登録をはじめから行う。番号の表示から90秒以内に「Done」、その後40秒以内に「Yes」を押し、「The device is activated.」を確認する。'

/** For a registration that was not finished on the token, which has never signed anything. */
export const INITIALISE = {
  hokuriku: `お客さまの画面では初期化できない。ヘルプデスクが初期化する。${ANEW}`,
  hokuto: `マスターユーザが「利用者管理」の「トークン初期化」(BRSK037)で初期化する。ご自身のトークンも初期化できる。${ANEW}`,
  yokohama: `マスターユーザまたは管理者ユーザが「利用者管理」の「トークン初期化」(BRSK037)で初期化する。${ANEW}`,
  mizuho: `お客さまの画面では初期化できない。ヘルプデスクが初期化する。${ANEW}`,
}

const OWN_TOKEN = '操作する方ご自身の、使えるトークンが必要。そのような方がいない場合は書面で手続きする。'

/** For a token that has signed. */
export const REVOKE = {
  hokuriku: `別のマスターユーザまたは管理者ユーザが「トークン失効」(BRSK031)を行い、次回ログインで登録し直す。${OWN_TOKEN}`,
  hokuto: `失効はマスターユーザだけが行える。マスターユーザが「トークン失効」(BRSK031)を行い、次回ログインで登録し直す。${OWN_TOKEN}`,
  yokohama: `別のマスターユーザまたは管理者ユーザが「トークン失効」(BRSK031)を行い、次回ログインで登録し直す。${OWN_TOKEN}`,
  mizuho: `別のマスターユーザまたは管理者ユーザが「トークン失効」(BRSK031)を行う。失効したトークンは再利用できないため、新しいトークンを登録する。${OWN_TOKEN}`,
}
