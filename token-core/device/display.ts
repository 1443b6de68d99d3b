import type { RefusalCode, ScreenName } from './events.ts'

/**
 * What a person sees on the front of the device. Plain data: window, CLI, API and tests draw the same value.
 * On a dark display `screen` and `refusal` stay; lines, rows, soft keys and code are empty.
 */
export interface Display {
  readonly screen: ScreenName
  /** The back-light is on. */
  readonly lit: boolean
  /** The camera runs: its live picture fills the display. */
  readonly camera: boolean
  /** The text in logical lines, before any wrapping. */
  readonly lines: readonly string[]
  /** What the glass shows: `lines` wrapped at the profile's columns and scrolled. A half-width character is one column. */
  readonly rows: readonly string[]
  /** Labels above left, middle, right; empty where the button does nothing. */
  readonly softKeys: readonly [left: string, middle: string, right: string]
  /** The code on the screen, digits only: 12 on `device-code`, 8 on `activation-code` and `transaction`, else null. */
  readonly code: string | null
  /** The refusal's code, on the refusal screen only. */
  readonly refusal: RefusalCode | null
  /** Battery gauge 0–3, on the version screen only. */
  readonly gauge: 0 | 1 | 2 | 3 | null
}
