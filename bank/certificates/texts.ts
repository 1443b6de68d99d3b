import { translationsOf } from '../../server/index.ts'
import { type KeyOf, textFile, WEB_TEXTS } from '../web/text.ts'
import en from './locales/en.json' with { type: 'json' }
import ja from './locales/ja.json' with { type: 'json' }

/** Of the pages that stand before a bank: why a certificate is refused, how one is imported. */
export const AUTHORITY_TEXTS = textFile(ja, en)

/** Of the pages that any bank with certificates has. */
export const TEXTS = translationsOf<KeyOf<typeof AUTHORITY_TEXTS> | KeyOf<typeof WEB_TEXTS>>({
  ja: { ...WEB_TEXTS.ja, ...AUTHORITY_TEXTS.ja },
  en: { ...WEB_TEXTS.en, ...AUTHORITY_TEXTS.en },
})
