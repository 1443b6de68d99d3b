import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { Translate } from '../../../server/index.ts'
import type { Engine } from '../engine.ts'
import type { Mail } from '../table/answer.ts'
import type { Kinds, PageDrawing } from './page-drawing.ts'
import type { StaffPage } from './staff-page.ts'
import type { FrameKey, SiteTexts } from './texts.ts'
import type { ModelEnv } from './visiting.ts'

/** What a bank hands in for its pages: its drawings beside its table, its texts and its look. */
export interface SiteWeb<Of extends Kinds> {
  readonly rows: Readonly<Record<Of['page'], DrawnRow<Of>>>
  readonly drawings: Readonly<Record<Of['page'], PageDrawing<Of>>>
  /** Of its pages, with `button.<button>` and `problem.<code>`, `problem.<code>.<saying>` of its model, and `mail.<subject>`. */
  readonly texts: SiteTexts<Of['key']>
  readonly look: Look<Of>
  /** Who is logged in, to the end; null: nobody yet. A form that came too late is shown again to him alone. */
  ownerOf(visit: VisitOf<Of>): string | null
  /** Whether a login rests on a client certificate, and on another than that of this connection. */
  isOfAnother?(visit: VisitOf<Of>, loginId: string): boolean
  /** Who is logged in, in words; null: nobody, who has nothing to leave. */
  who(visit: VisitOf<Of>, t: TextOf<Of>): string | null
  /** Where the bank's name in the head leads. */
  homeOf(visit: VisitOf<Of>): Of['page']
  readonly mailbox: Mailbox<Of>
  /** The pages of its staff; the first one is `/staff`. */
  readonly staff: readonly StaffPage<Of>[]
  /** What it is asked besides by others than its customers, and pages that stand beside them. */
  services?(counter: { readonly engine: EngineOf<Of>; readonly web: SiteWeb<Of> }, ask: Ask): Services<Of>
  /** What its records call what a deed of the staff is refused for, by `field` of the problem. */
  readonly staffFields: Readonly<Record<string, Of['key']>>
}

/** Asks the bank itself, as if it were somebody else's. */
export type Ask = (request: Request, env: object) => Response | Promise<Response>

export interface Services<Of extends Kinds> {
  /** For programs, with guards of its own. */
  readonly open: Hono
  /** For browsers, behind the guards of all pages; they find the visit themselves. */
  readonly pages: Hono<ModelEnv<Of>>
}

export type VisitOf<Of extends Kinds> = Of['moment']['visit']
/** All that a bank's pages can say. */
export type TextOf<Of extends Kinds> = Translate<KeyOfSite<Of>>
export type KeyOfSite<Of extends Kinds> = Of['key'] | FrameKey
export type EngineOf<Of extends Kinds> = Engine<
  Of['moment']['world'],
  VisitOf<Of>,
  Of['moment']['around']['rules'],
  Of['action']
>

/** What the frame asks of a row of the bank's table. */
export interface DrawnRow<Of extends Kinds> {
  readonly fields: readonly string[]
  readonly buttons: readonly Of['button'][]
  /** The one that is meant where none is named. */
  readonly main: Of['button'] | null
  /** The inputs that are asked now; null where it is not this page's turn. */
  fieldsNow(moment: Of['moment']): readonly string[] | null
  /** What its form says back, in `shown`; null: nothing. */
  shown(moment: Of['moment']): string | null
}

/** A bank's own colours and type, and what stands in the head of its pages. */
export interface Look<Of extends Kinds> {
  /** Its name. */
  readonly name: Of['key']
  readonly mark: () => Child
  /** Style sheets, by their names in `/static/`: after the common ones. */
  readonly sheets: readonly string[]
  /** All files of its pages, from the bank's folder: `sites/shinkin/static/shinkin.css`. */
  readonly staticFiles: readonly string[]
  /** Pages that anybody may open, as links in the head of each page. */
  readonly doors: readonly { readonly page: Of['page']; readonly label: Of['key'] }[]
}

/** The practice mailbox, `/mailbox`: all that the bank has sent, the newest first. */
export interface Mailbox<Of extends Kinds> {
  readonly screenId: string
  /** What stands in a mail. */
  body(mail: Mail, t: TextOf<Of>): Child
  /** The key file that it carries to an app: to be downloaded, and pasted. */
  keyFile?(mail: Mail): { readonly name: string; readonly text: string } | null
}
