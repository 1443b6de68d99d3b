import { textFile } from '../../../web/text.ts'
import en from './locales/en.json' with { type: 'json' }
import ja from './locales/ja.json' with { type: 'json' }

export const PHONE_TEXTS = textFile(ja, en)
