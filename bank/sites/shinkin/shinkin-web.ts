import { Hono } from 'hono'
import type { SiteWeb } from '../../model/web/site-web.ts'
import { certificateFile } from './certificate-file.ts'
import { LOOK } from './look.tsx'
import { MAILBOX } from './mailbox.tsx'
import { certificateName } from './model/forms.ts'
import { PAGES } from './model/pages/pages.ts'
import { DRAWINGS } from './pages/drawings.ts'
import type { ShinkinKinds } from './pages/kinds.ts'
import { STAFF_PAGES } from './staff/staff-pages.ts'
import { SHINKIN_TEXTS } from './texts.ts'

/** The pages of this bank. */
export const SHINKIN_WEB: SiteWeb<ShinkinKinds> = {
  rows: PAGES,
  drawings: DRAWINGS,
  texts: SHINKIN_TEXTS,
  look: LOOK,
  mailbox: MAILBOX,
  staff: STAFF_PAGES,
  staffFields: { number: 'k90.number', keys: 'k92.file' },
  services: ({ engine }) => ({ open: new Hono(), pages: certificateFile(engine) }),
  isOfAnother: (visit, loginId) =>
    (visit.who === 'user' || visit.who === 'user-at-code') &&
    visit.certificate !== null &&
    certificateName(visit.number, visit.user) !== loginId,
  // Only whoever is through his login.
  ownerOf(visit) {
    if (visit.who === 'admin') return visit.number
    return visit.who === 'user' ? `${visit.number} ${visit.user}` : null
  },
  homeOf(visit) {
    if (visit.who === 'admin') return 'SIM-K06'
    return visit.who === 'user' ? 'SIM-K22' : 'SIM-K01'
  },
  who(visit, t) {
    if (visit.who === 'admin') return t('who.admin', { number: visit.number })
    return visit.who === 'user' ? t('greeting', { name: visit.user }) : null
  },
}
