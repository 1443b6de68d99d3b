import type { PageId } from '../model/page-ids.ts'
import { S01, S02, S03, S04, S05, S09, S80 } from './entrance.tsx'
import { S20, S21, S22 } from './issue.tsx'
import type { Drawing } from './kinds.ts'
import { S40, S41, S42, S43, S44 } from './link.tsx'
import { BLI002, BLI041, S10, S11, S12 } from './registration.tsx'
import { BOP001 } from './token-choice.tsx'
import { BPT001, S30, S31, S32 } from './transfer.tsx'
import { BOS001, S23, S24, S25 } from './use.tsx'

/** The pages as they look, beside the table of what they do. */
export const DRAWINGS: Readonly<Record<PageId, Drawing>> = {
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
