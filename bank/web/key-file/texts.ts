import { textFile } from '../text.ts'
import en from './locales/en.json' with { type: 'json' }
import ja from './locales/ja.json' with { type: 'json' }

/** What is wrong with a key file, but for what depends on whose keys a bank takes. */
export const KEY_FILE_TEXTS = textFile(ja, en, 'staff')
