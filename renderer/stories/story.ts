import type { LinkState } from '../connection/host-link.ts'
import type { TokenView } from '../connection/view.ts'

/** A token in one state, as its face is to be seen. Plain data: no host is behind it, and no key in it. */
export interface Story {
  /** The kind of token: a folder of `faces/`. */
  readonly kind: TokenView['kind']
  /** Lower-case words and hyphens: its place in the address, `#/<kind>/<name>`. The view's id is the same. */
  readonly name: string
  readonly title: Readonly<Record<'ja' | 'en', string>>
  readonly view: TokenView
  readonly link: LinkState
  /** How the face lies, in words of its kind, where a view does not tell: see the kind's file in this folder. */
  readonly pose: string
}
