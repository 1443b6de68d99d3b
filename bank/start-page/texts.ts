import { translationsOf } from '../../server/index.ts'
import { type KeyOf, textFile, WEB_TEXTS } from '../web/text.ts'
import en from './locales/en.json' with { type: 'json' }
import ja from './locales/ja.json' with { type: 'json' }

const START_TEXTS = textFile(ja, en)

/** Of the page of all banks. */
export const TEXTS = translationsOf<KeyOf<typeof START_TEXTS> | KeyOf<typeof WEB_TEXTS>>({
  ja: { ...WEB_TEXTS.ja, ...START_TEXTS.ja },
  en: { ...WEB_TEXTS.en, ...START_TEXTS.en },
})
