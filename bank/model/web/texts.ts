import { type Translate, translationsOf } from '../../../server/index.ts'
import { type KeyOf, type Language, type TextFile, textFile, WEB_TEXTS } from '../../web/text.ts'
import en from './locales/en.json' with { type: 'json' }
import ja from './locales/ja.json' with { type: 'json' }
import staffEn from './locales/staff/en.json' with { type: 'json' }
import staffJa from './locales/staff/ja.json' with { type: 'json' }

/** Of the frame around the pages of these banks, and of what their staff has in common. */
const FRAME_TEXTS = textFile({ ...ja, ...staffJa }, { ...en, ...staffEn })

export type FrameKey = KeyOf<typeof FRAME_TEXTS> | KeyOf<typeof WEB_TEXTS>
export type FrameText = Translate<FrameKey>

/** All that the pages of a bank say, in each language. */
export type SiteTexts<Key extends string> = Readonly<Record<Language, Translate<Key | FrameKey>>>

/**
 * @param files of the bank: its model's and its pages'. A sentence of the frame may stand there in the bank's own words.
 * @throws TypeError for a key that stands in two of them
 */
export function siteTexts<Files extends readonly TextFile[]>(...files: Files): SiteTexts<KeyOf<Files[number]>> {
  const keys = files.flatMap(({ ja }) => Object.keys(ja))
  const twice = keys.find((key, i) => keys.indexOf(key) !== i)
  if (twice !== undefined) throw new TypeError(`two sentences are called "${twice}"`)
  const merged = (language: Language) =>
    Object.assign({}, ...[WEB_TEXTS, FRAME_TEXTS, ...files].map((file: TextFile) => file[language]))
  return translationsOf({ ja: merged('ja'), en: merged('en') })
}
