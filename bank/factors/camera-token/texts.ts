import { textFile } from '../../web/text.ts'
import causesEn from './locales/causes/en.json' with { type: 'json' }
import causesJa from './locales/causes/ja.json' with { type: 'json' }
import en from './locales/en.json' with { type: 'json' }
import ja from './locales/ja.json' with { type: 'json' }

export const CAMERA_TOKEN_TEXTS = textFile(ja, en)

/** Why something counts no more: customers read one sentence for all of them. */
export const CAMERA_TOKEN_CAUSES = textFile(causesJa, causesEn, 'staff')
