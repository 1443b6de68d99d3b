import type { PageId } from '../page-ids.ts'
import type { Row } from '../row.ts'
import { BLI002, BLI041, S10, S11, S12 } from './first-login.ts'
import { S40, S41, S42, S43, S44 } from './link.ts'
import { S01, S05, S80 } from './login.ts'
import { S02, S03, S04, S09 } from './login-id.ts'
import { BOP001, BOS001, S20, S21, S22, S23, S24, S25 } from './token.ts'
import { BPT001, S30, S31, S32 } from './transfer.ts'

/** The bank as a table. */
export const PAGES: Readonly<Record<PageId, Row>> = {
  'SIM-S01': S01,
  'SIM-S02': S02,
  'SIM-S03': S03,
  'SIM-S04': S04,
  'SIM-S05': S05,
  'SIM-S09': S09,
  'SIM-S10': S10,
  BLI002,
  'SIM-S11': S11,
  'SIM-S12': S12,
  BLI041,
  BPT001,
  BOP001,
  'SIM-S20': S20,
  'SIM-S21': S21,
  'SIM-S22': S22,
  'SIM-S23': S23,
  'SIM-S24': S24,
  BOS001,
  'SIM-S25': S25,
  'SIM-S30': S30,
  'SIM-S31': S31,
  'SIM-S32': S32,
  'SIM-S40': S40,
  'SIM-S41': S41,
  'SIM-S42': S42,
  'SIM-S43': S43,
  'SIM-S44': S44,
  'SIM-S80': S80,
}
