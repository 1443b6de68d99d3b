import { translationsOf } from '../../server/index.ts'
import { type KeyOf, textFile, WEB_TEXTS } from '../web/text.ts'
import en from './locales/en.json' with { type: 'json' }
import ja from './locales/ja.json' with { type: 'json' }

const CERTIFICATE_TEXTS = textFile(ja, en)

/** Of the pages that any bank with certificates has. */
export const TEXTS = translationsOf<KeyOf<typeof CERTIFICATE_TEXTS> | KeyOf<typeof WEB_TEXTS>>({
  ja: { ...WEB_TEXTS.ja, ...CERTIFICATE_TEXTS.ja },
  en: { ...WEB_TEXTS.en, ...CERTIFICATE_TEXTS.en },
})
