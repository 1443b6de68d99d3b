/** The token and its messages: pure and synchronous. This is the room's only door. */
export { bytesToHex, hexToBytes } from './bytes.ts'
export { DEFAULT_SERIAL, DEMO_FACTORY_KEY, PRACTICE_SERIALS } from './demo.ts'
export { type Display, display } from './device/display.ts'
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
} from './device/events.ts'
export { explain } from './device/explain.ts'
export {
  EXPLANATION_STEPS,
  EXPLANATION_VALUES,
  type Explanation,
  type ExplanationStep,
  type ExplanationStepName,
  type ExplanationValue,
  type ExplanationValueName,
} from './device/explanation.ts'
export { type Inspection, inspect } from './device/inspect.ts'
export { parseToken } from './device/parse.ts'
export { type DeviceProfile, PROFILES, type ProfileName } from './device/profile.ts'
export { nextChangeAt, step } from './device/step.ts'
export { makeToken, onOtherClock, type Token, type TokenOptions } from './device/token.ts'
export { type Cell, type Row, TRANSITIONS } from './device/transitions.ts'
export { columnsOf } from './device/wrap.ts'
export { decodeBase45, encodeBase45 } from './message/base45.ts'
export { appendCheckDigits, deviceCode, hasCheckDigits, signatureCode } from './message/codes.ts'
export { LIMITS, MAX_TEXT_LENGTH, SUITES } from './message/constants.ts'
export { type Activation1Image, readImage } from './message/decode.ts'
export { encodeActivation1 } from './message/encode.ts'
export type { SealedImage } from './message/envelope.ts'
export {
  deriveDeviceKey,
  type InstanceKeys,
  instanceKeys,
  type RegistrationKeys,
  registrationKeys,
} from './message/keys.ts'
export type {
  Activation1,
  Activation2,
  Deactivation,
  Image,
  Request,
  RequestBody,
  SealedMessage,
} from './message/messages.ts'
export { formatTokenCode, isLicence, isSequenceNumber, parseSerial, parseTokenCode } from './message/names.ts'
export { type OpenedImage, openImage, sealMessage } from './message/seal.ts'
export { isMessageText } from './message/text-rules.ts'
export type { HashName } from './otp/hash.ts'
export { type HotpOptions, hotp } from './otp/hotp.ts'
export { type OcraInput, ocra } from './otp/ocra.ts'
export { type OcraSuite, parseOcraSuite } from './otp/ocra-suite.ts'
export { type TotpOptions, totp } from './otp/totp.ts'
export type { DeviceKey } from './pskc/key-container.ts'
export { PSKC_FAULTS, type PskcFault, type PskcResult, pskcSteps, readPskc } from './pskc/read.ts'
export { writePskc } from './pskc/write.ts'
export type { Result } from './result.ts'
