import enCommon from './en/common.json' with { type: 'json' }
import enHelpDesk from './en/help-desk.json' with { type: 'json' }
import enHelpDeskGuide from './en/help-desk-guide.json' with { type: 'json' }
import enManagement from './en/management.json' with { type: 'json' }
import enOperations from './en/operations.json' with { type: 'json' }
import enZengin from './en/zengin.json' with { type: 'json' }
import jaCommon from './ja/common.json' with { type: 'json' }
import jaHelpDesk from './ja/help-desk.json' with { type: 'json' }
import jaHelpDeskGuide from './ja/help-desk-guide.json' with { type: 'json' }
import jaManagement from './ja/management.json' with { type: 'json' }
import jaOperations from './ja/operations.json' with { type: 'json' }
import jaZengin from './ja/zengin.json' with { type: 'json' }

/** All sentences of the pages, a file an area; a key stands in one file only. */
export const JA = { ...jaCommon, ...jaOperations, ...jaManagement, ...jaHelpDesk, ...jaHelpDeskGuide, ...jaZengin }
export const EN: Readonly<Record<keyof typeof JA, string>> = {
  ...enCommon,
  ...enOperations,
  ...enManagement,
  ...enHelpDesk,
  ...enHelpDeskGuide,
  ...enZengin,
}

/** Of the customers' pages, not of the help desk's. */
export const CUSTOMER_KEYS = Object.keys({
  ...jaCommon,
  ...jaOperations,
  ...jaManagement,
}) as readonly (keyof typeof JA)[]

export type TextKey = keyof typeof JA
/** Texts of one language. */
export type Text = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string
