import { type CameraTokenTypes, nextStateChangeAt, step } from '../../token-core/index.ts'
import type { Manner } from './grid.ts'
import type { CameraToken } from './snapshot.ts'

type Button = 'middle' | 'right'
type Effect = CameraTokenTypes['effect']
type Ignored = CameraTokenTypes['ignored']

/** What a person does on purpose. A press that only lights the display is none of them. */
export type Deed = 'done' | 'yes' | 'after'

/** What the core answered, in order: what happened, and to each press and release why it did nothing, or null. */
export type Told =
  | { readonly type: 'effect'; readonly effect: Effect }
  | {
      readonly type: 'press' | 'release'
      readonly deed: Deed
      readonly button: Button
      readonly at: number
      readonly ignored: Ignored | null
    }

/** A token that was branched off, and all that it told since the 8 digits. */
export interface Branch {
  readonly token: CameraToken
  readonly told: readonly Told[]
}

/** How long a short press keeps its button down, ms: as in the journeys. A hand lifts before it presses again. */
export const TAP = 100

/** What happens next to a button; of what is due in the same ms a release comes first. */
interface Move {
  readonly at: number
  readonly type: 'press' | 'release'
  readonly deed: Deed
  readonly button: Button
}

/** What fell due on the way and what the event did is told before the answer to the event itself. */
function sent(branch: Branch, event: CameraTokenTypes['event'], move?: Move): Branch {
  const [token, effects, ignored] = step(branch.token, event)
  const told = [...branch.told]
  for (const effect of effects) told.push({ type: 'effect', effect })
  if (move) told.push({ ...move, ignored })
  return { token, told }
}

/** Who lights the display first presses once more, at once, when his press did only that. */
function moved(branch: Branch, move: Move, { wakes }: Manner): Branch {
  const now = sent(branch, move, move)
  const last = now.told.at(-1)
  if (wakes === 'none' || last?.type !== 'press' || last.ignored !== 'dark-press') return now
  const lit = { token: now.token, told: now.told.slice(0, -1) }
  return sent(sent(lit, { ...move, type: 'release' }), move, move)
}

const buttonFor = (deed: Deed, { hold }: Manner): Button =>
  deed === 'after' || hold === `middle-for-${deed}` ? 'middle' : 'right'

/** Down and up again. @param next when the same hand presses the next time, ms */
function press(deed: Deed, at: number, manner: Manner, next = Number.POSITIVE_INFINITY): readonly [Move, Move] {
  const button = buttonFor(deed, manner)
  const isHeld = button === 'middle' || manner.hold === 'right'
  const up = isHeld ? at + manner.holdFor : Math.min(at + TAP, next)
  return [
    { at, type: 'press', deed, button },
    { at: up, type: 'release', deed, button },
  ]
}

/** The token after Done was pressed: all points with the same Done go on from here. @param doneAt ms after the digits */
export function afterDone(snapshot: CameraToken, doneAt: number, manner: Manner): Branch {
  return moved({ token: snapshot, told: [] }, press('done', doneAt, manner)[0], manner)
}

/** The rest: Yes, and that the person then leaves it, until the registration has ended. @param yesAt ms after Done */
export function afterYes(branch: Branch, doneAt: number, yesAt: number, manner: Manner): Branch {
  const at = doneAt + yesAt
  const moves = [press('done', doneAt, manner, at)[1], ...press('yes', at, manner)]
  if (manner.hold === 'middle-after-yes') moves.push(...press('after', at + TAP, manner))
  const rank = ({ type }: Move) => (type === 'release' ? 0 : 1)
  const inOrder = moves.sort((one, other) => one.at - other.at || rank(one) - rank(other))
  let now = inOrder.reduce((before, move) => moved(before, move, manner), branch)
  while (now.token.registration) {
    const next = nextStateChangeAt(now.token)
    if (next === null) throw new TypeError('a registration that never ends')
    now = sent(now, { at: next, type: 'time-passed' })
  }
  return now
}
