import type { CameraRow } from '../../../support/timeline/camera-token.ts'
import { type Button, type CameraTokenTypes, display, step } from '../../../token-core/index.ts'

type Token = CameraTokenTypes['token']
type TokenEvent = CameraTokenTypes['event']

type Happening<Event = TokenEvent> = Event extends TokenEvent ? Omit<Event, 'at'> : never

/** Drives a token as test/token-core/drive.ts does, and keeps the rows that a journal keeps. */
export function recorded(first: Token) {
  let token = first
  const rows: CameraRow[] = []
  const send = (happening: Happening, at = token.at): void => {
    const event = { ...happening, at } as TokenEvent
    const [next, effects, ignored] = step(token, event)
    token = next
    if (effects.length > 0 || ignored === null)
      rows.push({ sequence: rows.length + 1, event, effects, display: display(token) })
  }
  return {
    rows,
    get token() {
      return token
    },
    send,
    wait: (ms: number) => send({ type: 'time-passed' }, token.at + ms),
    scan: (text: string) => send({ type: 'scan', text }),
    tap(...buttons: Button[]) {
      for (const button of buttons) {
        send({ type: 'press', button })
        send({ type: 'release', button })
      }
    },
  }
}
