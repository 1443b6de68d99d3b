/** The page's own words: it is not part of the window, so its texts are not in the window's locales. */
export const WORDS = {
  ja: {
    heading: 'ストーリー',
    list: '状態の一覧',
    all: 'ラックの行',
    views: '画面',
    none: 'このストーリーはありません。一覧から選んでください。',
  },
  en: {
    heading: 'Stories',
    list: 'States',
    all: 'Rows of the rack',
    views: 'Views',
    none: 'There is no such story: choose one from the list.',
  },
} as const
