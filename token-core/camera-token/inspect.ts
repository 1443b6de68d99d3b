import { gaugeChangeAt, gaugeOf, type Power, powerOf } from './battery.ts'
import { type Display, display } from './display.ts'
import { type Button, FAULT_NAMES, type FaultName } from './events.ts'
import { holdOf } from './power.ts'
import { darkAt, finite, heldAt, idleOffAt, limitAt, nextTimer, windowClosesAt } from './timers.ts'
import { profileOf, type Token, tokenCodeOf } from './token.ts'

/** Everything about a token that is no secret: for a window, an inspector, an API. Times are ms on the token's own axis. */
export interface Inspection {
  readonly kind: 'camera-token'
  readonly serial: string
  readonly profile: string
  readonly at: number
  readonly display: Display
  readonly power: Power
  readonly buttons: Readonly<Record<Button, 'up' | 'down'>>
  readonly tapeIn: boolean
  /** `units` of `full`; `gauge` as the version screen draws it. */
  readonly battery: {
    readonly percent: number
    readonly units: number
    readonly full: number
    readonly gauge: 0 | 1 | 2 | 3
  } | null
  readonly faults: {
    readonly cameraFault: boolean
    readonly wrongCodes: boolean
    readonly displayFault: boolean
    readonly stuckButtons: readonly Button[]
    /** Those that act only some times, and what is left of them: one of the two, the other is null. 0 times: its button is still down. */
    readonly terms: readonly {
      readonly fault: FaultName
      readonly timesLeft: number | null
      readonly probability: number | null
    }[]
  }
  readonly activations: readonly {
    readonly tokenCode: string
    readonly licence: string
    readonly sequenceNumber: number
    readonly issuer: string
    readonly account: string
  }[]
  /** Activations held, and how many there is room for. */
  readonly memory: { readonly held: number; readonly places: number }
  readonly registration: { readonly licence: string; readonly issuer: string } | null
  /** Open while Done or Yes is awaited. */
  readonly window: { readonly openedAt: number; readonly closesAt: number } | null
  readonly hold: {
    readonly action: 'switch-on' | 'switch-off' | 'menu'
    readonly since: number
    readonly completesAt: number
  } | null
  /** When the display goes dark if nothing happens. */
  readonly darkAt: number | null
  /** When a dark device, or a screen whose limit is off, goes off if nothing happens. */
  readonly offAt: number | null
  /** When something will next change by itself, in the state or to the eye alone. */
  readonly nextChangeAt: number | null
}

export function inspect(token: Token): Inspection {
  const closesAt = windowClosesAt(token)
  return {
    kind: token.kind,
    serial: token.serial,
    profile: token.profile,
    at: token.at,
    display: display(token),
    power: powerOf(token),
    buttons: { left: seen(token, 'left'), middle: seen(token, 'middle'), right: seen(token, 'right') },
    tapeIn: token.tapeIn,
    battery: batteryOf(token),
    faults: {
      cameraFault: token.cameraFault,
      wrongCodes: token.wrongCodes,
      displayFault: token.displayFault === 'stands',
      stuckButtons: token.stuckButtons,
      terms: termsLeft(token),
    },
    activations: token.activations.map((held) => ({
      tokenCode: tokenCodeOf(held),
      licence: held.licence,
      sequenceNumber: held.sequenceNumber,
      issuer: held.issuer,
      account: held.account,
    })),
    memory: { held: token.activations.length, places: profileOf(token).memory },
    registration: token.registration && { licence: token.registration.licence, issuer: token.registration.issuer },
    window: closesAt === null ? null : { openedAt: token.screenSince, closesAt },
    hold: holdInProgress(token),
    darkAt: finite(darkAt(token)),
    offAt: finite(Math.min(idleOffAt(token), limitAt(token, true))),
    nextChangeAt: finite(Math.min(nextTimer(token).at, gaugeChangeAt(token))),
  }
}

const termsLeft = ({ faultTerms = {} }: Token): Inspection['faults']['terms'] =>
  FAULT_NAMES.flatMap((fault) => {
    const terms = faultTerms[fault]
    if (terms === undefined) return []
    return {
      fault,
      timesLeft: 'times' in terms ? terms.times : null,
      probability: 'probability' in terms ? terms.probability : null,
    }
  })

/** A charge is counted in thousandths of a unit. */
function batteryOf(token: Token): Inspection['battery'] {
  if (token.charge === null) return null
  const { full } = profileOf(token).battery
  return {
    percent: (100 * token.charge) / full,
    units: token.charge / 1000,
    full: full / 1000,
    gauge: gaugeOf(token),
  }
}

function holdInProgress(token: Token): Inspection['hold'] {
  const action = holdOf(token)
  if (action === null) return null
  return { action, since: token.holdSince, completesAt: heldAt(token, action === 'switch-off') }
}

/** To the eye a button that completed its hold is still down. */
const seen = (token: Token, button: Button) => (token.buttons[button] === 'up' ? 'up' : 'down')
