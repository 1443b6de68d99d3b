import { textFile } from '../../web/text.ts'
import en from './locales/en.json' with { type: 'json' }
import ja from './locales/ja.json' with { type: 'json' }

/** Of the pages: the guide's words letter by letter; English and what the guide does not show are ours. */
export const PAGE_TEXTS = textFile(ja, en)
