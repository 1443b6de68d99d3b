import { Hono } from 'hono'
import type { SiteWeb } from '../../model/web/site-web.ts'
import type { ModelEnv } from '../../model/web/visiting.ts'
import { householdRoutes } from './household/household-routes.tsx'
import { LOOK } from './look.tsx'
import { MAILBOX } from './mailbox.tsx'
import { DOOR, HOME } from './model/page-ids.ts'
import { PAGES } from './model/pages/pages.ts'
import { authorizeRoutes } from './oauth/authorize-routes.tsx'
import { dataRoutes } from './oauth/data-routes.ts'
import { tokenRoutes } from './oauth/token-routes.ts'
import { DRAWINGS } from './pages/drawings.ts'
import type { SeiwaKinds } from './pages/kinds.ts'
import { STAFF_PAGES } from './staff/staff-pages.tsx'
import { SEIWA_TEXTS } from './texts.ts'

/** The pages of this bank. */
export const SEIWA_WEB: SiteWeb<SeiwaKinds> = {
  ...{ rows: PAGES, drawings: DRAWINGS, texts: SEIWA_TEXTS, look: LOOK, mailbox: MAILBOX, staff: STAFF_PAGES },
  staffFields: {},
  services: (counter, ask) => ({
    open: new Hono().route('/', tokenRoutes(counter.engine)).route('/', dataRoutes(counter.engine)),
    pages: new Hono<ModelEnv<SeiwaKinds>>()
      .route('/', authorizeRoutes(counter))
      .route('/', householdRoutes(counter, ask)),
  }),
  // Only whoever is through his login.
  ownerOf: (visit) => (visit.who === 'customer' || (visit.who === 'linking' && visit.isProved) ? visit.account : null),
  homeOf: (visit) => (visit.who === 'customer' ? HOME : DOOR),
  who: (visit, t) => (visit.who === 'customer' ? t('who.account', { account: visit.account }) : null),
}
