import type { Institution } from './directory.ts'

/** Banks that are not in the dictionary because they are invented: the practice bank's own branches, and those that its examples name. */

/** The number of the practice bank. Its branches stand beside those that the dictionary has under this number. */
export const OWN_CODE = '0144'

export const OWN_INSTITUTION: Institution = {
  code: OWN_CODE,
  name: '練習銀行',
  kana: 'ﾚﾝｼﾕｳ',
  branches: [
    { code: '101', name: '本店営業部', kana: 'ﾎﾝﾃﾝ' },
    { code: '102', name: '駅前支店', kana: 'ｴｷﾏｴ' },
  ],
}

/** Under numbers that nobody has. */
export const PRACTICE_INSTITUTIONS: readonly Institution[] = [
  {
    code: '9990',
    name: '富山中央銀行',
    kana: 'ﾄﾔﾏﾁﾕｳｵｳ',
    branches: [
      { code: '001', name: '本店', kana: 'ﾎﾝﾃﾝ' },
      { code: '012', name: '駅南支店', kana: 'ｴｷﾐﾅﾐ' },
    ],
  },
  {
    code: '9991',
    name: '神通信用金庫',
    kana: 'ｼﾞﾝﾂﾞｳ',
    branches: [
      { code: '001', name: '本店', kana: 'ﾎﾝﾃﾝ' },
      { code: '003', name: '東町支店', kana: 'ﾋｶﾞｼﾏﾁ' },
    ],
  },
]
