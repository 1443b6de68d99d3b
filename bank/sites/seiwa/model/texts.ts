import { textFile } from '../../../web/text.ts'
import en from './locales/en.json' with { type: 'json' }
import ja from './locales/ja.json' with { type: 'json' }

/** Sentences of guide and specification letter by letter; those of forms are ours. */
export const MODEL_TEXTS = textFile(ja, en)
