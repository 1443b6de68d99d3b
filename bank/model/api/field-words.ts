import type { Words } from '../../../server/index.ts'

/** What the fields and parameters mean that the APIs of all such banks have. Times are ms since 1970 on the bank's clock. */
export const MODEL_WORDS: Words = {}
