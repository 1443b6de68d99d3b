import type { TokenView } from '../../camera/camera-token.ts'

/** What the token will do next by itself, as a text in `time.change.*`. */
export function nextChangeName(view: TokenView): string | null {
  const { nextChangeAt: at } = view
  if (at === null) return null
  if (at === view.hold?.completesAt) return 'hold'
  if (at === view.window?.closesAt) return 'window'
  if (at === view.darkAt) return 'dark'
  return at === view.offAt ? 'off' : 'other'
}
