/** How the names of the practice data are read: for the help desk, which hears them, and for English pages, whose readers say them. */

export interface Reading {
  readonly kana: string
  readonly latin: string
}

const READINGS: Readonly<Record<string, Reading>> = {
  株式会社北野商事: { kana: 'カブシキガイシャキタノショウジ', latin: 'Kitano Shoji Co., Ltd.' },
  株式会社若葉物産: { kana: 'カブシキガイシャワカバブッサン', latin: 'Wakaba Bussan Co., Ltd.' },
  '北野 花子': { kana: 'キタノ ハナコ', latin: 'Hanako Kitano' },
  '東 一郎': { kana: 'ヒガシ イチロウ', latin: 'Ichiro Higashi' },
  '西村 二郎': { kana: 'ニシムラ ジロウ', latin: 'Jiro Nishimura' },
  '南 三郎': { kana: 'ミナミ サブロウ', latin: 'Saburo Minami' },
  '中村 四郎': { kana: 'ナカムラ シロウ', latin: 'Shiro Nakamura' },
  '小川 幸子': { kana: 'オガワ サチコ', latin: 'Sachiko Ogawa' },
  '大野 太郎': { kana: 'オオノ タロウ', latin: 'Taro Ohno' },
  本店営業部: { kana: 'ホンテンエイギョウブ', latin: 'Head Office' },
  駅前支店: { kana: 'エキマエシテン', latin: 'Ekimae Branch' },
  ヘルプデスク: { kana: 'ヘルプデスク', latin: 'Help desk' },
}

/** Null for names that were typed in. */
export function readingOf(name: string): Reading | null {
  return READINGS[name] ?? null
}
