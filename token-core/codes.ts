/** Messages, codes and key containers: what a bank or a test server needs, and no device. Pure and synchronous. */
export { bytesToHex, hexToBytes } from './bytes.ts'
export { decodeBase45, encodeBase45 } from './camera-token/message/base45.ts'
export { appendCheckDigits, deviceCode, hasCheckDigits, signatureCode } from './camera-token/message/codes.ts'
export { LIMITS, MAX_TEXT_LENGTH, SUITES } from './camera-token/message/constants.ts'
export { type Activation1Image, readImage } from './camera-token/message/decode.ts'
export { encodeActivation1 } from './camera-token/message/encode.ts'
export type { SealedImage } from './camera-token/message/envelope.ts'
export {
  deriveDeviceKey,
  type InstanceKeys,
  instanceKeys,
  type RegistrationKeys,
  registrationKeys,
} from './camera-token/message/keys.ts'
export type {
  Activation1,
  Activation2,
  Deactivation,
  Image,
  Request,
  RequestBody,
  SealedMessage,
} from './camera-token/message/messages.ts'
export {
  formatTokenCode,
  isLicence,
  isSequenceNumber,
  type Licence,
  parseTokenCode,
  type TokenCode,
} from './camera-token/message/names.ts'
export { type OpenedImage, openImage, sealMessage } from './camera-token/message/seal.ts'
export { isMessageText } from './camera-token/message/text-rules.ts'
export {
  DEFAULT_CARD_NUMBER,
  DEFAULT_SERIAL,
  DEMO_FACTORY_KEY,
  PRACTICE_CARD_NUMBERS,
  PRACTICE_OTP_SERIALS,
  PRACTICE_SERIALS,
} from './demo.ts'
export { CELL_NAMES, type CellName, deriveCells, isCardNumber } from './matrix-card/cells.ts'
export { deriveOtpKey, derivePinKey, isOtpKeyLength } from './otp/derive.ts'
export type { HashName } from './otp/hash.ts'
export { type HotpOptions, hotp } from './otp/hotp.ts'
export { type OcraInput, ocra } from './otp/ocra.ts'
export { type OcraSuite, parseOcraSuite } from './otp/ocra-suite.ts'
export { type OtpSerial, parseOtpSerial } from './otp/otp-serial.ts'
export { timeStepOf } from './otp/time-step.ts'
export { type TotpOptions, totp } from './otp/totp.ts'
export {
  type CheckedKey,
  type CodeChecked,
  type CodeGiven,
  type CodesGiven,
  type Correction,
  checkCode,
  correctTime,
  OTP_WINDOWS,
  type OtpState,
} from './otp/verify.ts'
export { PSKC_FAULTS, PSKC_REFUSALS, type PskcFault, type PskcFaultCode, type PskcRefusal } from './pskc/faults.ts'
export type { DeviceKey, KeyAlgorithm, KeyFileSecrets, OtpKey } from './pskc/key-container.ts'
export {
  isUsualInApps,
  OTPAUTH_FAULTS,
  type OtpauthFault,
  type OtpauthKey,
  type OtpauthResult,
  readOtpauth,
  writeOtpauth,
} from './pskc/otpauth.ts'
export { type KeyFile, type KeyFileOptions, type KeyFileResult, keyFileSteps, readKeyFile } from './pskc/read.ts'
export type { Sealing } from './pskc/seal.ts'
export { type Derivation, derive } from './pskc/unseal.ts'
export { type KeysToWrite, type OtpKeyToWrite, writeKeyFile } from './pskc/write.ts'
export type { Result } from './result.ts'
export { parseSerial, type Serial } from './serial.ts'
