import type { Child } from 'hono/jsx'
import type { Kinds, PageDrawing, PageView } from './page-drawing.ts'
import type { FrameKey, SiteTexts } from './texts.ts'

/** What a bank hands in for its pages: its drawings beside its table, its texts and its look. */
export interface SiteWeb<Of extends Kinds> {
  readonly rows: Readonly<Record<Of['page'], DrawnRow<Of>>>
  readonly drawings: Readonly<Record<Of['page'], PageDrawing<Of>>>
  /** Of its pages, with `button.<button>` and `problem.<code>`, `problem.<code>.<saying>` of its model. */
  readonly texts: SiteTexts<Of['key']>
  readonly look: Look<Of>
}

/** What the frame asks of a row of the bank's table. */
export interface DrawnRow<Of extends Kinds> {
  readonly fields: readonly string[]
  readonly buttons: readonly Of['button'][]
  /** The one that is meant where none is named. */
  readonly main?: Of['button'] | null
  /** The inputs that are asked now; a row without it asks for all of them. */
  readonly fieldsNow?: (moment: Of['moment']) => readonly string[] | null
}

/** A bank's own colours and type, and what stands in the head of its pages. */
export interface Look<Of extends Kinds> {
  /** Its name. */
  readonly name: Of['key']
  readonly mark: () => Child
  /** Style sheets, by their names in `/static/`: after the common ones. */
  readonly sheets: readonly string[]
  /** Pages that anybody may open, as links in the head of each page. */
  readonly doors: readonly { readonly page: Of['page']; readonly label: Of['key'] }[]
  /** Who is logged in, in words; null: nobody. */
  who(view: PageView<Of>): string | null
}

export type KeyOfSite<Of extends Kinds> = Of['key'] | FrameKey
