import { bytesToHex } from '../../token-core/codes.ts'
import type { UserKind } from './rows.ts'
import type { Store } from './store.ts'

/** What may need transaction authentication, by the bank's rules. */
export const OPERATIONS = [
  'transfer',
  'registered-transfer',
  'bulk',
  'salary',
  'pay-easy-private',
  'pay-easy-tax',
  'user-registration',
  'user-change',
  'revocation',
] as const
export type Operation = (typeof OPERATIONS)[number]

export const RULE_SETS = ['hokuriku', 'hokuto', 'yokohama'] as const
export type RuleSet = (typeof RULE_SETS)[number]

/** What a bank decides for itself. */
export interface Rules {
  /** The bank whose rules these are, before anything was changed. */
  readonly ruleSet: RuleSet
  /** Who initialises tokens (初期化); nobody: only the help desk does. */
  readonly mayInitialise: readonly UserKind[]
  /** Who revokes tokens (失効). */
  readonly mayRevoke: readonly UserKind[]
  /** Wrong 8-digit codes in a row that make a token 停止中: 3–10. */
  readonly wrongCodeLimit: number
  /** How long after a revocation no token can be registered, in ms. */
  readonly revocationWait: number
  /** Whether token codes are printed with a sequence number of two digits, `VDS3456789-01`. */
  readonly paddedTokenCodes: boolean
  /** Which operations need transaction authentication; the others ask for the confirmation password. */
  readonly tokenNeeded: Readonly<Record<Operation, boolean>>
  /** Whom customers call. */
  readonly contactPhone: string
  /** When; '' for the usual hours, in the language of the page. */
  readonly contactHours: string
  /** How long an image counts, in ms. */
  readonly imageAge: number
  /** Wrong passwords in a row that pause a login ID. */
  readonly wrongPasswordLimit: number
  /** How long the pause lasts, in ms. */
  readonly passwordPause: number
  /** Wrong passwords in a row, over all pauses, that disable a login ID. */
  readonly disablingLimit: number
  /** A session without a request for so long is over, in ms. */
  readonly sessionIdle: number
}

const MINUTE = 60_000

/** Who initialises and who revokes, by the guides of three banks. */
export const RULES_BY_SET: Readonly<Record<RuleSet, Pick<Rules, 'ruleSet' | 'mayInitialise' | 'mayRevoke'>>> = {
  hokuriku: { ruleSet: 'hokuriku', mayInitialise: [], mayRevoke: ['master', 'manager'] },
  hokuto: { ruleSet: 'hokuto', mayInitialise: ['master'], mayRevoke: ['master'] },
  yokohama: { ruleSet: 'yokohama', mayInitialise: ['master', 'manager'], mayRevoke: ['master', 'manager'] },
}

export const DEFAULT_RULES: Rules = {
  ...RULES_BY_SET.hokuriku,
  wrongCodeLimit: 5,
  revocationWait: 0,
  paddedTokenCodes: false,
  tokenNeeded: {
    transfer: true,
    'registered-transfer': false,
    bulk: true,
    salary: true,
    'pay-easy-private': true,
    'pay-easy-tax': true,
    'user-registration': true,
    'user-change': true,
    revocation: true,
  },
  // Invented: nobody is reached there.
  contactPhone: '0120-000-000',
  contactHours: '',
  imageAge: 10 * MINUTE,
  wrongPasswordLimit: 5,
  passwordPause: 10 * MINUTE,
  disablingLimit: 10,
  sessionIdle: 30 * MINUTE,
}

/** The bank's name inside the token (issuer, 1–24 characters). */
export const ISSUER = 'Practice Bank'

/** What every function of the domain works with. Clock and randomness come from outside. */
export interface Bank {
  readonly store: Store
  /** ms since 1970. */
  readonly now: () => number
  /** So many random bytes. */
  readonly random: (length: number) => Uint8Array
  readonly rules: Rules
  /** Clock and rules without any setting; default: these, for a bank that nobody has set. */
  readonly base?: Acting
}

/** What the bank acts by: a clock, and rules. */
export type Acting = Pick<Bank, 'now' | 'rules'>

/** A fresh name for a row or a session: 16 random bytes. */
export function drawId(bank: Pick<Bank, 'random'>): string {
  return bytesToHex(bank.random(16))
}

/** Whether an image made at `createdAt` is too old to be answered. */
export function isTooOld(bank: Bank, createdAt: number): boolean {
  return bank.now() - createdAt >= bank.rules.imageAge
}
