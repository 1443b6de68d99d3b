import type { Child } from 'hono/jsx'
import type { Translate } from '../../../server/index.ts'
import type { Language } from '../../web/text.ts'
import type { Moment } from '../table/answer.ts'
import type { Circumstances } from '../table/circumstances.ts'
import type { Problem } from '../table/problems.ts'

/**
 * How a page of a bank looks that is a value and a pure function: beside the row of its table, which says what the page does. A bank's
 * drawings are a `Readonly<Record<PageId, PageDrawing<…>>>`, so that a missing one does not compile.
 */

/** The types of a bank. */
export interface Kinds {
  readonly page: string
  readonly button: string
  /** Of its texts: all that its model and its pages say. */
  readonly key: string
  readonly moment: AnyMoment
  readonly problem: AnyProblem
  /** Of its staff. */
  readonly action: unknown
}

type AnyMoment = Moment<string, unknown, unknown, Circumstances<object>>

type AnyProblem = Problem

/** A page as one browser sees it now. */
export interface PageView<Of extends Kinds> {
  readonly t: Translate<Of['key']>
  readonly language: Language
  /** What the page's row sees, too: the part of the world, the visit, the rules, the clock. */
  readonly moment: Of['moment']
  /** What was typed and is shown again, by the names of the inputs: nothing secret among it. */
  readonly typed: Readonly<Record<string, string | undefined>>
  readonly problems: readonly Of['problem'][]
  /** What stands on a button. */
  buttonText(button: Of['button']): string
}

export interface PageDrawing<Of extends Kinds> {
  /** The heading, letter by letter as the guide has it. */
  readonly title: Of['key'] | ((moment: Of['moment']) => Of['key'])
  /** The numbers of its figures in the guide, `管理者1-2・3-2`; none: the guide does not show the page. */
  readonly figure?: string
  /** Instead, where the guide numbers no figures: the pages that show it. */
  readonly guidePages?: readonly number[]
  /** The sentence below the heading. */
  readonly lead?: Of['key'] | ((moment: Of['moment']) => Of['key'])
  /** By the names of the row's inputs, in the order in which they are drawn. */
  readonly fields: Readonly<Record<string, FieldDrawing<Of>>>
  /**
   * Below the fields, in the order in which they stand there; the row's main one has the bank's colour, and Enter presses it. Buttons that
   * stand elsewhere (a menu, a line of a table) are drawn by `body` with `PressButton`.
   */
  readonly buttons: readonly Of['button'][] | ((moment: Of['moment']) => readonly Of['button'][])
  /** Tables and facts, within the page's form: above its fields. parts.tsx has what they are made of. */
  readonly body?: (view: PageView<Of>) => Child
  /** Below the buttons: notes, 注意事項. */
  readonly after?: (view: PageView<Of>) => Child
}

type Label<Of extends Kinds> =
  | { readonly label: Of['key'] }
  | {
      readonly label: (moment: Of['moment']) => Of['key']
      /** What the records of the staff call it, which know no moment. */
      readonly noted: Of['key']
    }

interface AnyField<Of extends Kinds> {
  /** What may be typed: 半角英数字6～12桁. */
  readonly hint?: Of['key'] | ((moment: Of['moment']) => Of['key'])
  /** The heading of a new group that begins with this field: ログインパスワードの変更. */
  readonly group?: Of['key']
  /** A sentence below that heading. */
  readonly groupHint?: Of['key']
  /** 任意: without the mark of those that must be filled in. */
  readonly optional?: boolean
  /** Whether it is asked now, of those that the row asks; default: it is. */
  readonly isAsked?: (moment: Of['moment']) => boolean
}

export interface Option {
  readonly value: string
  readonly label: string
}

/** An input. What is typed into `secret` and `code` is never shown again, and never kept of a form that came too late. */
export type FieldDrawing<Of extends Kinds> = AnyField<Of> &
  Label<Of> &
  (
    | (Keys & {
        readonly kind: 'text'
        readonly autocomplete?: 'username' | 'email' | 'tel'
        /** Filled in at first: what the bank has of it. */
        readonly initial?: (moment: Of['moment']) => string | undefined
        readonly width?: 'narrow' | 'middle'
      })
    /** Numbers, with the keys of a telephone: not secret. */
    | (Keys & { readonly kind: 'digits'; readonly initial?: (moment: Of['moment']) => string | undefined })
    /** ￥: `digits` with 円 behind it. */
    | { readonly kind: 'yen'; readonly initial?: (moment: Of['moment']) => string | undefined }
    /** A password or code that a person knows. */
    | (Keys & {
        readonly kind: 'secret'
        /** Digits alone. */
        readonly digits?: boolean
        readonly autocomplete?: 'current-password' | 'new-password'
      })
    /** What a token, a card or a mail shows: seen while it is typed. */
    | (Keys & { readonly kind: 'code' })
    | {
        readonly kind: 'radio' | 'select' | 'checkboxes'
        /** In their order. Of `checkboxes` the values that are ticked are sent with a blank between them. */
        readonly options: (view: PageView<Of>) => readonly Option[]
        readonly initial?: (moment: Of['moment']) => string | undefined
      }
    /** One box; ticked, it sends `on`. */
    | { readonly kind: 'checkbox'; readonly text: Of['key'] }
    /** `body` draws it, with `RadioInput`: a line of a table is chosen. What is wrong with it is said above `body`. */
    | { readonly kind: 'in-body' }
  )

interface Keys {
  /** With 「ソフトウェアキーボードを使用して入力する」. */
  readonly softwareKeyboard?: boolean
}
