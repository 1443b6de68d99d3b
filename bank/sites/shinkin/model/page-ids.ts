/** The pages of a customer, by our own numbers: the guides number figures only. SIM-K90 is the 金庫's own terminal (staff.ts). */
export const PAGE_IDS = [
  'SIM-K01',
  'SIM-K02',
  'SIM-K03',
  'SIM-K04',
  'SIM-K05',
  'SIM-K06',
  'SIM-K07',
  'SIM-K08',
  'SIM-K09',
  'SIM-K10',
  'SIM-K11',
  'SIM-K12',
  'SIM-K20',
  'SIM-K21',
  'SIM-K22',
  'SIM-K23',
  'SIM-K24',
  'SIM-K25',
  'SIM-K30',
] as const
export type PageId = (typeof PAGE_IDS)[number]
