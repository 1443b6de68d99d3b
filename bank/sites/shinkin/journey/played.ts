import { DEMO_FACTORY_KEY } from '../../../../token-core/codes.ts'
import { makePlayer } from '../../../model/player.ts'
import type { JourneyAnswer, JourneyCircumstances, PlayedBank } from '../../journey-bank.ts'
import { cellDigits } from '../model/cells.ts'
import type { Contract } from '../model/contract.ts'
import ja from '../model/locales/ja.json' with { type: 'json' }
import { parseStaffAction, staff } from '../model/staff.ts'
import { type Outcome, parseRequest, submit } from '../model/submit.ts'
import { NOBODY } from '../model/visit.ts'
import { holderFor, tokenHeldBy } from '../model/world.ts'
import { type Head, worldOf } from './given.ts'

/** What may stand for what is typed: the cells of the card that are asked now, right, wrong, or of another issue. */
export type Typed = string | number | { readonly card: 'right' | 'wrong' | number }
export type Fields = Readonly<Record<string, Typed>>

const shifted = (digits: string) => digits.replace(/\d/g, (digit) => String((Number(digit) + 1) % 10))

export const toldBy = ({ problems }: Pick<Outcome, 'problems'>): readonly string[] =>
  problems.map(({ field, code }) => (field === undefined ? code : `${field}:${code}`))

const answered = (page: string | null, outcome: Pick<Outcome, 'problems'>, notice: string | null): JourneyAnswer => ({
  page,
  told: [...toldBy(outcome), ...outcome.problems.map(({ code }) => code), ...(notice === null ? [] : [notice])],
  isRefused: outcome.problems.length > 0,
})

/** The bank of one contract, with browsers by name. */
export function play(head: Head, outside: JourneyCircumstances) {
  const { number } = head.given
  const around = Object.assign(outside, { factoryKey: DEMO_FACTORY_KEY, rules: head.rules })
  const player = makePlayer(
    { nobody: NOBODY, parseRequest, submit, parseStaffAction, staff },
    worldOf(head, around),
    around,
  )
  const { mails, order } = player

  const contract = (): Contract => {
    const found = player.world().contracts[number]
    if (!found) throw new Error('the contract is gone')
    return found
  }

  function typed(value: Typed): string | number {
    if (typeof value !== 'object') return value
    const { card } = contract()
    if (typeof value.card === 'number') {
      return cellDigits({ ...contract(), card: { ...card, issue: value.card } }, around)
    }
    const right = cellDigits(contract(), around)
    return value.card === 'right' ? right : shifted(right)
  }

  function send(browser: string, page: string, fields: Fields = {}, button: string | null = null): Outcome {
    const sent = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typed(value)]))
    return player.send(browser, page, sent, button)
  }

  const played: PlayedBank = {
    press(browser, page, button, fields) {
      const outcome = send(browser, page, fields as Fields, button)
      return answered(outcome.page, outcome, outcome.notice)
    },
    close: player.close,
    order: (said) => answered(null, order(said), null),
    link: () => '',
    state() {
      const users = contract().users.map(({ id, stopped, opened, accident }) => {
        const serial = tokenHeldBy(player.world(), holderFor(contract(), id))?.serial ?? null
        return [id, { stopped, opened, accident: accident !== null, serial }] as const
      })
      return { contract: contract().state, form: contract().form, users: Object.fromEntries(users) }
    },
    mails: () => mails.map(({ to, subject }) => ({ to, subject: ja[`mail.${subject}`] })),
  }
  return { ...player, ...{ played, contract, send } }
}
