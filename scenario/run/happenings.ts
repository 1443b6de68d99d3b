import {
  BUTTONS,
  type Button,
  FAULT_NAMES,
  type FaultName,
  FOB_FAULTS,
  type FobFault,
  faultEvent,
  type HowOften,
  type KindName,
} from '../../token-core/index.ts'
import type { AppDeed } from '../format/app-deed.ts'
import type { Step } from '../format/scenario-format.ts'
import { offsetMilliseconds } from '../format/words.ts'
import type { Happening } from '../world/world.ts'

/** What the words of a step are to a token of its kind. Throws an Error for what this kind does not know. */

const NAMES: Readonly<Record<KindName, string>> = {
  'camera-token': 'camera token',
  'key-fob': 'key fob',
  'software-token': 'telephone with an app',
  'matrix-card': 'matrix card',
}

const unknown = (kind: KindName, what: string) => new Error(`A ${NAMES[kind]} has no ${what}.`)

/** Down in the order they are named, or up. */
export function fingers(type: 'press' | 'release', written: string, kind: KindName): readonly Happening[] {
  if (kind === 'key-fob') {
    if (written !== 'button') throw unknown(kind, `button "${written}": its only one is called "button"`)
    return [{ type } as Happening]
  }
  if (kind !== 'camera-token') throw unknown(kind, 'button')
  return written.split('+').map((button) => {
    const known = BUTTONS.find((one) => one === button)
    if (known === undefined) throw unknown(kind, `button "${button}": its buttons are ${BUTTONS.join(', ')}`)
    return { type, button: known satisfies Button }
  })
}

/** Down, and up again at once. */
export const tapOf = (written: string, kind: KindName): readonly Happening[] => [
  ...fingers('press', written, kind),
  ...fingers('release', written, kind),
]

export function battery(level: NonNullable<Step['battery']>, kind: KindName): Happening {
  if (kind !== 'camera-token' && kind !== 'key-fob') throw unknown(kind, 'battery')
  if (level === 'dead') {
    if (kind === 'camera-token') throw unknown(kind, 'battery that is "dead": say battery: 0, or removed')
    return { type: 'battery-dead' }
  }
  if (level !== 'removed' && level !== 'fitted') return { type: 'battery-level', percent: Number(level) }
  if (kind === 'key-fob') throw unknown(kind, `battery that can be ${level}`)
  return { type: `battery-${level}` }
}

export function scan(text: string, kind: KindName): Happening {
  if (kind !== 'camera-token') throw unknown(kind, 'camera')
  return { type: 'scan', text }
}

export function tape(where: Step['tape'], kind: KindName): Happening {
  if (kind !== 'camera-token') throw unknown(kind, 'tape')
  return { type: where === 'in' ? 'tape-in' : 'tape-removed' }
}

type Fault = NonNullable<Step['fault']>

export function fault(written: Fault, kind: KindName): Happening {
  const { name, ...often } = typeof written === 'string' ? { name: written } : written
  const isOften = Object.values(often).some((one) => one !== undefined)
  if (kind === 'key-fob' && isOften) throw unknown(kind, 'fault that acts only some times')
  return faultOf(name, true, kind, often as HowOften)
}

export const mend = (name: NonNullable<Step['mend']>, kind: KindName): Happening => faultOf(name, false, kind)

function faultOf(name: string, on: boolean, kind: KindName, often: HowOften = {}): Happening {
  if (kind === 'key-fob' && name === 'wrong-codes') return { type: name, on }
  if (kind === 'key-fob' && (FOB_FAULTS as readonly string[]).includes(name)) {
    return { type: 'fault', kind: on ? (name as FobFault) : 'none' }
  }
  if (kind !== 'camera-token' || !(FAULT_NAMES as readonly string[]).includes(name))
    throw unknown(kind, `fault "${name}"`)
  return faultEvent(name as FaultName, on, often)
}

export function clock(written: NonNullable<Step['clock']>, kind: KindName): Happening {
  if (kind !== 'key-fob' && kind !== 'software-token') throw unknown(kind, 'clock for codes')
  if (typeof written === 'object') {
    if (kind === 'software-token') throw unknown(kind, 'clock that runs too fast: say how far it is ahead')
    return { type: 'clock-drift', ppm: Number(written.ppm) }
  }
  const ms = offsetMilliseconds(written)
  return kind === 'key-fob' ? { type: 'clock-offset', ms } : { type: 'phone-clock', offset: ms }
}

export function app(deed: AppDeed, kind: KindName): Happening {
  if (kind !== 'software-token') throw unknown(kind, 'app')
  if (deed === 'menu' || deed === 'mode') return { type: 'tap', control: deed }
  if (typeof deed === 'string') return { type: deed }
  const { install, mail, setUp, choose, pin, delete: erased, rename, sim } = deed
  if (install !== undefined) return { type: 'install', serial: install }
  if (mail !== undefined) return { type: 'open-mail-link', text: mail }
  if (setUp !== undefined) return { type: 'set-up', ...setUp }
  if (choose !== undefined) return { type: 'choose', index: Number(choose) }
  if (pin !== undefined) return { type: 'pin', digits: pin }
  if (erased !== undefined) return { type: 'delete', index: Number(erased) }
  if (rename !== undefined) return { type: 'rename', index: Number(rename.index), name: rename.name }
  return { type: 'sim-changed', foreign: sim === 'foreign' }
}
