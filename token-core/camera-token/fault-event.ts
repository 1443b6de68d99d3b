import type { WithoutTime } from '../kind.ts'
import type { FaultName, HowOften, TokenEvent } from './events.ts'

/** An event that breaks something or mends it. */
export type FaultEvent = WithoutTime<Extract<TokenEvent, HowOften>>

/** The event of a fault that has a name. */
export function faultEvent(name: FaultName, on: boolean, often: HowOften = {}): FaultEvent {
  switch (name) {
    case 'camera':
      return { type: 'camera-fault', on, ...often }
    case 'wrong-codes':
      return { type: 'wrong-codes', on, ...often }
    case 'left-stuck':
      return { type: 'button-stuck', button: 'left', on, ...often }
    case 'middle-stuck':
      return { type: 'button-stuck', button: 'middle', on, ...often }
    case 'right-stuck':
      return { type: 'button-stuck', button: 'right', on, ...often }
    case 'memory-full':
      return on ? { type: 'memory-filled', ...often } : { type: 'memory-filled', on }
    case 'display':
      return { type: 'display-fault', on, ...often }
  }
}

/** What breaks by it, or is mended. */
export function faultOf(event: FaultEvent): FaultName {
  switch (event.type) {
    case 'camera-fault':
      return 'camera'
    case 'wrong-codes':
      return 'wrong-codes'
    case 'button-stuck':
      return `${event.button}-stuck`
    case 'memory-filled':
      return 'memory-full'
    case 'display-fault':
      return 'display'
  }
}
