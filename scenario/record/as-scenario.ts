import { type FaultEvent, faultOf } from '../../token-core/index.ts'
import type { Act, Recording } from './recording.ts'

/** A recording as a scenario (docs/scenarios.md). */

/** A text in YAML: JSON's form of it is always right. `${` in it is no variable. */
const quoted = (text: string): string => JSON.stringify(text.replaceAll('${', '$${'))

const EVENTS: Readonly<Record<string, string>> = {
  'tape-in': 'tape: in',
  'tape-removed': 'tape: removed',
  'battery-removed': 'battery: removed',
  'battery-fitted': 'battery: fitted',
}

function eventLine(event: Extract<Act, { type: 'event' }>['event']): string {
  if (event.type === 'battery-level') return `battery: ${event.percent}`
  const plain = EVENTS[event.type]
  if (plain !== undefined) return plain
  const { on = true, times } = event as FaultEvent
  const name = faultOf(event as FaultEvent)
  if (!on) return `mend: ${name}`
  return times === undefined ? `fault: ${name}` : `fault: { name: ${name}, times: ${times} }`
}

interface Step {
  readonly deed: readonly string[]
  readonly expect: string[]
}

function contentLines({ title, body }: Extract<Act, { type: 'request' }>): string[] {
  const content =
    'fields' in body
      ? ['fields:', ...body.fields.map(([label, value]) => `  ${quoted(label)}: ${quoted(value)}`)]
      : 'challenge' in body
        ? [`challenge: ${quoted(body.challenge)}`]
        : [`freeText: ${quoted(body.freeText)}`]
  return [`title: ${quoted(title)}`, ...content].map((line) => `    ${line}`)
}

export function asScenario({ serial, profile, acts }: Recording): string {
  const steps: Step[] = []
  const step = (...deed: string[]) => steps.push({ deed, expect: [] })
  /** What was scanned once is kept under a name where it is scanned again. */
  const scans = acts.flatMap((act) => (act.type === 'scan' ? [act.image] : []))
  const isKept = (image: number) => scans.filter((one) => one === image).length > 1
  const keep = (image: number) => (isKept(image) ? ['save:', `  image${image}: \${image}`] : [])
  for (const act of acts) {
    switch (act.type) {
      case 'event':
        step(eventLine(act.event))
        break
      case 'tap':
        step(`tap: ${act.buttons.join('+')}`)
        if (act.ignored) steps.at(-1)?.expect.push(`ignored: ${act.ignored}`)
        break
      case 'hold':
        step(`hold: ${act.buttons.join('+')}`)
        if (act.ignored) steps.at(-1)?.expect.push(`ignored: ${act.ignored}`)
        break
      case 'until':
        step('until:', `  screen: ${named(act.screen)}`, `  lit: ${act.isLit}`, `within: ${act.within / 1000}s`)
        break
      case 'see':
        if (steps.length === 0) step('expect:', `  screen: ${named(act.screen)}`)
        else
          steps.at(-1)?.expect.push(`screen: ${named(act.screen)}`, ...(act.refusal ? [`refusal: ${act.refusal}`] : []))
        if (act.hasCode) steps.at(-1)?.expect.push('code: any')
        break
      case 'register':
        if (act.isAgain) step('bank:', '  user:', '    registrationState: none', '    tokenCode: null')
        step('bank:', '  register: user', ...keep(act.image))
        break
      case 'identify':
        step('bank:', '  identify: ${code}', ...keep(act.image))
        break
      case 'complete':
      case 'verify':
        step('bank:', `  ${act.type}: \${code}`)
        break
      case 'request':
        step('bank:', '  request:', ...contentLines(act), ...keep(act.image))
        break
      case 'scan':
        step(`scan: \${image${isKept(act.image) ? act.image : ''}}`)
        break
      case 'scan-text':
        step(`scan: ${quoted(act.text)}`)
        break
      case 'note':
        step(`name: ${quoted(act.text)}`, 'wait: 0s')
    }
  }
  const lines = steps.flatMap(({ deed, expect }) => [
    ...deed.map((line, i) => `${i === 0 ? '  - ' : '    '}${line}`),
    ...(expect.length > 0 ? ['    expect:', ...expect.map((line) => `      ${line}`)] : []),
  ])
  return [
    `name: Recorded from ${serial}`,
    'about: Codes are not written here. They are read from the display as it is played.',
    'given:',
    '  token:',
    `    profile: ${profile}`,
    'steps:',
    ...lines,
    '',
  ].join('\n')
}

/** `off` is a word that some readers of YAML take for false. */
const named = (screen: string): string => (screen === 'off' ? '"off"' : screen)
