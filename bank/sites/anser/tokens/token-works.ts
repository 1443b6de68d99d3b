import {
  kindColumn,
  registrationColumn,
  type TokenResult,
  type TokenWork,
  tokenCodeColumn,
  useColumn,
} from './token-list-page.tsx'
import { REVOCATION_STEPS } from './token-revocation-kind.ts'

/** What the three lists say, and whom they let choose. The server holds each of these rules again. */

const RELEASE_STEPS = ['release.step-choose', 'release.step-finished'] as const

export const RELEASE: TokenWork = {
  path: '/tokens/release',
  screen: { title: 'release.title', id: 'BRSK029' },
  steps: RELEASE_STEPS,
  leads: ['release.lead', 'release.shared'],
  note: 'release.note',
  submit: 'release.submit',
  choice: 'checkbox',
  columns: (t, bank) => [kindColumn(t), tokenCodeColumn(bank), useColumn(t)],
  blocked: ({ standing: { tokenCode, use } }, own) => {
    if (tokenCode === null) return 'tokens.blocked-none'
    if (tokenCode === own) return 'release.blocked-own'
    return use === 'stopped' ? null : 'release.blocked-usable'
  },
}

export const RELEASED: TokenResult = {
  screen: { title: 'release.result-title', id: 'BRSK030' },
  steps: RELEASE_STEPS,
  lead: 'release.done',
  heading: 'tokens.concerned',
}

const INITIALISE_STEPS = ['initialise.step-choose', 'initialise.step-finished'] as const

export const INITIALISE: TokenWork = {
  path: '/tokens/initialise',
  screen: { title: 'initialise.title', id: 'BRSK037' },
  steps: INITIALISE_STEPS,
  leads: ['initialise.lead', 'initialise.shared'],
  note: 'initialise.note',
  submit: 'initialise.submit',
  choice: 'radio',
  columns: (t, bank) => [kindColumn(t), tokenCodeColumn(bank), registrationColumn(t)],
  blocked: ({ standing: { tokenCode, token } }) => {
    if (tokenCode === null) return 'tokens.blocked-none'
    return !token || token.signedAt === null ? null : 'initialise.blocked-signed'
  },
}

export const INITIALISED: TokenResult = {
  screen: { title: 'initialise.result-title', id: 'BRSK038' },
  steps: INITIALISE_STEPS,
  lead: 'initialise.done',
  heading: 'tokens.concerned',
  after: 'initialise.after',
}

export const REVOKE: TokenWork = {
  path: '/tokens/revoke',
  screen: { title: 'revoke.title', id: 'BRSK031' },
  steps: REVOCATION_STEPS,
  leads: ['revoke.lead', 'revoke.shared', 'revoke.signed-next'],
  forEver: 'revoke.for-ever',
  note: 'revoke.note',
  submit: 'revoke.submit',
  choice: 'radio',
  /** Where a revoked token stays in the list, its code does. */
  columns: (t, bank) => [
    kindColumn(t),
    ...(bank.rules.reusesRevoked ? [] : [tokenCodeColumn(bank)]),
    registrationColumn(t),
  ],
  blocked: ({ standing: { tokenCode } }) => (tokenCode === null ? 'tokens.blocked-none' : null),
}

export const REVOKED: TokenResult = {
  screen: { title: 'revoke.result-title', id: 'BRSK032' },
  steps: REVOCATION_STEPS,
  lead: 'revoke.done',
  heading: 'revoke.result',
  after: 'revoke.after',
}

const UNSIGNED_STEPS = ['revoke.step-choose', 'revoke.step-finished'] as const

/** Where the rules ask for no token: without BSSK007. */
export const REVOKE_UNSIGNED: TokenWork = { ...REVOKE, steps: UNSIGNED_STEPS, leads: ['revoke.lead', 'revoke.shared'] }
export const REVOKED_UNSIGNED: TokenResult = { ...REVOKED, steps: UNSIGNED_STEPS }
