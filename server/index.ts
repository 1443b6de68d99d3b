/** What host, bank and command line do alike at their edges. This is the room's only door. */
export { newApiToken } from './api-token.ts'
export { deriveInThread } from './derive.ts'
export { meantWord } from './did-you-mean.ts'
export { COMMON_ERRORS, type ErrorBody, errorBody, refuseUnread, refusing } from './errors.ts'
export {
  apiHeaders,
  limitBody,
  onlyThisMachine,
  onlyWithToken,
  securityHeaders,
} from './guard.ts'
export { keyOf, readKeyFile } from './key-file.ts'
export { listOf } from './list-of.ts'
export { type Listener, type ListenOptions, listen, listenWithTls, type TlsContext } from './listen.ts'
export { refuseNotFound, refuseOthers } from './methods.ts'
export { onPortOrAny } from './on-port.ts'
export type { Words } from './openapi/described.ts'
export { type About, type ApiDocument, apiDocument, type RawDocument } from './openapi/document.ts'
export { published } from './openapi/published.ts'
export { besideUs, isForUs, isFromUs, isOverTls, originOf, portOf } from './own-address.ts'
export { type QrCode, qrOf } from './qr.ts'
export { drawnFrom, type Random, seededRandom, systemRandom } from './random.ts'
export { KEY_LENGTH, open, openBytes, openLine, SEAL_LENGTH, seal, sealBytes, sealedSchema, sealLine } from './seal.ts'
export { makeSecrets } from './secrets.ts'
export type { ShortAnswer, ShortWay } from './short-way.ts'
export { strictQueries } from './strict-queries.ts'
export { isLanguage, LANGUAGES, type Language, preferredLanguage, type Translate, translationsOf } from './translate.ts'
export { inTurns } from './turns.ts'
export { renameOver, writePrivate } from './whole-file.ts'
export { MOST_TOLD, ofPlainCharacters, wrongIn, wrongInRequest } from './wrong-in.ts'
