import type { BlankEnv } from 'hono/types'
import { guardedApi } from '../../api/common/guarded.ts'
import { problemCodes } from '../../sites/journey-bank.ts'
import type { Engine } from '../engine.ts'
import { bankRoutes } from './bank.ts'
import { customerRoutes } from './customers.ts'
import { errorCodes } from './errors.ts'
import { MODEL_WORDS } from './field-words.ts'
import { speakerOf } from './router.ts'
import type { SiteApi } from './site-api.ts'
import { snapshotRoutes } from './snapshots.ts'
import { staffRoutes } from './staff.ts'
import { visitRoutes } from './visits.ts'

const GROUPS = {
  bank: 'Which bank it is',
  customers: 'Customers of a test’s own, in any state',
  visits: 'Browsers of a test’s own',
  staff: 'What the bank’s own people do',
  mails: 'What the bank has sent',
  notes: 'What was refused and why, and what was done',
  clock: 'The bank’s clock',
  rules: 'The bank’s rules',
  reset: 'Back to the practice data',
  snapshots: 'How the bank stands, kept and put back',
} as const

/** The API for test automation of a bank that is a value and a pure function, beside its pages and by the same rules. Mounted at /api/v1. */
export function makeModelApi<World, Visit, Rules extends object, Action>(
  engine: Engine<World, Visit, Rules, Action>,
  api: SiteApi<World, Visit, Rules, Action>,
  apiToken: string,
) {
  const context = { engine, api, speaker: speakerOf(engine.site.texts) }
  const about = {
    title: api.title,
    description:
      'The practice bank for test automation: customers in any state, what their browsers send, and what the staff does and reads, without its pages and by the same rules.',
    groups: { ...GROUPS, ...api.groups },
    words: { ...MODEL_WORDS, ...api.words },
    errorCodes: errorCodes([...problemCodes(engine.site.texts.ja), ...api.codes]),
  }
  return guardedApi<BlankEnv>(apiToken, about, (app) => {
    app.route('/customers', customerRoutes(context))
    app.route('/visits', visitRoutes(context))
    app.route('/snapshots', snapshotRoutes(context))
    app.route('/', staffRoutes(context))
    app.route('/', bankRoutes(context))
    app.route('/', api.routes(context))
  })
}
