import { z } from 'zod'
import { buttonsByLabel, type JourneyBank, problemCodes, subjectsOf } from '../../journey-bank.ts'
import { FORMS } from '../model/contract.ts'
import ja from '../model/locales/ja.json' with { type: 'json' }
import { PAGE_IDS, type PageId } from '../model/page-ids.ts'
import { PAGES } from '../model/pages/pages.ts'
import { serial, userId } from '../model/schemas.ts'
import { staffAction } from '../model/staff.ts'
import { head } from './given.ts'
import { play } from './played.ts'

const user = z.strictObject({
  stopped: z.boolean().optional(),
  accident: z.boolean().optional(),
  opened: z.boolean().optional(),
  serial: serial.nullable().optional(),
})

/** What was chosen on a page before, and may be sent as well. */
const CHOSEN_BEFORE: { readonly [Page in PageId]?: readonly string[] } = {
  'SIM-K02': ['purpose'],
  'SIM-K23': ['operation'],
}

export const shinkinJourney: JourneyBank = {
  head: head.transform((read) => ({
    // Stock is nobody's.
    staffAction: (said) =>
      staffAction.safeParse(said.action === 'stock' ? said : { number: read.given.number, ...said }),
    begin: (circumstances) => play(read, circumstances).played,
  })),
  pages: Object.fromEntries(
    PAGE_IDS.map((id) => [
      id,
      { fields: [...PAGES[id].fields, ...(CHOSEN_BEFORE[id] ?? [])], buttons: buttonsByLabel(PAGES[id].buttons, ja) },
    ]),
  ),
  typed: z.strictObject({ card: z.union([z.enum(['right', 'wrong']), z.int().min(1)]) }),
  telephone: false,
  state: z.strictObject({
    mails: z.array(z.enum(subjectsOf(ja))).optional(),
    contract: z.enum(['unopened', 'open', 'stopped']).optional(),
    form: z.enum(FORMS).optional(),
    /** Null: there is no such user. */
    users: z.record(userId, user.nullable()).optional(),
  }),
  problems: problemCodes(ja),
}
