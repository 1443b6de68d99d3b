import { KEY_FILE_TEXTS } from '../../web/key-file/texts.ts'
import { textFile } from '../../web/text.ts'
import en from './locales/en.json' with { type: 'json' }
import ja from './locales/ja.json' with { type: 'json' }

/** What is wrong with a key file of tokens with one-time passwords. */
export const STOCK_TEXTS = textFile({ ...KEY_FILE_TEXTS.ja, ...ja }, { ...KEY_FILE_TEXTS.en, ...en }, 'staff')
