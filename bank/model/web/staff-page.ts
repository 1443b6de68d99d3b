import type { Child } from 'hono/jsx'
import type { FrameView } from './frame-view.ts'
import type { Kinds } from './page-drawing.ts'
import type { EngineOf, KeyOfSite } from './site-web.ts'

/** A page of the bank's own people, behind their login. */
export interface StaffPage<Of extends Kinds> {
  /** `/staff`, `/staff/stock`, `/staff/contracts/:number`. */
  readonly path: `/staff${string}`
  readonly screenId: string
  readonly title: KeyOfSite<Of>
  /** Whether the head of all staff pages leads to it: not to one about somebody. */
  readonly isInMenu: boolean
  /** How many bytes its form may have, where it takes a file; default: 16 KiB. */
  readonly largest?: number
  /** Null: there is no such page. */
  draw(view: StaffView<Of>): Promise<Child | null>
  /** A form of the page was sent. */
  act?(view: StaffView<Of>): Promise<StaffDone<Of>>
}

/** `path` is the page's own address: where its forms are sent to. Each has `OwnForm` in it. */
export interface StaffView<Of extends Kinds> extends FrameView<Of> {
  readonly engine: EngineOf<Of>
  /** What `:…` in the path and what `?…` behind it says. */
  readonly asked: Readonly<Record<string, string>>
  /** What was sent, files apart; empty: nothing was. */
  readonly form: Readonly<Record<string, string>>
  readonly files: Readonly<Record<string, Uint8Array>>
  /** What was wrong with what was sent: the page says it, on top (`ProblemSummary`) and beside its inputs (`LineField` …). */
  readonly problems: readonly Of['problem'][]
}

/** Refused, and the page is shown again with what was typed; or done, and what is said on the page that follows. */
export type StaffDone<Of extends Kinds> =
  | { readonly problems: readonly Of['problem'][] }
  | { readonly notice: KeyOfSite<Of>; readonly to?: `/staff${string}` }
