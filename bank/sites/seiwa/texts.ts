import { siteTexts } from '../../model/web/texts.ts'
import { type KeyOf, textFile } from '../../web/text.ts'
import en from './locales/en.json' with { type: 'json' }
import ja from './locales/ja.json' with { type: 'json' }
import { MODEL_TEXTS } from './model/texts.ts'

/** Of the pages: the guide's words letter by letter; English and what the guide does not show are ours. */
const PAGE_TEXTS = textFile(ja, en)

export type SeiwaKey = KeyOf<typeof PAGE_TEXTS> | KeyOf<typeof MODEL_TEXTS>

export const SEIWA_TEXTS = siteTexts(MODEL_TEXTS, PAGE_TEXTS)
