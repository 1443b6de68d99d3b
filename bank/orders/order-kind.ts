import type { z } from 'zod'
import type { Bank, Operation } from '../core/bank.ts'
import type { Fact } from '../core/fact.ts'
import type { HistoryCategory } from '../core/history.ts'
import type { Finding } from '../core/problems.ts'
import type { Right } from '../core/rights.ts'
import type { OrderRow } from '../core/rows.ts'
import type { Tables } from '../core/store.ts'
import type { Message } from '../factors/factor.ts'
import type { Text, TextKey } from '../web/text.ts'
import type { Spending } from './limits.ts'

/**
 * One kind of order: a file of its own with its feature, in the list that its bank hands in.
 * Methods, not functions in properties: so a kind of any payload is an `OrderKind` in the list.
 */
export interface OrderKind<Payload = unknown> {
  /** OrderRow.kind; also its `history-action`. */
  readonly name: string
  readonly payload: z.ZodType<Payload>
  readonly category: HistoryCategory
  /** 受付時間外 it is not accepted. */
  readonly movesMoney?: true
  /** The operation's name, above its facts. */
  readonly title: TextKey
  /** 手順 1, before the common ones; or all of them. */
  readonly steps: { readonly first: TextKey } | { readonly all: readonly TextKey[] }
  /** Heading of the result. */
  readonly done: TextKey
  /** Which rule says whether the token is needed, and who may (core/roles.ts); null: nothing is asked for, another approves. */
  operation(payload: Payload): Operation | null
  /** What it asks for beside its operation, or where it is none: who lacks one of them may not. Default: nothing. */
  rights?(bank: Bank, payload: Payload): readonly Right[]
  /** The account of the company that it is paid from: its user must be one who may use it. Default: none. */
  account?(payload: Payload): string
  /** What it moves when it is accepted: within the limits of its user and of his company. Default: nothing. */
  spending?(payload: Payload): Spending
  /** What the token shows, and what the bank executes: the same payload. */
  message(payload: Payload): Message
  facts(payload: Payload, t: Text): readonly Fact[]
  /** What the history keeps; never a secret. */
  detail(payload: Payload): Readonly<Record<string, string | number>>
  /**
   * Does what was ordered, in the transaction in which the order becomes accepted.
   * @returns why it cannot be done; nothing may have been written then
   */
  accept(bank: Bank, tables: Tables, order: OrderRow, payload: Payload): Promise<Finding>
  /** 確認パスワード is asked for besides the token: approvals and ペイジー, by the guide. Default: the token alone. */
  readonly isConfirmed?: true
  /** The form once more, with what was typed in it. */
  correct?(order: OrderRow, payload: Payload): string
  /** The page that asks for the signature, when it is not the common one. */
  signingPage?(order: OrderRow): string
  /** The page that shows the result, when it is not the common one. */
  resultPage?(order: OrderRow): string
  /** Where the result leads on, beside the top page. */
  readonly next?: { readonly href: string; readonly text: TextKey }
}
