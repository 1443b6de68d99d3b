import { bytesToHex } from '../../token-core/codes.ts'
import type { Authority } from './roles.ts'
import type { LoginMethod, UserKind } from './rows.ts'
import type { ServiceName } from './services.ts'
import type { Store } from './store.ts'

/** What may need transaction authentication. A bank enters the names of its operations here, beside its rules. */
// biome-ignore lint/suspicious/noEmptyInterface: it is filled from above, where the operations are.
export interface OperationNames {}
export type Operation = keyof OperationNames

/** Rules as some banks have them, by name; entered in the same way. */
// biome-ignore lint/suspicious/noEmptyInterface: it is filled from above, where the rule sets are.
export interface RuleSetNames {}
export type RuleSet = keyof RuleSetNames

/** What follows from the rule set. */
export type OfRuleSet = Pick<Rules, 'mayInitialise' | 'mayRevoke' | 'skip' | 'reusesRevoked'>

/** What a bank decides for itself. */
export interface Rules {
  /** The bank whose rules these are, before anything was changed. */
  readonly ruleSet: RuleSet
  /** Who initialises tokens (初期化); nobody: only the help desk does. */
  readonly mayInitialise: readonly UserKind[]
  /** Who revokes tokens (失効). */
  readonly mayRevoke: readonly UserKind[]
  /** When 設定をスキップ is offered: always, or in the introduction period and only before a colleague has registered. */
  readonly skip: 'always' | 'introduction'
  /** When the introduction period is over, on the bank's clock; null: it lasts. */
  readonly introductionEnds: number | null
  /** When the contract is switched to transaction authentication, on the bank's clock; null: it is. Before that nobody registers a token. */
  readonly contractSwitches: number | null
  /** 重要なお知らせ, which stands before the top page until a user has confirmed it; '': none. */
  readonly announcement: string
  /** Whether a token may be registered anew after 失効. If not, its code is printed with a `*`, and nobody registers it again. */
  readonly reusesRevoked: boolean
  /** Wrong 8-digit codes in a row that make a token 停止中: 3–10. */
  readonly wrongCodeLimit: number
  /** How long after a revocation no token can be registered, in ms. */
  readonly revocationWait: number
  /** Whether token codes are printed with a sequence number of two digits, `VDS3456789-01`. */
  readonly paddedTokenCodes: boolean
  /** How customers log in: ID・パスワード方式, 電子証明書方式, or as they like. */
  readonly loginMethod: LoginMethod
  /** What malware in the customers' browsers changes in images, in practice. */
  readonly tampering: 'none' | 'account' | 'amount'
  /** Every operation of the bank, and whose it is: who has any of these. */
  readonly authorityFor: Readonly<Record<Operation, readonly Authority[]>>
  /** What each rule set says. */
  readonly sets: Readonly<Record<RuleSet, OfRuleSet>>
  /** Which operations need transaction authentication; the others ask for the confirmation password. */
  readonly tokenNeeded: Readonly<Record<Operation, boolean>>
  /** Which service the customers have. */
  readonly service: ServiceName
  /** 受付時間外: nothing that moves money is taken; inquiries and 管理業務 go on. */
  readonly outOfHours: boolean
  /** After how many days a password must be changed; 0: never. */
  readonly passwordLife: number
  /** Whether users who come anew register at the business portal first (ポータル初回利用登録). */
  readonly portal: boolean
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

/** The real time, ms since 1970, whatever was set. */
export const realNow = ({ now, base }: Pick<Bank, 'now'> & { readonly base?: Pick<Bank, 'now'> }): number =>
  (base?.now ?? now)()

/** A fresh name for a row or a session: 16 random bytes. */
export function drawId(bank: Pick<Bank, 'random'>): string {
  return bytesToHex(bank.random(16))
}

/** A fresh name for a row that stands where its time is: names are in the order of their times. */
export const drawTimedId = (bank: Pick<Bank, 'random'>, at: number): string =>
  `${String(at).padStart(15, '0')}-${drawId(bank)}`

/** Whether an image made at `createdAt` is too old to be answered. */
export function isTooOld(bank: Bank, createdAt: number): boolean {
  return bank.now() - createdAt >= bank.rules.imageAge
}
