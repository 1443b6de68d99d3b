import type { Language } from '../../web/text.ts'
import type { Kinds } from './page-drawing.ts'
import type { SiteWeb, TextOf } from './site-web.ts'

/** What every page of a bank is drawn with, whatever stands on it. */
export interface FrameView<Of extends Kinds> {
  readonly site: SiteWeb<Of>
  readonly t: TextOf<Of>
  readonly language: Language
  /** Goes back in every form. */
  readonly formToken: string
  /** Who sends it, sealed: it may come when the visit is over. */
  readonly sender: string
  /** The page's address by GET, where forms and the language switch return to. */
  readonly path: string
  /** Said once on top of the page. */
  readonly notice: string | null
}
