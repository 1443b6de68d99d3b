import { partsOf } from './customer-mark.ts'
import type { Loan } from './loan.ts'

/** Where each bank lets its customer in, and what it fills in there: nothing that is a secret. */
const PAGES: {
  readonly [Name in Loan['bank']]: (loan: Loan) => readonly [path: string, asked: Record<string, string>]
} = {
  anser: ({ loginId }) => ['/login', { account: loginId }],
  shinkin({ mark }) {
    const { number, user } = partsOf(mark)
    return user === '' ? ['/SIM-K02', { purpose: 'login', number }] : ['/SIM-K20', { number, user }]
  },
  seiwa: ({ loginId }) => ['/SIM-S01', { loginId }],
}

/** The page at his bank on which the holder of a token logs in, filled in as far as it is no secret: a path with its query. */
export function loginPageOf(loan: Loan): string {
  const [path, asked] = PAGES[loan.bank](loan)
  return `${path}?${new URLSearchParams(asked)}`
}
