import { isTooLowForCamera } from './battery.ts'
import type { RefusalCode } from './events.ts'
import { isActivated, show, type Token } from './token.ts'

export function refuse(token: Token, code: RefusalCode): Token {
  return show(token, { name: 'refusal', code })
}

/** The scanning screen, or the reason why the camera does not run. If both reasons hold, the battery's. */
export function enterCamera(token: Token): Token {
  if (isTooLowForCamera(token)) return refuse(token, 'SIM07')
  if (token.cameraFault) return refuse(token, 'SIM08')
  return show(token, { name: 'scanning' })
}

/** An activated device has no start screen: it scans at once. */
export function enterStart(token: Token): Token {
  return isActivated(token) ? enterCamera(token) : show(token, { name: 'start' })
}
