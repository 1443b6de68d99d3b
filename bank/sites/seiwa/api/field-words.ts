import type { Words } from '../../../../server/index.ts'

/** What the fields and parameters mean that this bank's API alone has. */
export const SEIWA_WORDS: Words = {}
