import {
  type Button,
  type CameraTokenTypes,
  codeKind,
  type FaultEvent,
  type WithoutTime,
} from '../../token-core/index.ts'
import { recordedFaults } from './faults.ts'

type TokenEvent = CameraTokenTypes['event']
type Effect = CameraTokenTypes['effect']
type Ignored = CameraTokenTypes['ignored']
type Display = CameraTokenTypes['display']

/** What a camera token went through, in the words in which one would do it again. Codes are not in it: they come out anew. */

/** A row of a token's journal. */
export interface RecordedRow {
  readonly event: TokenEvent
  readonly effects: readonly Effect[]
  readonly display: Display
}

/** What a request of the bank asks to be signed. */
export type Content =
  | { readonly fields: readonly (readonly [label: string, value: string])[] }
  | { readonly challenge: string }
  | { readonly freeText: string }

/** A request as the bank knows it, told apart by the text of its image. */
export interface KnownRequest {
  readonly text: string
  readonly title: string
  readonly body: Content
}

type Plain = 'tape-in' | 'tape-removed' | 'battery-removed' | 'battery-fitted' | 'battery-level'

export type Act =
  | { readonly type: 'event'; readonly event: WithoutTime<Extract<TokenEvent, { readonly type: Plain }>> | FaultEvent }
  /** `ignored`: why a part of it did nothing. A press may have lit the display alone, a release have been that of a button that sticks. */
  | { readonly type: 'tap' | 'hold'; readonly buttons: readonly Button[]; readonly ignored: Ignored | null }
  /** Time passed until this was shown; `within` ms. */
  | { readonly type: 'until'; readonly screen: string; readonly isLit: boolean; readonly within: number }
  | { readonly type: 'see'; readonly screen: string; readonly refusal: string | null; readonly hasCode: boolean }
  /** At the bank. `image` numbers what is to be scanned afterwards, from 1. `isAgain`: the user had a token. */
  | { readonly type: 'register'; readonly image: number; readonly isAgain: boolean }
  | { readonly type: 'identify'; readonly image: number }
  | { readonly type: 'complete' }
  | { readonly type: 'request'; readonly image: number; readonly title: string; readonly body: Content }
  | { readonly type: 'verify' }
  | { readonly type: 'scan'; readonly image: number }
  | { readonly type: 'scan-text'; readonly text: string }
  /** Something that cannot be done again. */
  | { readonly type: 'note'; readonly text: string }

export interface Recording {
  readonly serial: string
  readonly profile: string
  readonly acts: readonly Act[]
}

/** A hold acts while it is still held, after two seconds. */
const HOLD_MS = 2000
/** What a wait is given beyond what it took. */
const SPARE_MS = 1000

