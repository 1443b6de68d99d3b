/** Tokens, with the codes that they make: pure and synchronous. Who only makes messages and checks codes enters by codes.ts. */
export { type Display, display } from './camera-token/display.ts'
export {
  BUTTONS,
  type Button,
  type Effect,
  IGNORED_REASONS,
  type Ignored,
  type OffCause,
  REFUSAL_CODES,
  type RefusalCode,
  type RegistrationEnd,
  SCREEN_NAMES,
  type ScreenName,
  type TokenEvent,
} from './camera-token/events.ts'
export { explain } from './camera-token/explanation/explain.ts'
export {
  EXPLANATION_STEPS,
  EXPLANATION_VALUES,
  type Explanation,
  type ExplanationStep,
  type ExplanationStepName,
  type ExplanationValue,
  type ExplanationValueName,
} from './camera-token/explanation/explanation.ts'
export { type Inspection, inspect } from './camera-token/inspect.ts'
export { type CodeKind, codeKind, rightCode, suits } from './camera-token/offer.ts'
export { parseToken } from './camera-token/parse.ts'
export { type DeviceProfile, PROFILES, type ProfileName } from './camera-token/profile.ts'
export { nextChangeAt, step } from './camera-token/step.ts'
export { makeToken, onOtherClock, type Token, type TokenOptions } from './camera-token/token.ts'
export { type Cell, type Row, TRANSITIONS } from './camera-token/transitions.ts'
export { columnsOf } from './camera-token/wrap.ts'
export * from './codes.ts'
