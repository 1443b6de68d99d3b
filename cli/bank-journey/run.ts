import { createHash } from 'node:crypto'
import type { JourneyAnswer } from '../../bank/index.ts'
import type { Checks } from '../../scenario/checks.ts'
import { seededRandom } from '../../server/index.ts'
import { type BankJourney, nameOfButton } from './format.ts'
import { makePhone } from './phone.ts'

type Step = BankJourney['steps'][number]

/** Plays a journey and compares what is told at every step. Nothing waits: the times are the journey's own, and it is the same each time. */
export function runBankJourney({ bank, start, head, steps }: BankJourney, checks: Checks): void {
  const around = { now: start, random: seededRandom(1, 'journey'), digest }
  const played = head.begin(around)
  const phone = makePhone(start)
  /** What was answered last. */
  let answer: JourneyAnswer = { page: null, told: [], isRefused: false }

  const typed = (value: unknown) =>
    typeof value === 'object' && value !== null && 'app' in value ? phone.code(around.now) : value

  function act(step: Step) {
    if (step.do === 'submit') {
      const button = step.button === undefined ? null : (nameOfButton(bank, step.page, step.button) ?? null)
      const fields = Object.entries(step.fields).map(([name, value]) => [name, typed(value)] as const)
      answer = played.press(step.browser, step.page, button, Object.fromEntries(fields))
    }
    if (step.do === 'close') played.close(step.browser)
    if (step.do === 'staff') answer = played.order(step.action)
    if (step.do === 'app') {
      const { do: type, ...event } = step.event
      phone.happen({ type, ...event, ...('text' in event && { text: linkOf(event.text) }) }, around.now)
    }
  }
  const linkOf = (text: unknown) => (typeof text === 'string' ? text : played.link())

  for (const [i, step] of steps.entries()) {
    // What is older than the step before it happens at its time.
    around.now = Math.max(around.now, start + step.at)
    act(step)
    const where = `steps[${i}] at ${step.at}`
    const { page, problem, state: { mails, ...state } = {} } = step.expect ?? {}
    const { page: shown, told, isRefused } = answer
    if (page !== undefined) checks.equal(`${where} page`, page, () => shown)
    if (problem === null) checks.equal(`${where} problem`, null, () => (isRefused ? told.join(' ') : null))
    else if (problem !== undefined) {
      checks.equal(`${where} problem`, problem, () => (told.includes(problem) ? problem : told.join(' ') || null))
    }
    compare(`${where} state`, state, played.state(), checks)
    if (Array.isArray(mails)) {
      checks.equal(`${where} state.mails`, mails, () =>
        played
          .mails()
          .slice(-mails.length)
          .map(({ subject }) => subject),
      )
    }
  }
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The members that are named, within one another; what is not there is null. */
function compare(where: string, wanted: unknown, seen: unknown, checks: Checks): void {
  if (!isObject(wanted)) checks.equal(where, wanted, () => seen)
  else {
    for (const [name, value] of Object.entries(wanted)) {
      compare(`${where}.${name}`, value, isObject(seen) ? (seen[name] ?? null) : null, checks)
    }
  }
}
