import type { TokenView } from '../token/token-view.ts'

/** What is told of a token of one kind. */
export type ViewOf<Kind extends TokenView['kind'], View extends TokenView = TokenView> = Extract<
  View,
  { readonly kind: Kind }
>

const isOf = <Kind extends TokenView['kind'], View extends TokenView>(
  kind: Kind,
  view: View,
): view is ViewOf<Kind, View> => view.kind === kind

/** A view of a token that is known to be of this kind. Throws TypeError when it is of another. */
export function ofKind<Kind extends TokenView['kind'], View extends TokenView>(
  kind: Kind,
  view: View,
): ViewOf<Kind, View> {
  if (!isOf(kind, view)) throw new TypeError(`the token is a ${view.kind}, and no ${kind}`)
  return view
}
