import {
  hexToBytes,
  inspect,
  type KeyFobTypes,
  makeToken,
  type SoftwareTokenTypes,
  step,
} from '../../token-core/index.ts'
import type { Checks } from '../checks.ts'
import type { OtpJourney } from './format.ts'

type Token = (KeyFobTypes | SoftwareTokenTypes)['token']
type Step = OtpJourney['steps'][number]
type Happening = (KeyFobTypes | SoftwareTokenTypes)['event']

/** How long a tap of a journey keeps the button down, ms. */
const TAP = 100

/** Runs a journey and compares what is seen at every step. Nothing waits: the times are the journey's own. */
export function runOtpJourney(journey: OtpJourney, checks: Checks): void {
  let token = firstOf(journey)
  const happen = (event: Happening) => {
    token = step(token, event)[0]
  }
  let releases: number[] = []
  for (const [i, one] of journey.steps.entries()) {
    const at = journey.start + one.at
    // At the same instant the release comes first.
    for (const due of releases.filter((due) => due <= at)) happen({ type: 'release', at: due })
    releases = releases.filter((due) => due > at)
    if (journey.kind === 'otp-token' && one.do === 'tap') {
      happen({ type: 'press', at })
      releases.push(at + TAP)
    } else happen(eventOf(one, at))
    compare(`steps[${i}] at ${one.at}`, one.expect ?? {}, seen(token), checks)
  }
}

function firstOf(journey: OtpJourney): Token {
  const at = journey.start
  if (journey.kind !== 'otp-token') return makeToken({ kind: 'software-token', profile: journey.kind, at })
  const { serial, profile, key, clock, madeAt } = journey
  return makeToken({
    ...{ kind: 'key-fob', serial, profile, at },
    ...(key !== undefined && { key: hexToBytes(key) }),
    ...(clock && { clock }),
    ...(madeAt !== undefined && { madeAt }),
  })
}

/** The members of a deed are those of its event, by their own names. */
function eventOf({ do: type, note: _, expect: __, ...members }: Step, at: number): Happening {
  return { ...members, type: type ?? 'time-passed', at } as Happening
}

function seen(token: Token): Readonly<Record<string, unknown>> {
  const inspected = inspect(token)
  if (inspected.kind !== 'key-fob') return { ...inspected.display }
  return { ...inspected.display, uses: inspected.uses?.taken ?? null, level: inspected.level }
}

function compare(where: string, wanted: object, seen: Readonly<Record<string, unknown>>, checks: Checks): void {
  for (const [member, value] of Object.entries(wanted)) {
    const place = `${where} ${member}`
    if (member !== 'notCode') checks.equal(place, value, () => seen[member])
    else checks.equal(place, `not ${value}`, () => (seen.code === value ? value : `not ${value}`))
  }
}
