import type { PageId } from '../model/page-ids.ts'
import { K01, K02, K03, K04, K05 } from './admin-entrance.tsx'
import { K27, K28, K29, K31, K32, K33 } from './certificates.tsx'
import { K30 } from './correction.tsx'
import type { Drawing } from './kinds.ts'
import { K13, K26 } from './own-data.tsx'
import { K11, K12 } from './tokens.tsx'
import { K22, K23, K24, K25 } from './transfer.tsx'
import { K20, K21 } from './user-entrance.tsx'
import { K09, K10 } from './user-panel.tsx'
import { K06, K07, K08 } from './users.tsx'

/** How the customer's pages look: a missing drawing does not compile. */
export const DRAWINGS: Readonly<Record<PageId, Drawing>> = {
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
