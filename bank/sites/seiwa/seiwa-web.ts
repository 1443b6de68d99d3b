import type { SiteWeb } from '../../model/web/site-web.ts'
import { LOOK } from './look.tsx'
import { MAILBOX } from './mailbox.tsx'
import { DOOR, HOME } from './model/page-ids.ts'
import { PAGES } from './model/pages/pages.ts'
import { DRAWINGS } from './pages/drawings.ts'
import type { SeiwaKinds } from './pages/kinds.ts'
import { STAFF_PAGES } from './staff/staff-pages.tsx'
import { SEIWA_TEXTS } from './texts.ts'

/** The pages of this bank. */
export const SEIWA_WEB: SiteWeb<SeiwaKinds> = {
  ...{ rows: PAGES, drawings: DRAWINGS, texts: SEIWA_TEXTS, look: LOOK, mailbox: MAILBOX, staff: STAFF_PAGES },
  staffFields: {},
  // Only whoever is through his login.
  ownerOf: (visit) => (visit.who === 'customer' ? visit.account : null),
  homeOf: (visit) => (visit.who === 'customer' ? HOME : DOOR),
  who: (visit, t) => (visit.who === 'customer' ? t('who.account', { account: visit.account }) : null),
}
