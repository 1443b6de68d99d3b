/** Runs tokens, and the one HTTP API in front of them. This door is for Node; pages enter by client.ts. */

export type { Mount } from './api/mount.ts'
export { type Replayed, replay } from './journal/replay.ts'
export { savedJournalSchema } from './journal/saved-journal.ts'
export type { NewEvent } from './kinds/kinds.ts'
export {
  type PictureCodes,
  type PictureReading,
  type PictureRefusal,
  pictureReader,
  type ReadPicture,
} from './pictures/read-picture.ts'
export type { PracticeBank } from './practice/ask-bank.ts'
export type { Registrar } from './practice/registrar.ts'
export { DEFAULT_PORT, type Host, type HostOptions, startHost } from './start-host.ts'
export { isKeyError, type KeyError, type KeyFault } from './storage/folder/folder-key.ts'
export type { Notice } from './storage/folder/token-store.ts'
export type { Moved } from './storage/move/kept.ts'
export { moveTokens, type TokenPlace } from './storage/move/move-tokens.ts'
export { BANK_NAMES, type BankName, eachBank, type OfBanks, ofBanks } from './token/bank-name.ts'
export { type Clock, type ManualClock, manualClock, systemClock } from './token/clock.ts'
export type { HostErrorCode } from './token/host-error.ts'
export { tokenFileSchema } from './token/token-file.ts'
export type { TokenView } from './token/token-view.ts'
