/** The pages of a customer, by the screen IDs that the guide prints, and by our own numbers, SIM-S. SIM-S90 is the branch's counter (staff.ts). */
export const PAGE_IDS = [
  'SIM-S01',
  'SIM-S02',
  'SIM-S03',
  'SIM-S04',
  'SIM-S05',
  'SIM-S09',
  'SIM-S10',
  'BLI002',
  'SIM-S11',
  'SIM-S12',
  'BLI041',
  'BPT001',
  'BOP001',
  'SIM-S20',
  'SIM-S21',
  'SIM-S22',
  'SIM-S23',
  'SIM-S24',
  'BOS001',
  'SIM-S25',
  'SIM-S30',
  'SIM-S31',
  'SIM-S32',
  'SIM-S40',
  'SIM-S41',
  'SIM-S42',
  'SIM-S43',
  'SIM-S44',
  'SIM-S80',
] as const
export type PageId = (typeof PAGE_IDS)[number]

/** ログイン: whoever is not logged in begins here. */
export const DOOR = 'SIM-S01'
export const HOME = 'BPT001'
/** ワンタイムパスワード申請内容選択. */
export const TOKEN_CHOICE = 'BOP001'
