import type { JourneyAnswer, JourneyCircumstances, PlayedBank } from '../../journey-bank.ts'
import { type Account, idOf } from '../model/account.ts'
import ja from '../model/locales/ja.json' with { type: 'json' }
import { parseStaffAction, type StaffOutcome, staff } from '../model/staff.ts'
import { type Outcome, parseRequest, submit } from '../model/submit.ts'
import { NOBODY, type Visit } from '../model/visit.ts'
import { accountBy, type World } from '../model/world.ts'
import { type Head, worldOf } from './given.ts'

/** What may stand for what is typed: the newest password of a mail. */
export type Typed = string | number | boolean | { readonly mail: 'password' }
export type Fields = Readonly<Record<string, Typed>>

const FORM: ReadonlySet<string> = new Set(['missing', 'length', 'characters', 'mixed', 'differs', 'range'])

/** The code, or `field:code` of what is wrong with a form. */
export const toldBy = ({ problems }: Pick<Outcome, 'problems'>): readonly string[] =>
  problems.map(({ field, code }) => (field !== undefined && FORM.has(code) ? `${field}:${code}` : code))

const answered = (page: string | null, outcome: Pick<Outcome, 'problems'>): JourneyAnswer => ({
  page,
  told: outcome.problems.flatMap(({ field, code }) => (field === undefined ? [code] : [`${field}:${code}`, code])),
  isRefused: outcome.problems.length > 0,
})

/** What the customer takes from a mail. */
function inMail(mail: Outcome['mails'][number]): Readonly<Record<string, string>> {
  if (mail.subject === 'password') return { password: mail.password }
  return mail.subject === 'token' ? { userId: mail.userId, keyFile: mail.keyFile } : {}
}

/** The bank of one account, with browsers by name. */
export function play(head: Head, outside: JourneyCircumstances) {
  const id = idOf(head.given)
  const around = Object.assign(outside, { rules: head.rules })
  let world = worldOf(head, around)
  const visits = new Map<string, Visit>()
  const mails: Outcome['mails'][number][] = []
  const notes: Outcome['notes'][number][] = []

  const newest = <Subject extends Outcome['mails'][number]['subject']>(subject: Subject) =>
    mails.findLast((mail): mail is Extract<typeof mail, { subject: Subject }> => mail.subject === subject)
  const typed = (value: Typed) => (typeof value === 'object' ? (newest('password')?.password ?? '') : value)

  function account(): Account {
    const found = accountBy(world, id)
    if (!found) throw new Error('the account is gone')
    return found
  }

  function send(browser: string, page: string, fields: Fields = {}, button: string | null = null): Outcome {
    const sent = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typed(value)]))
    const outcome = submit(world, visits.get(browser) ?? NOBODY, parseRequest({ page, button, fields: sent }), around)
    world = outcome.world
    visits.set(browser, outcome.visit)
    mails.push(...outcome.mails)
    notes.push(...outcome.notes)
    return outcome
  }

  function order(action: object): StaffOutcome {
    const outcome = staff(world, parseStaffAction(action), around)
    world = outcome.world
    notes.push(...outcome.notes)
    return outcome
  }

  const played: PlayedBank = {
    press(browser, page, button, fields) {
      const outcome = send(browser, page, fields as Fields, button)
      return answered(outcome.page, outcome)
    },
    close: (browser) => void visits.delete(browser),
    order: (said) => answered(null, order(said)),
    link: () => newest('token')?.keyFile ?? '',
    state: () => ({ otp: account().otp.state, stopped: account().stopped }),
    mails: () => mails.map((mail) => ({ to: mail.to, subject: ja[`mail.${mail.subject}`], ...inMail(mail) })),
  }
  return {
    ...{ around, played, mails, notes, newest, account, send, order },
    world: () => world,
    put: (other: World) => {
      world = other
    },
    visit: (browser: string) => visits.get(browser) ?? NOBODY,
  }
}
