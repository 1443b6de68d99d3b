import type { Bank } from '../core/bank.ts'
import type { Actor } from '../core/history.ts'
import type { Finding, Problem, ProblemCode } from '../core/problems.ts'
import type { UserRow } from '../core/rows.ts'
import type { Tables } from '../core/store.ts'

/** What proves who acts. A factor knows by whom and over what it is asked, and nothing of what follows. */
export interface Factor<Shown> {
  readonly name: string
  /** Why this user can prove nothing with it now, or null. Nothing is counted. */
  lockOf(bank: Bank, tables: Tables, user: UserRow): Promise<string | null>
  /** Shows what is to be answered; null when there is nothing to show, or to answer it with. */
  ask(bank: Bank, loginId: string, asker: Asker): Promise<Shown | null>
  /**
   * Checks what was typed, counts what is wrong and locks after the last try. What is right is good once: the asker accepts it in the
   * transaction in which it is used. Of two who race, one wins.
   */
  check(bank: Bank, loginId: string, asker: Asker, typed: Typed): Promise<Answer>
  /** Whoever may has its lock removed: the tries are counted from the first again. @returns whether there was one */
  release(bank: Bank, tables: Tables, actor: Actor, loginId: string): Promise<boolean>
}

export interface Typed {
  /** Which of the things that were shown is answered; a factor that shows nothing needs none. */
  readonly shown?: string
  readonly answer: string
}

/** Who asks: an order, or whatever else is to be proven. */
export interface Asker {
  /** Under this name the factor keeps what it has shown. */
  readonly about: string
  /** What the factor shows, where it shows something; null: there is nothing to be proven. */
  message(tables: Tables): Promise<Message | null>
  /** How far it is. Looked at before anything is checked or counted; `none` says why there is nothing to be proven by this user. */
  state(tables: Tables): Promise<'open' | 'accepted' | { readonly none: ProblemCode }>
  /** Does what is proven. @returns why it cannot be done; nothing may have been written then */
  accept(tables: Tables): Promise<Finding>
  /** Whether what was shown under two names says the same: it may have been begun again. Default: the names are equal, and the messages. */
  isSame?(tables: Tables, one: string, other: string): Promise<boolean>
}

/** Lines of label and value under a title. Every character costs: short labels, and nothing that is said already. */
export interface Message {
  readonly title: string
  readonly fields: readonly (readonly [label: string, value: string])[]
}

export type Answer =
  | { readonly kind: 'accepted' }
  /** It was accepted before: a doubled submission, or a second page of the same. */
  | { readonly kind: 'accepted-before' }
  | { readonly kind: 'refused'; readonly problem: Problem }
