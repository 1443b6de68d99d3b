/** What can be said without a key, for a window: no cipher and no hash is reached from here. */
export { FAULT_NAMES, type FaultName, type HowOften } from './camera-token/events.ts'
export { type FaultEvent, faultEvent, faultOf } from './camera-token/fault-event.ts'
export { type CodeKind, codeKind, rightCode, suits } from './camera-token/offer.ts'
export { columnsOf } from './camera-token/wrap.ts'
export { FOB_FAULTS, type FobFault } from './key-fob/events.ts'
export { clampOffset, clampPercent, clampPpm } from './key-fob/numbers.ts'
export { FOB_LIMITS, FOB_PROFILE_DATA, FOB_PROFILES, type FobProfile, type FobProfileName } from './key-fob/profile.ts'
export {
  BAR,
  BAR_TOPS,
  CELL,
  cellsOf,
  SEGMENT_OUTLINES,
  SEGMENTS,
  segmentsOf,
  widthOfCells,
} from './key-fob/segments.ts'
export { CARD_PRINT } from './matrix-card/print.ts'
export { parseOtpSerial } from './otp/otp-serial.ts'
export { ND_REFUSAL_TEXTS, ND_TEXTS, SK_TEXTS } from './software-token/texts.ts'