/** @param requests those that the bank knows; of others what the display showed is asked for again */
export function recordingOf(
  { serial, profile }: { readonly serial: string; readonly profile: string },
  rows: readonly RecordedRow[],
  requests: readonly KnownRequest[] = [],
): Recording {
  const acts: Act[] = []
  const faults = recordedFaults()
  const breakAs = (events: readonly FaultEvent[]) => {
    for (const event of events) acts.push({ type: 'event', event })
  }
  const images = new Map<string, number>()
  let registrations = 0
  let isIdentified = true
  let second: number | null = null
  let last: Display | null = null
  let since = rows[0]?.event.at ?? 0

  const newImage = (text: string) => {
    const image = images.size + 1
    images.set(text, image)
    return image
  }

  /** What came to be shown, where it is another screen than before. */
  function see(display: Display): void {
    if (display.screen !== last?.screen && display.lit) {
      acts.push({ type: 'see', screen: display.screen, refusal: display.refusal, hasCode: display.code !== null })
    }
    last = display
  }

  function scan(text: string, display: Display): void {
    const { kind } = codeKind(text)
    const known = images.get(text)
    if (kind === 'first') {
      if (known === undefined) {
        acts.push({ type: 'register', image: newImage(text), isAgain: registrations++ > 0 })
        isIdentified = false
      }
      acts.push({ type: 'scan', image: images.get(text) ?? 0 })
      see(display)
      if (!isIdentified && display.code !== null) {
        // What it is the text of is only known when it is scanned.
        second = images.size + 1
        images.set(`second ${second}`, second)
        acts.push({ type: 'identify', image: second })
        isIdentified = true
      }
      return
    }
    if (kind === 'second') {
      if (second === null) {
        acts.push({ type: 'note', text: 'Here an image of the bank was scanned that was made before the recording.' })
        return
      }
      acts.push({ type: 'scan', image: second })
      see(display)
      if (display.code !== null && known === undefined) acts.push({ type: 'complete' })
      images.set(text, second)
      return
    }
    if (kind !== 'request') {
      acts.push({ type: 'scan-text', text })
      see(display)
      return
    }
    const content = requests.find((request) => request.text === text) ?? shownBy(display)
    if (content === null) {
      acts.push({
        type: 'note',
        text: `Here an image of the bank was scanned whose content is not known; then ${display.screen} was shown.`,
      })
      last = display
      return
    }
    if (known === undefined) {
      acts.push({ type: 'request', image: newImage(text), title: content.title, body: content.body })
    }
    acts.push({ type: 'scan', image: images.get(text) ?? 0 })
    see(display)
    if (known === undefined && display.code !== null) acts.push({ type: 'verify' })
  }

  for (let i = 0; i < rows.length; i++) {
    const { event, effects, display } = rows[i] as RecordedRow
    switch (event.type) {
      case 'press': {
        const finger = fingerFrom(rows, i)
        i = finger.last
        const end = rows[i]?.display ?? display
        const { buttons } = finger
        breakAs(faults.before(finger.effects))
        if (finger.ms >= HOLD_MS) acts.push({ type: 'hold', buttons, ignored: ignoredOf(finger) })
        else if (finger.effects.length > 0 || (last !== null && !isSame(last, end))) {
          acts.push({ type: 'tap', buttons, ignored: ignoredOf(finger) })
        }
        see(end)
        break
      }
      case 'release':
        break
      case 'time-passed': {
        breakAs(faults.before(effects))
        const within = Math.ceil((event.at - since + SPARE_MS) / 1000) * 1000
        if (effects.length > 0) acts.push({ type: 'until', screen: display.screen, isLit: display.lit, within })
        last = display
        break
      }
      case 'scan':
        breakAs(faults.before(effects))
        if (effects.length > 0) scan(event.text, display)
        break
      case 'camera-fault':
      case 'wrong-codes':
      case 'button-stuck':
      case 'memory-filled':
      case 'display-fault': {
        const { at: _, draw: __, ...fault } = event
        breakAs(faults.again(fault))
        see(display)
        break
      }
      default: {
        const { at: _, draw: __, ...plain } = event
        acts.push({ type: 'event', event: plain })
        see(display)
      }
    }
    since = rows[i]?.event.at ?? since
  }
  return { serial, profile, acts }
}

const isSame = (one: Display | null, other: Display): boolean => JSON.stringify(one) === JSON.stringify(other)

function ignoredOf({ buttons, effects }: Finger): Ignored | null {
  if (effects.length > 0 && effects.every(({ type }) => type === 'lit-again')) return 'dark-press'
  const sticks = (button: Button) =>
    effects.some((effect) => effect.type === 'fault-acted' && effect.fault === `${button}-stuck`)
  return buttons.some(sticks) ? 'button-stuck' : null
}

interface Finger {
  readonly buttons: readonly Button[]
  /** From the last press to the first release. */
  readonly ms: number
  readonly effects: readonly Effect[]
  /** The row of the last release. */
  readonly last: number
}

/** One or several fingers that go down and up again, with what happened while they were down. */
function fingerFrom(rows: readonly RecordedRow[], from: number): Finger {
  const buttons: Button[] = []
  const down = new Set<Button>()
  const effects: Effect[] = []
  let pressedAt = 0
  let releasedAt: number | null = null
  for (let i = from; i < rows.length; i++) {
    const { event, effects: these } = rows[i] as RecordedRow
    if (event.type === 'press') {
      buttons.push(event.button)
      down.add(event.button)
      pressedAt = event.at
    } else if (event.type === 'release') {
      down.delete(event.button)
      releasedAt ??= event.at
    } else if (event.type !== 'time-passed') {
      return { buttons, ms: (releasedAt ?? event.at) - pressedAt, effects, last: i - 1 }
    }
    effects.push(...these)
    if (down.size === 0) return { buttons, ms: (releasedAt ?? event.at) - pressedAt, effects, last: i }
  }
  return { buttons, ms: 0, effects, last: rows.length - 1 }
}

/** What a request asked for, as far as the display tells: its title, and lines of a label and a value. */
function shownBy({ code, lines }: Display): Omit<KnownRequest, 'text'> | null {
  const [title, ...rest] = lines.filter((line) => !line.startsWith('Sign:'))
  if (code === null || title === undefined) return null
  const fields = rest
    .map((line) => /^(\S+) (.+)$/.exec(line))
    .map((parts) => [parts?.[1] ?? '', parts?.[2] ?? ''] as const)
  const isPairs = fields.length > 0 && fields.every(([label]) => label !== '')
  return { title, body: isPairs ? { fields } : { freeText: rest.join(' ') || title } }
}
