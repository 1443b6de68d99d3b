import { siteTexts } from '../../model/web/texts.ts'
import { type KeyOf, textFile } from '../../web/text.ts'
import en from './locales/en.json' with { type: 'json' }
import ja from './locales/ja.json' with { type: 'json' }
import { MODEL_TEXTS } from './model/texts.ts'

/** Labels, headings and explanations as the guides print them; those of pages that no guide shows are ours. */
const PAGE_TEXTS = textFile(ja, en)

export type ShinkinKey = KeyOf<typeof PAGE_TEXTS> | KeyOf<typeof MODEL_TEXTS>

export const SHINKIN_TEXTS = siteTexts(MODEL_TEXTS, PAGE_TEXTS)
