/** What can happen to a token with one button or none, and what a step of it tells. Times are ms since 1970. */

export const FOB_FAULTS = ['none', 'blank', 'frozen'] as const
export type FobFault = (typeof FOB_FAULTS)[number]

export const FOB_SCREENS = ['off', 'battery', 'code', 'end'] as const
export type FobScreen = (typeof FOB_SCREENS)[number]

type Happening =
  /** A finger on the button. A press of one that is down is ignored. */
  | { readonly type: 'press' }
  | { readonly type: 'release' }
  /** Nothing but time. */
  | { readonly type: 'time-passed' }
  /** How fast its clock runs from now on, in millionths: rounded, clamped to ±10,000. The clock does not jump. */
  | { readonly type: 'clock-drift'; readonly ppm: number }
  /** What its clock says more than the true time, ms: rounded, clamped to ±10 years of 365 days. */
  | { readonly type: 'clock-offset'; readonly ms: number }
  /** Percent: rounded, clamped to 0–100. */
  | { readonly type: 'battery-level'; readonly percent: number }
  | { readonly type: 'battery-dead' }
  /** One fault at a time: what is seen is nothing, or the last code for ever. */
  | { readonly type: 'fault'; readonly kind: FobFault }
  | { readonly type: 'wrong-codes'; readonly on: boolean }

export type TokenEvent = { readonly at: number } & Happening

export const DARK_CAUSES = ['pressed', 'time-up', 'battery-dead'] as const
export type DarkCause = (typeof DARK_CAUSES)[number]

/** What happened on the way, each at its own time. */
export type Effect = { readonly at: number } & (
  | { readonly type: 'lit'; readonly screen: FobScreen }
  | { readonly type: 'screen-changed'; readonly from: FobScreen; readonly to: FobScreen }
  | { readonly type: 'went-dark'; readonly cause: DarkCause }
  /** Of its life, not of its level: `usesLeft` after this one. */
  | { readonly type: 'use-taken'; readonly usesLeft: number }
  /** No use is left, or its age is reached. */
  | { readonly type: 'life-ended' }
)

export const FOB_IGNORED = [
  /** The profile has no button. */
  'no-button',
  'already-down',
  'no-such-press',
  /** The token is as the event says already; a number that is none says nothing. */
  'already-so',
  /** Its life is over: nothing is shown. */
  'no-power',
  'nothing-due',
] as const
export type Ignored = (typeof FOB_IGNORED)[number]
