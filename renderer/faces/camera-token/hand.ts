import type { JournalRow, TokenView } from '../../camera/camera-token.ts'
import type { Button } from '../../connection/view.ts'

/** What a row does not say by itself but those before it do: fingers, tape, and what is stored. */
export interface Hand extends Pick<TokenView, 'buttons' | 'tapeIn' | 'registration'> {
  readonly tokenCodes: readonly string[]
  readonly percent: number | null
}

const UP: Hand['buttons'] = { left: 'up', middle: 'up', right: 'up' }
const FULL = 100

function afterEvent(hand: Hand, { event }: JournalRow): Hand {
  const withButton = (button: Button, is: 'up' | 'down') => ({ ...hand, buttons: { ...hand.buttons, [button]: is } })
  switch (event.type) {
    case 'press':
      return withButton(event.button, 'down')
    case 'release':
      return withButton(event.button, 'up')
    case 'tape-in':
    case 'tape-removed':
      return { ...hand, tapeIn: event.type === 'tape-in' }
    case 'battery-removed':
      return { ...hand, percent: null }
    case 'battery-fitted':
      return { ...hand, percent: FULL }
    case 'battery-level':
      return { ...hand, percent: event.percent }
    default:
      return hand
  }
}

function afterEffects(hand: Hand, { effects }: JournalRow): Hand {
  let { registration, tokenCodes } = hand
  for (const effect of effects) {
    if (effect.type === 'registration-begun') registration = { licence: effect.licence, issuer: '' }
    if (effect.type === 'registration-ended') registration = null
    if (effect.type === 'activation-stored') tokenCodes = [...tokenCodes, effect.tokenCode]
    if (effect.type === 'activation-deleted') tokenCodes = tokenCodes.filter((code) => code !== effect.tokenCode)
  }
  return registration === hand.registration && tokenCodes === hand.tokenCodes
    ? hand
    : { ...hand, registration, tokenCodes }
}

/** One hand a row. The tape was in at first if the first thing heard of it is that it was pulled. */
export function handsOf(rows: readonly JournalRow[]): readonly Hand[] {
  const firstOfTape = rows.find(({ event }) => event.type === 'tape-removed' || event.type === 'tape-in')
  let hand: Hand = {
    buttons: UP,
    tapeIn: firstOfTape?.event.type === 'tape-removed',
    registration: null,
    tokenCodes: [],
    percent: FULL,
  }
  return rows.map((row) => {
    hand = afterEffects(afterEvent(hand, row), row)
    return hand
  })
}
