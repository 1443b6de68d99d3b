/**
 * Time as the host knows it, in milliseconds. Everything in the host that waits asks a clock, so that a test can
 * hold time still.
 */
export interface Clock {
  /** Milliseconds. Never less than it said before. */
  now(): number
  /** Milliseconds from any start that pass evenly, whatever is done to the machine's clock. */
  steady(): number
  /** Calls `run` once when `time` has come; at the next occasion if it is past, never from within this call. Returns the cancel. */
  at(time: number, run: () => void): () => void
}

export interface ManualClock extends Clock {
  /** Moves on by `ms`. What falls due on the way runs in order, each at its own time. */
  advance(ms: number): void
  /** Moves on to `time`. Throws RangeError when that is in the past. */
  set(time: number): void
  /** The machine's clock is put forward by `ms`: no time passes. */
  putForward(ms: number): void
}

/** The longest delay setTimeout takes: above 2^31 - 1 ms it fires at once. */
const LONGEST_DELAY = 2 ** 31 - 1

interface Alarm {
  readonly time: number
  readonly run: () => void
}

/** Alarms by time, those of the same time in the order they were set. */
function makeAlarms() {
  const alarms: Alarm[] = []
  return {
    next: (): number | null => alarms[0]?.time ?? null,
    add(alarm: Alarm): () => void {
      const place = alarms.findIndex((other) => other.time > alarm.time)
      alarms.splice(place === -1 ? alarms.length : place, 0, alarm)
      return () => {
        const index = alarms.indexOf(alarm)
        if (index !== -1) alarms.splice(index, 1)
      }
    },
    /** The first alarm due at `time`, taken out of the list. */
    takeDue(time: number): Alarm | undefined {
      const first = alarms[0]
      return first !== undefined && first.time <= time ? alarms.shift() : undefined
    },
  }
}

/**
 * The machine's clock. One timer for all alarms. A timer may wake early, or late after the machine slept, so what is
 * due is always decided by `now()`. When the machine's clock is set back, this one goes on from where it was, evenly, until the
 * machine's has come there.
 */
export function systemClock(): Clock {
  const alarms = makeAlarms()
  let timer: ReturnType<typeof setTimeout> | undefined
  const steady = () => performance.now()
  let last = Number.NEGATIVE_INFINITY
  /** What all clocks said when this one last was the machine's, or last had to leave it. */
  let since = { time: last, machine: 0, steady: 0 }

  function now(): number {
    const machine = Date.now()
    // A machine's clock that is put forward by less than it was set back brings this one no further from it.
    const passed = Math.min(machine - since.machine, Math.floor(steady() - since.steady))
    const own = since.time + passed
    if (machine >= last) last = machine
    else last = Math.max(last, own)
    if (last === machine || own < last) since = { time: last, machine, steady: steady() }
    return last
  }

  function arm(): void {
    clearTimeout(timer)
    const next = alarms.next()
    if (next === null) return
    timer = setTimeout(wake, Math.min(Math.max(next - now(), 0), LONGEST_DELAY))
  }

  function wake(): void {
    try {
      const time = now()
      for (let alarm = alarms.takeDue(time); alarm !== undefined; alarm = alarms.takeDue(time)) alarm.run()
    } finally {
      arm()
    }
  }

  return {
    now,
    steady,
    at(time, run) {
      const remove = alarms.add({ time, run })
      arm()
      return () => {
        remove()
        arm()
      }
    },
  }
}

/** A clock that stands at `start` until it is told to go; then it goes as `clock` does. */
export interface StartingClock extends Clock {
  go(): void
}

export function startingAt(clock: Clock, start: number): StartingClock {
  let began: number | null = null
  const ahead = () => start - (began ?? clock.now())
  return {
    // Read twice, a clock may have gone on in between.
    now: () => (began === null ? start : clock.now() + start - began),
    steady: clock.steady,
    at: (time, run) => clock.at(time - ahead(), run),
    go() {
      began ??= clock.now()
    },
  }
}

/** A clock that stands still until it is told to move. Starts at `start` ms. */
export function manualClock(start = 0): ManualClock {
  const alarms = makeAlarms()
  let time = start
  let put = 0

  function set(target: number): void {
    if (!(target >= time)) throw new RangeError(`the clock stands at ${time} and cannot go back to ${target}`)
    for (let alarm = alarms.takeDue(target); alarm !== undefined; alarm = alarms.takeDue(target)) {
      time = Math.max(time, alarm.time)
      alarm.run()
    }
    time = target
  }

  return {
    now: () => time,
    steady: () => time - put,
    at: (due, run) => alarms.add({ time: due, run }),
    set,
    advance: (ms) => set(time + ms),
    putForward(ms) {
      time += ms
      put += ms
      set(time)
    },
  }
}
