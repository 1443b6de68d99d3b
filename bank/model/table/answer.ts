import type { Problem } from './problems.ts'

/** One request as a page of the bank sees it. */
export interface Moment<Page extends string = string, World = unknown, Visit = unknown, Around = unknown> {
  readonly page: Page
  readonly world: World
  readonly visit: Visit
  /** As typed; what the page does not ask for is not looked at. */
  readonly fields: Readonly<Record<string, string | undefined>>
  readonly around: Around
}

/** What every mail to the practice mailbox has; a bank adds what else it says. */
export interface Mail<Subject extends string = string> {
  readonly to: string
  /** `mail.<subject>` in the texts. */
  readonly subject: Subject
}

/** What the staff reads of a request: what was refused and why, and what was done. A bank adds whose it was. */
export interface Note<Page extends string = string, What extends string = string> {
  /** ms since 1970. */
  readonly at: number
  /** Null: at the staff's own terminal. */
  readonly page: Page | null
  /** The code of a problem, or a deed: `deed.<what>` in the texts. */
  readonly what: What
  readonly field: string | null
  /** What did not fit: one-time passwords and serials, nothing that is good for more than a moment. */
  readonly typed: string | null
  /** By how many time steps a code that is out of step is away. */
  readonly steps: number | null
}

/** What becomes of a client certificate. The bank's authority does its work outside, as mails are sent. */
export type CertificateDeed =
  | {
      readonly is: 'issued'
      /** 16 bytes, hexadecimal; the first neither 0 nor above 7F. */
      readonly serial: string
      /** What it is called by. */
      readonly loginId: string
      readonly organisation: string
      readonly name: string
      readonly issuedAt: number
      readonly notAfter: number
      /** Of its file. */
      readonly password: string
    }
  | { readonly is: 'revoked'; readonly serial: string }

/** What a request changes, by the parts that all such banks have: what is not named stays. No page: the same is shown again. */
export interface Answer<Page extends string = string, Visit = unknown, Told extends Problem = Problem> {
  readonly page?: Page
  readonly visit?: Visit
  readonly problems?: readonly Told[]
}

/** What a bank answers, and what it keeps from now on. */
export interface Outcome<
  World = unknown,
  Visit = unknown,
  Page extends string = string,
  Told extends Problem = Problem,
  Sent extends Mail = Mail,
  Noted extends Note = Note,
> {
  readonly world: World
  readonly visit: Visit
  /** What is shown in answer: after a refusal mostly the page that was sent. */
  readonly page: Page
  readonly problems: readonly Told[]
  /** What is said although nothing is wrong. */
  readonly notice: Told['code'] | null
  readonly mails: readonly Sent[]
  readonly notes: readonly Noted[]
  /** Default: none. */
  readonly certificates?: readonly CertificateDeed[]
}

/** What the staff did, or why it could not be done. */
export interface StaffOutcome<World = unknown, Told extends Problem = Problem, Noted extends Note = Note> {
  readonly world: World
  readonly problems: readonly Told[]
  readonly notes: readonly Noted[]
}
