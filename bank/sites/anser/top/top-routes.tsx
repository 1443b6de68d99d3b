/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import type { Bank, Operation } from '../../../core/bank.ts'
import { type Authority, hasAuthority, mayDo, mayInitialise, mayRevoke } from '../../../core/roles.ts'
import type { UserRow } from '../../../core/rows.ts'
import { registrationStart } from '../../../factors/camera-token/registration-start.ts'
import { refusalOf, type Standing, standingOf } from '../../../factors/camera-token/standing.ts'
import { printedStanding } from '../../../factors/camera-token/token-code.ts'
import type { TextKey } from '../../../web/text.ts'
import { type PageEnv, page, viewOf } from '../../../web/view.ts'
import { type Offer, type OperationName, TopPage } from './top-page.tsx'

/** The top page. Who has no token and has not skipped is led to the registration first, as at login. */
export function topRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()
  app.get('/', async (c) => {
    const { user, session } = c.var
    if (!user) return c.redirect('/login', 303)
    const start = await bank.store.transaction((tables) => registrationStart(bank, tables, user))
    if (start.at === 'choice' && !session.skipped) return c.redirect('/registration/choice', 303)
    if (start.at === 'new-token' && !session.skipped) return c.redirect('/registration', 303)
    if (start.at === 'later') session.notice ??= 'notice.registration-later'
    const found = await bank.store.transaction(async (tables) => ({
      company: await tables.companies.get(user.companyId),
      standing: await standingOf(bank, tables, user),
    }))
    if (!found.company) throw new TypeError('a user belongs to a company that is not there')
    const { standing } = found
    const tokenCode = printedStanding(bank.rules, standing)
    const offer = offersFor(bank, user, standing)
    const payments = offer(PAYMENTS)
    const management = offer(MANAGEMENT)
    return page(
      c,
      <TopPage view={viewOf(c)} {...{ company: found.company, standing, tokenCode, payments, management }} />,
    )
  })
  return app
}

/** What a top page offers: whose authority it is, and which rules may ask for the token. */
interface Offering {
  readonly name: OperationName
  /** Default: that of one of its operations. */
  readonly authority?: Authority | 'anybody'
  readonly operations: readonly Operation[]
  readonly neverRefused?: boolean
  readonly works?: (bank: Bank, user: UserRow) => readonly TextKey[]
}

/** What is done with tokens there, by the rules in force. */
function usersWorks({ rules }: Bank, user: UserRow): readonly TextKey[] {
  return [
    'operation.users-release',
    ...(mayRevoke(rules, user) ? (['operation.users-revoke'] as const) : []),
    ...(mayInitialise(rules, user) ? (['operation.users-initialise'] as const) : []),
  ]
}

const PAYMENTS: readonly Offering[] = [
  { name: 'transfer', operations: ['transfer'] },
  { name: 'registered-transfer', operations: ['registered-transfer'] },
  { name: 'pay-easy', operations: ['pay-easy-private', 'pay-easy-tax'] },
  { name: 'bulk', authority: 'view', operations: [] },
  { name: 'salary', authority: 'view', operations: [] },
  { name: 'approvals', operations: ['bulk', 'salary'] },
]

const MANAGEMENT: readonly Offering[] = [
  {
    name: 'users',
    operations: ['user-registration', 'user-change', 'revocation'],
    // The list and the menu are of use without a token.
    neverRefused: true,
    works: usersWorks,
  },
  { name: 'history', authority: 'anybody', operations: [] },
  { name: 'password', authority: 'anybody', operations: [] },
  { name: 'token-help', authority: 'anybody', operations: [] },
]

function isFor({ rules }: Bank, user: UserRow, { authority, operations }: Offering): boolean {
  if (authority === undefined) return operations.some((operation) => mayDo(rules, user, operation))
  return authority === 'anybody' || hasAuthority(user, authority)
}

function offersFor(bank: Bank, user: UserRow, standing: Standing) {
  return (offerings: readonly Offering[]): readonly Offer[] =>
    offerings.map((offering) => {
      const { name, operations, neverRefused, works } = offering
      const reached = operations.filter((operation) => operation !== 'revocation' || mayRevoke(bank.rules, user))
      const needed = reached.filter((operation) => bank.rules.tokenNeeded[operation])
      const isWhole = needed.length > 0 && needed.length === reached.length && !neverRefused
      const refusal = isFor(bank, user, offering) ? (isWhole ? refusalOf(standing) : null) : 'no-authority'
      return { name, tokenFor: isWhole ? 'all' : needed, refusal, ...(works && { works: works(bank, user) }) }
    })
}
