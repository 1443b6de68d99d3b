import { STOCK_TEXTS } from '../../model/stock/texts.ts'
import { siteTexts } from '../../model/web/texts.ts'
import { type KeyOf, textFile } from '../../web/text.ts'
import en from './locales/en.json' with { type: 'json' }
import ja from './locales/ja.json' with { type: 'json' }
import staffEn from './locales/staff/en.json' with { type: 'json' }
import staffJa from './locales/staff/ja.json' with { type: 'json' }
import { MODEL_TEXTS } from './model/texts.ts'

/** Labels, headings and explanations as the guides print them; those of pages that no guide shows are ours. */
const PAGE_TEXTS = textFile(ja, en)
const STAFF_TEXTS = textFile(staffJa, staffEn, 'staff')
const FILES = [MODEL_TEXTS, PAGE_TEXTS, STAFF_TEXTS, STOCK_TEXTS] as const

export type ShinkinKey = KeyOf<(typeof FILES)[number]>

export const SHINKIN_TEXTS = siteTexts(...FILES)
