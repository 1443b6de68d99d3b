import { advance, gaugeChangeAt } from './battery.ts'
import { noticed } from './effects.ts'
import type { Button, Effect, Ignored, TokenEvent } from './events.ts'
import { fillMemory } from './faults.ts'
import { ignoredWhy } from './ignored.ts'
import { countsForHold, settlePower } from './power.ts'
import { finite, nextTimer } from './timers.ts'
import { isLit, isOn, profileOf, type Token } from './token.ts'
import { rowOf } from './transitions.ts'

/**
 * What a token becomes when something happens to it. Everything due at or before the event's time happens first, each at its own
 * time, then the event. An event older than the last one counts as at the last one's time. Every event is legal at every moment.
 *
 * @returns the new token; what happened on the way, in order; and why the event itself did nothing, or null
 */
export function step(token: Token, event: TokenEvent): readonly [Token, readonly Effect[], Ignored | null] {
  const at = Number.isFinite(event.at) && event.at > token.at ? event.at : token.at
  const effects: Effect[] = []
  let now = token
  for (let due = nextTimer(now); due.timer && due.at <= at; due = nextTimer(now)) {
    const before = advance(now, due.at)
    now = due.timer.run(before)
    noticed(before, now, due.timer.name, effects)
  }
  const before = advance(now, at)
  now = happen(before, event)
  noticed(before, now, event.type, effects)
  return [now, effects, ignoredWhy(event.type === 'time-passed' ? token : before, now, event)]
}

/** When the token's state will next change by itself, ms; null: never. Send `time-passed` then. */
export const nextStateChangeAt = (token: Token): number | null => finite(nextTimer(token).at)

/** When the display will next show something else in the same state: the gauge. */
export const nextDisplayChangeAt = (token: Token): number | null => finite(gaugeChangeAt(token))

function happen(token: Token, event: TokenEvent): Token {
  switch (event.type) {
    case 'press':
      return press(token, event.button)
    case 'release':
      return token.stuckButtons.includes(event.button) ? token : release(token, event.button)
    case 'scan':
      return rowOf(token).scan?.act(token, event.text) ?? token
    case 'time-passed':
      return token
    case 'tape-in':
      return settlePower(token, { ...token, tapeIn: true })
    case 'tape-removed':
      return settlePower(token, { ...token, tapeIn: false })
    case 'battery-removed':
      return settlePower(token, { ...token, charge: null })
    case 'battery-fitted':
      return fitBattery(token)
    case 'battery-level':
      return setLevel(token, event.percent)
    case 'camera-fault':
      return checkCamera({ ...token, cameraFault: event.on }, event.on)
    case 'wrong-codes':
      return { ...token, wrongCodes: event.on }
    case 'button-stuck':
      return stick(token, event.button, event.on)
    case 'memory-filled':
      return fillMemory(token)
  }
}

/** A press acts when the button goes down. While dark it lights the display and does nothing else. */
function press(token: Token, button: Button): Token {
  if (token.buttons[button] !== 'up') return token
  const pressed = changeHold({ ...token, buttons: { ...token.buttons, [button]: 'down' } }, button)
  if (!isOn(token)) return pressed
  const active: Token = { ...pressed, activeAt: token.at, darkSince: null }
  if (!isLit(token) || button === 'middle') return active
  return rowOf(token)[button]?.act(active) ?? active
}

/** A release restarts the 15 s, but never lights. */
function release(token: Token, button: Button): Token {
  const was = token.buttons[button]
  if (was === 'up') return token
  const released: Token = { ...token, buttons: { ...token.buttons, [button]: 'up' }, activeAt: token.at }
  return was === 'spent' ? released : changeHold(released, button)
}

function changeHold(token: Token, button: Button): Token {
  return countsForHold(token, button) ? { ...token, holdSince: token.at } : token
}

/** Stuck: a press whose releases are ignored until the fault is taken away, which releases it. */
function stick(token: Token, button: Button, on: boolean): Token {
  const isStuck = token.stuckButtons.includes(button)
  if (on === isStuck) return token
  if (on) return press({ ...token, stuckButtons: [...token.stuckButtons, button] }, button)
  return release({ ...token, stuckButtons: token.stuckButtons.filter((stuck) => stuck !== button) }, button)
}

/** A full set; over a set it is removed and fitted, so that the power is cut. */
function fitBattery(token: Token): Token {
  const without = settlePower(token, { ...token, charge: null })
  return settlePower(without, { ...without, charge: profileOf(token).battery.full })
}

function setLevel(token: Token, percent: number): Token {
  if (token.charge === null || Number.isNaN(percent)) return token
  const { full, cameraMinimum } = profileOf(token).battery
  const charge = Math.round((Math.min(100, Math.max(0, percent)) / 100) * full)
  return checkCamera(settlePower(token, { ...token, charge }), charge < cameraMinimum)
}

function checkCamera(token: Token, lost: boolean): Token {
  return lost ? (rowOf(token).cameraLost?.act(token) ?? token) : token
}
