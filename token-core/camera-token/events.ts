/**
 * What can happen to a token, and what a step of the token tells the world.
 *
 * An event is plain JSON. `at` (ms, any origin) is the only time the device knows: it has no clock.
 */

export const BUTTONS = ['left', 'middle', 'right'] as const
export type Button = (typeof BUTTONS)[number]

/** What can break, by name. */
export const FAULT_NAMES = [
  'camera',
  'wrong-codes',
  'left-stuck',
  'middle-stuck',
  'right-stuck',
  'memory-full',
  'display',
] as const
export type FaultName = (typeof FAULT_NAMES)[number]

/** How often a fault acts, at most one of the two; without them it stands until it is taken away. */
export interface HowOften {
  /** So many times, and then it mends itself: a whole number from 1. */
  readonly times?: number | undefined
  /** Each time it could act, with this probability, 0–1: the event's draw decides. */
  readonly probability?: number | undefined
}

type Happening =
  /** A finger on a button. A press of a button that is down is ignored. */
  | { readonly type: 'press'; readonly button: Button }
  | { readonly type: 'release'; readonly button: Button }
  /** The text of a two-dimensional code in front of the camera; read only while the camera runs. */
  | { readonly type: 'scan'; readonly text: string }
  /** Nothing but time: what is due by `at` happens. */
  | { readonly type: 'time-passed' }
  | { readonly type: 'tape-in' }
  | { readonly type: 'tape-removed' }
  | { readonly type: 'battery-removed' }
  /** A full set of cells. */
  | { readonly type: 'battery-fitted' }
  /** Percent, clamped to 0–100. */
  | { readonly type: 'battery-level'; readonly percent: number }
  | ({ readonly type: 'camera-fault'; readonly on: boolean } & HowOften)
  | ({ readonly type: 'wrong-codes'; readonly on: boolean } & HowOften)
  | ({ readonly type: 'button-stuck'; readonly button: Button; readonly on: boolean } & HowOften)
  /**
   * Fills the free places with activations that belong to no bank. With `times` or `probability` no place is filled, and the device
   * finds none; `on: false` takes only that away.
   */
  | ({ readonly type: 'memory-filled'; readonly on?: boolean | undefined } & HowOften)
  /** The glass stays blank; the device works on. */
  | ({ readonly type: 'display-fault'; readonly on: boolean } & HowOften)

/** `draw`: 0 ≤ draw < 1, drawn by chance outside; it decides what faults with a probability do. Without it they do nothing. */
export type TokenEvent = { readonly at: number; readonly draw?: number | undefined } & Happening

/** Why a device went off. */
export const OFF_CAUSES = [
  'held',
  'idle',
  'scan-limit',
  'transaction-limit',
  'cancelled',
  'battery-empty',
  'no-power',
] as const
export type OffCause = (typeof OFF_CAUSES)[number]

/** How a registration ended. */
export const REGISTRATION_ENDS = ['activated', 'declined', 'too-late', 'power-lost', 'replaced', 'memory-full'] as const
export type RegistrationEnd = (typeof REGISTRATION_ENDS)[number]

/** What happened on the way, each at its own time: for a journal, a log, a test. Nothing must act on it. */
export type Effect = { readonly at: number } & (
  | { readonly type: 'switched-on' }
  | { readonly type: 'switched-off'; readonly cause: OffCause }
  | { readonly type: 'screen-changed'; readonly from: ScreenName; readonly to: ScreenName }
  | { readonly type: 'went-dark' }
  | { readonly type: 'lit-again' }
  | { readonly type: 'refused'; readonly code: RefusalCode }
  | { readonly type: 'registration-begun'; readonly licence: string }
  | { readonly type: 'registration-ended'; readonly licence: string; readonly how: RegistrationEnd }
  | { readonly type: 'activation-stored'; readonly tokenCode: string }
  | { readonly type: 'activation-deleted'; readonly tokenCode: string }
  /** A fault that acts only some times did. `timesLeft`: how often it still will; null: it has a probability. */
  | { readonly type: 'fault-acted'; readonly fault: FaultName; readonly timesLeft: number | null }
  /** A press of a button that such a fault kept down: its release counts again. */
  | { readonly type: 'button-loosened'; readonly button: Button }
)

/** Why an event did nothing (docs/device.md: the device ignores what means nothing at the moment). */
export const IGNORED_REASONS = [
  /** Tape in, no cells, or empty ones: no button does anything, and no camera runs. */
  'no-power',
  /** A scan while no camera runs. */
  'camera-off',
  /** A press that only lit the display. */
  'dark-press',
  /** A press of a button that has no function on this screen. */
  'button-idle',
  /** A press of a button that is down. */
  'already-down',
  /** A release of a button that is up. */
  'no-such-press',
  /** A release of a button that is stuck. */
  'button-stuck',
  /** A release that ended a hold before it came to anything. */
  'hold-too-short',
  /** The token is as the event says already; a level that is no number says nothing. */
  'already-so',
  /** A level for cells that are not there. */
  'no-battery',
  /** Time passed, and nothing fell due. */
  'nothing-due',
] as const
export type Ignored = (typeof IGNORED_REASONS)[number]

export const SCREEN_NAMES = [
  'off',
  'splash',
  'low-battery',
  'start',
  'scanning',
  'device-code',
  'code-accepted',
  'awaiting-second',
  'activation-code',
  'confirm-activation',
  'activated',
  'cancelled',
  'transaction',
  'confirm-deletion',
  'deleted',
  'menu',
  'token-info',
  'version',
  'refusal',
] as const
export type ScreenName = (typeof SCREEN_NAMES)[number]

export const REFUSAL_CODES = ['DP020', 'SIM01', 'SIM02', 'SIM04', 'SIM05', 'SIM06', 'SIM07', 'SIM08'] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]
