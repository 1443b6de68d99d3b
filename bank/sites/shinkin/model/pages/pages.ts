import type { PageId } from '../page-ids.ts'
import type { Row } from '../row.ts'
import { K01, K02, K03, K04, K05 } from './admin-entrance.ts'
import { K27, K28, K29, K31, K32, K33 } from './certificates.ts'
import { K30 } from './correction.ts'
import { K13, K26 } from './own-data.ts'
import { K11, K12 } from './tokens.ts'
import { K22, K23, K24, K25 } from './transfer.ts'
import { K20, K21 } from './user-entrance.ts'
import { K09, K10 } from './user-panel.ts'
import { K06, K07, K08 } from './users.ts'

/** The customer's pages as a table: a missing row does not compile. */
export const PAGES: Readonly<Record<PageId, Row>> = {
  'SIM-K01': K01,
  'SIM-K02': K02,
  'SIM-K03': K03,
  'SIM-K04': K04,
  'SIM-K05': K05,
  'SIM-K06': K06,
  'SIM-K07': K07,
  'SIM-K08': K08,
  'SIM-K09': K09,
  'SIM-K10': K10,
  'SIM-K11': K11,
  'SIM-K12': K12,
  'SIM-K13': K13,
  'SIM-K20': K20,
  'SIM-K21': K21,
  'SIM-K22': K22,
  'SIM-K23': K23,
  'SIM-K24': K24,
  'SIM-K25': K25,
  'SIM-K26': K26,
  'SIM-K27': K27,
  'SIM-K28': K28,
  'SIM-K29': K29,
  'SIM-K30': K30,
  'SIM-K31': K31,
  'SIM-K32': K32,
  'SIM-K33': K33,
}
