import { AUTHORITY_TEXTS } from '../../certificates/texts.ts'
import { CAMERA_TOKEN_CAUSES, CAMERA_TOKEN_TEXTS } from '../../factors/camera-token/texts.ts'
import { CERTIFICATE_TEXTS } from '../../factors/certificate/texts.ts'
import { PASSWORD_TEXTS } from '../../factors/password/texts.ts'
import { ORDER_CAUSES, ORDER_TEXTS } from '../../orders/texts.ts'
import { KEY_FILE_TEXTS } from '../../web/key-file/texts.ts'
import { type KeyOf, makeTexts, textFile, WEB_TEXTS } from '../../web/text.ts'
import { ANNOUNCEMENT_TEXTS } from './announcement/texts.ts'
import { BATCH_TEXTS } from './batch/texts.ts'
import { ZENGIN_TEXTS } from './batch/zengin/texts.ts'
import { CERTIFICATE_PAGE_TEXTS } from './certificates/texts.ts'
import { COMPANY_TEXTS } from './company/texts.ts'
import { FIRST_LOGIN_TEXTS } from './first-login/texts.ts'
import { HELP_DESK_TEXTS } from './help-desk/texts.ts'
import { HISTORY_TEXTS } from './history/texts.ts'
import { INQUIRY_TEXTS } from './inquiries/texts.ts'
import en from './locales/en.json' with { type: 'json' }
import ja from './locales/ja.json' with { type: 'json' }
import { LOGIN_TEXTS } from './login/texts.ts'
import { MAILBOX_TEXTS } from './mailbox/texts.ts'
import { PAYMENT_TEXTS } from './payments/texts.ts'
import { PHONE_TEXTS } from './phone/texts.ts'
import { PORTAL_TEXTS } from './portal/texts.ts'
import { REGISTRATION_TEXTS } from './registration/texts.ts'
import { TOKEN_TEXTS } from './tokens/texts.ts'
import { TOP_TEXTS } from './top/texts.ts'
import { USER_TEXTS } from './users/texts.ts'

const FILES = [
  WEB_TEXTS,
  KEY_FILE_TEXTS,
  PASSWORD_TEXTS,
  CERTIFICATE_TEXTS,
  AUTHORITY_TEXTS,
  CAMERA_TOKEN_TEXTS,
  CAMERA_TOKEN_CAUSES,
  ORDER_TEXTS,
  ORDER_CAUSES,
  textFile(ja, en),
  LOGIN_TEXTS,
  ANNOUNCEMENT_TEXTS,
  CERTIFICATE_PAGE_TEXTS,
  FIRST_LOGIN_TEXTS,
  MAILBOX_TEXTS,
  PORTAL_TEXTS,
  PHONE_TEXTS,
  TOP_TEXTS,
  REGISTRATION_TEXTS,
  PAYMENT_TEXTS,
  INQUIRY_TEXTS,
  BATCH_TEXTS,
  ZENGIN_TEXTS,
  USER_TEXTS,
  COMPANY_TEXTS,
  TOKEN_TEXTS,
  HISTORY_TEXTS,
  HELP_DESK_TEXTS,
] as const

/** All sentences of this bank: those of the floors below, its own that several features share, and its features'. */
export const ANSER_TEXTS = makeTexts(FILES)

type Sentences = Readonly<Record<KeyOf<(typeof FILES)[number]>, string>>
declare module '../../web/text.ts' {
  interface TextTable extends Sentences {}
}
