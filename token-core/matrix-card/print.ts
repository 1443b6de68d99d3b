/** What is printed on every card beside its number and its cells: the bank's texts, whatever language the window speaks. The bank is invented. */
export const CARD_PRINT = {
  bank: '練習信用金庫',
  title: 'お客様カード',
  number: '利用者番号',
  cells: '確認用パスワード',
  contact: 'お問合わせ先',
  telephone: '0120-000-000',
  /** So that nobody takes it for a bank's. */
  practice: '練習用',
} as const
