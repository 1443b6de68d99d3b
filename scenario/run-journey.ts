import { display, hexToBytes, inspect, makeToken, step, type Token, type TokenEvent } from '../token-core/index.ts'
import type { Checks } from './checks.ts'
import type { Deed, Expectation, Journey } from './journey-format.ts'

/** How long a tap keeps its button down, ms. */
const TAP = 100

/** Runs a journey and compares what is seen. Nothing waits: the times are the journey's own. */
export function runJourney(journey: Journey, checks: Checks): void {
  const { serial, profile, tapeIn, steps } = journey
  let token = makeToken({ serial, deviceKey: hexToBytes(journey.deviceKey), profile, tapeIn })
  /** Releases of taps and holds still to come, the earliest first. */
  const releases: TokenEvent[] = []
  for (const [i, next] of steps.entries()) {
    // At the same instant the release comes first.
    for (let due = releases[0]; due && due.at <= next.at; due = releases[0]) {
      token = step(token, due)[0]
      releases.shift()
    }
    if ('expect' in next) {
      token = step(token, { type: 'time-passed', at: next.at })[0]
      compare(`steps[${i}] at ${next.at}`, next.expect, token, checks)
      continue
    }
    token = step(token, eventOf(next))[0]
    const down = next.do === 'hold' ? next.for : TAP
    if (next.do === 'tap' || next.do === 'hold') {
      releases.push({ type: 'release', button: next.button, at: next.at + down })
      releases.sort((one, other) => one.at - other.at)
    }
  }
}

function eventOf(deed: Deed): TokenEvent {
  const { at } = deed
  switch (deed.do) {
    case 'press':
    case 'tap':
    case 'hold':
      return { at, type: 'press', button: deed.button }
    case 'release':
      return { at, type: 'release', button: deed.button }
    case 'scan':
      return { at, type: 'scan', text: deed.text }
    case 'battery-level':
      return { at, type: 'battery-level', percent: deed.percent }
    case 'camera-fault':
    case 'wrong-codes':
      return { at, type: deed.do, on: deed.on }
    case 'button-stuck':
      return { at, type: 'button-stuck', button: deed.button, on: deed.on }
    default:
      return { at, type: deed.do }
  }
}

function compare(where: string, expected: Expectation, token: Token, checks: Checks): void {
  const seen = display(token)
  for (const name of ['screen', 'refusal', 'lit', 'code', 'softKeys'] as const) {
    if (expected[name] !== undefined) checks.equal(`${where} ${name}`, expected[name], () => seen[name])
  }
  if (expected.notCode !== undefined) {
    checks.equal(`${where} notCode`, `not ${expected.notCode}`, () =>
      seen.code === expected.notCode ? seen.code : `not ${expected.notCode}`,
    )
  }
  for (const part of expected.contains ?? []) {
    checks.equal(`${where} contains`, part, () => (seen.lines.some((line) => line.includes(part)) ? part : seen.lines))
  }
  if (expected.tokenCodes !== undefined) {
    checks.equal(`${where} tokenCodes`, expected.tokenCodes, () =>
      inspect(token).activations.map(({ tokenCode }) => tokenCode),
    )
  }
}
