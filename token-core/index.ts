/** Tokens, with the codes that they make: pure and synchronous. Who only makes messages and checks codes enters by codes.ts. */
export type { CameraTokenTypes } from './camera-token/camera-token.ts'
export {
  BUTTONS,
  type Button,
  FAULT_NAMES,
  type FaultName,
  type HowOften,
  IGNORED_REASONS,
  OFF_CAUSES,
  type OffCause,
  REFUSAL_CODES,
  REGISTRATION_ENDS,
  type RefusalCode,
  type RegistrationEnd,
  SCREEN_NAMES,
  type ScreenName,
} from './camera-token/events.ts'
export { type FaultEvent, faultEvent, faultOf } from './camera-token/fault-event.ts'
export { type CodeKind, codeKind, rightCode, suits } from './camera-token/offer.ts'
export { type DeviceProfile, PROFILE_NAMES, PROFILES, type ProfileName } from './camera-token/profile.ts'
export type { TokenOptions } from './camera-token/token.ts'
export { type Cell, type Row, TRANSITIONS } from './camera-token/transitions.ts'
export { columnsOf, wrapLine } from './camera-token/wrap.ts'
export * from './codes.ts'
export {
  EXPLANATION_STEPS,
  EXPLANATION_VALUES,
  type ExplanationStep,
  type ExplanationStepName,
  type ExplanationValue,
  type ExplanationValueName,
} from './explanation.ts'
export { clockAt, type DeviceClock } from './key-fob/clock.ts'
export {
  DARK_CAUSES,
  type DarkCause,
  FOB_FAULTS,
  FOB_IGNORED,
  FOB_SCREENS,
  type FobFault,
  type FobScreen,
} from './key-fob/events.ts'
export type { KeyFobTypes } from './key-fob/key-fob.ts'
export { FOB_PROFILE_DATA, FOB_PROFILES, type FobProfileName } from './key-fob/profile.ts'
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
export type { KindTypes, TokenKind, WithoutTime } from './kind.ts'
export {
  type Display,
  display,
  type Effect,
  type Explanation,
  explain,
  FIRST_KIND,
  type Ignored,
  type Inspection,
  inspect,
  KIND_NAMES,
  type KindName,
  makeToken,
  nextChangeAt,
  nextDisplayChangeAt,
  nextStateChangeAt,
  onOtherClock,
  parseToken,
  seenEvent,
  serialOf,
  step,
  type Token,
  type TokenEvent,
  type TypesOf,
  timesOf,
  wantsDraw,
  whenTakenUp,
} from './kinds.ts'
export type { MatrixCardTypes } from './matrix-card/matrix-card.ts'
export { CARD_PRINT } from './matrix-card/print.ts'
export {
  ND_REFUSALS,
  ND_SCREENS,
  type NdRefusal,
  type NdScreen,
  SK_SCREENS,
  type SkScreen,
  SOFTWARE_IGNORED,
  SOFTWARE_PROFILES,
  type SoftwareProfileName,
} from './software-token/events.ts'
export { PROFILES as SOFTWARE_PROFILE_DATA } from './software-token/profile.ts'
export type { SoftwareTokenTypes } from './software-token/software-token.ts'
export { ND_REFUSAL_TEXTS, ND_TEXTS, SK_TEXTS } from './software-token/texts.ts'
