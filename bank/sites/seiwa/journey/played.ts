import { makePlayer } from '../../../model/player.ts'
import type { JourneyAnswer, JourneyCircumstances, PlayedBank } from '../../journey-bank.ts'
import { type Account, idOf } from '../model/account.ts'
import ja from '../model/locales/ja.json' with { type: 'json' }
import { parseStaffAction, staff } from '../model/staff.ts'
import { type Outcome, parseRequest, submit } from '../model/submit.ts'
import { NOBODY } from '../model/visit.ts'
import { accountBy } from '../model/world.ts'
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
  const player = makePlayer(
    { nobody: NOBODY, parseRequest, submit, parseStaffAction, staff },
    worldOf(head, around),
    around,
  )
  const { mails, order } = player

  const newest = <Subject extends Outcome['mails'][number]['subject']>(subject: Subject) =>
    mails.findLast((mail): mail is Extract<typeof mail, { subject: Subject }> => mail.subject === subject)
  const typed = (value: Typed) => (typeof value === 'object' ? (newest('password')?.password ?? '') : value)

  function account(): Account {
    const found = accountBy(player.world(), id)
    if (!found) throw new Error('the account is gone')
    return found
  }

  function send(browser: string, page: string, fields: Fields = {}, button: string | null = null): Outcome {
    const sent = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typed(value)]))
    return player.send(browser, page, sent, button)
  }

  const played: PlayedBank = {
    press(browser, page, button, fields) {
      const outcome = send(browser, page, fields as Fields, button)
      return answered(outcome.page, outcome)
    },
    close: player.close,
    order: (said) => answered(null, order(said)),
    link: () => newest('token')?.keyFile ?? '',
    state: () => ({ otp: account().otp.state, stopped: account().stopped }),
    mails: () => mails.map((mail) => ({ to: mail.to, subject: ja[`mail.${mail.subject}`], ...inMail(mail) })),
  }
  return { ...player, ...{ played, newest, account, send } }
}
