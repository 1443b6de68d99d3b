/** What can be said without a key, for a window: no cipher and no hash is reached from here. */
export { type CodeKind, codeKind, rightCode, suits } from './camera-token/offer.ts'
export { columnsOf } from './camera-token/wrap.ts'
