import { clampOffset, clampPercent, clampPpm, FOB_PROFILES, type FobProfileName } from '../../../token-core/key-free.ts'
import type { RowOf, ViewOf } from '../../connection/view.ts'
import type { Saved } from '../face.ts'
import { profileOf } from './life.ts'

type View = ViewOf<'key-fob'>
type Row = RowOf<'key-fob'>

/** What a row does not say by itself but those before it do: the finger, faults, its life, its clock. */
type Hand = Pick<View, 'button' | 'fault' | 'wrongCodes' | 'level'> & {
  readonly usesLeft: number | null
  readonly offset: number
  readonly ppm: number
}

function afterEvent(hand: Hand, { event }: Row): Hand {
  switch (event.type) {
    case 'press':
      return hand.button === null ? hand : { ...hand, button: 'down' }
    case 'release':
      return hand.button === null ? hand : { ...hand, button: 'up' }
    case 'clock-drift':
      return { ...hand, ppm: clampPpm(event.ppm) }
    case 'clock-offset':
      return { ...hand, offset: clampOffset(event.ms) }
    case 'battery-level':
      return { ...hand, level: clampPercent(event.percent) }
    case 'battery-dead':
      return { ...hand, level: 0 }
    case 'fault':
      return { ...hand, fault: event.kind }
    case 'wrong-codes':
      return { ...hand, wrongCodes: event.on }
    default:
      return hand
  }
}

/** A token as it stood after a row, as far as its journal tells: all that the rows do not say is made up. */
function viewAt(
  { name, serial, rows }: Saved<'key-fob'>,
  profile: FobProfileName,
  place: number,
  hand: Hand,
): View | null {
  const row = rows[place]
  if (!row) return null
  const { display, event, sequence } = row
  const known = profileOf({ profile })
  const { at } = event
  const step = known.step
  const time = Math.max(0, at + hand.offset)
  return {
    kind: 'key-fob',
    id: 'replay',
    name,
    colour: 'grey',
    place: 0,
    sequence,
    now: at,
    at,
    clock: { mode: 'paused', speed: 0 },
    serial: serial ?? '',
    profile,
    display,
    digits: known.digits,
    hash: known.hash,
    step,
    level: hand.level,
    uses: known.life.uses === null ? null : usesOf(known.life.uses, hand.usesLeft),
    madeAt: at,
    agesAt: at + known.life.age,
    deviceClock: { time, ahead: hand.offset, offset: hand.offset, ppm: hand.ppm },
    timeStep: { number: Math.floor(time / step), nextAt: at + step - (time % step) },
    isOver: hand.level === 0 && display.screen !== 'code',
    button: hand.button,
    fault: hand.fault,
    wrongCodes: hand.wrongCodes,
    offAt: null,
    nextChangeAt: null,
    bank: null,
    holder: null,
  }
}

const usesOf = (of: number, usesLeft: number | null) => {
  const left = usesLeft ?? of
  return { taken: of - left, left, of }
}

/** How the token stood after each row. */
export function replayed(saved: Saved<'key-fob'>): (place: number) => View | null {
  const profile = FOB_PROFILES.find((name) => name === saved.profile) ?? 'fob'
  const { button } = profileOf({ profile })
  let hand: Hand = {
    button: button ? 'up' : null,
    fault: 'none',
    wrongCodes: false,
    level: 100,
    usesLeft: null,
    offset: 0,
    ppm: 0,
  }
  const hands = saved.rows.map((row) => {
    hand = afterEvent(hand, row)
    for (const effect of row.effects) if (effect.type === 'use-taken') hand = { ...hand, usesLeft: effect.usesLeft }
    return hand
  })
  return (place) => {
    const then = hands[place]
    return then ? viewAt(saved, profile, place, then) : null
  }
}
