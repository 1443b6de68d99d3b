import { type NdDisplay, ndDisplay } from './nd-app/display.ts'
import { type SkDisplay, skDisplay } from './sk-app/display.ts'
import type { Token } from './token.ts'

/** What a person sees on the telephone's screen: plain data, which window, CLI, API and tests draw. */
export type Display = SkDisplay | NdDisplay

export const display = (token: Token): Display => (token.profile === 'sk-app' ? skDisplay(token) : ndDisplay(token))
