import { textFile } from '../../../web/text.ts'
import en from './locales/en.json' with { type: 'json' }
import guideEn from './locales/guide/en.json' with { type: 'json' }
import guideJa from './locales/guide/ja.json' with { type: 'json' }
import ja from './locales/ja.json' with { type: 'json' }

export const HELP_DESK_TEXTS = textFile({ ...ja, ...guideJa }, { ...en, ...guideEn }, 'staff')
