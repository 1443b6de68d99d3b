import type { TokenEvent } from './events.ts'

/** An event as anyone may see it: keys, passwords, PINs and key files are for the journal alone. */
export function seen(event: TokenEvent): TokenEvent {
  switch (event.type) {
    case 'install':
      return event.key === undefined ? event : { ...event, key: masked(event.key) }
    case 'open-mail-link':
      return { ...event, text: masked(event.text) }
    case 'set-up':
      return {
        ...event,
        startPassword: masked(event.startPassword),
        ...(event.pin !== undefined && { pin: masked(event.pin) }),
      }
    case 'pin':
      return { ...event, digits: masked(event.digits) }
    default:
      return event
  }
}

/** Whether something stood there is no secret; how much of it is. */
const masked = (secret: string): string => (secret === '' ? '' : '****')
