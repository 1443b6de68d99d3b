/** Time steps of a device's own clock, in ms since 1970. A clock before that says 0. */

/** ± 100,000,000 days, as far as a date goes (ECMA-262), and no clock of ours beyond: there a ms more is no longer told from a ms less. */
export const LAST_TIME = 8.64e15

/** T of RFC 6238 §4.2 with T0 = 0. No clock counts further than whole numbers are told apart. */
export const timeStepOf = (clock: number, step: number): number =>
  Math.min(Math.floor(Math.max(0, clock) / step), Number.MAX_SAFE_INTEGER)

/** How many units of the time step are not over, the one that runs counted: never 0. */
export const unitsLeft = (clock: number, step: number, unit: number): number =>
  Math.ceil((step - (Math.max(0, clock) % step)) / unit)
