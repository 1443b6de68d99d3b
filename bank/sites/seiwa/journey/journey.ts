import { z } from 'zod'
import { buttonsByLabel, type JourneyBank, problemCodes, subjectsOf } from '../../journey-bank.ts'
import { idOf } from '../model/account.ts'
import ja from '../model/locales/ja.json' with { type: 'json' }
import { PAGE_IDS } from '../model/page-ids.ts'
import { PAGES } from '../model/pages/pages.ts'
import { staffAction } from '../model/staff.ts'
import { head } from './given.ts'
import { play } from './played.ts'

export const seiwaJourney: JourneyBank = {
  head: head.transform((read) => ({
    // A contract is made for another account.
    staffAction: (said) => staffAction.safeParse(said.action === 'contract' ? said : { id: idOf(read.given), ...said }),
    begin: (circumstances) => play(read, circumstances).played,
  })),
  pages: Object.fromEntries(
    PAGE_IDS.map((id) => [id, { fields: PAGES[id].fields, buttons: buttonsByLabel(PAGES[id].buttons, ja) }]),
  ),
  typed: z.union([
    z.boolean(),
    z.strictObject({ mail: z.literal('password') }),
    z.strictObject({ app: z.literal(true) }),
  ]),
  telephone: true,
  state: z.strictObject({
    mails: z.array(z.enum(subjectsOf(ja))).optional(),
    otp: z.enum(['none', 'issued', 'in-use', 'released']).optional(),
    stopped: z.boolean().optional(),
  }),
  problems: problemCodes(ja),
}
