import { plainDigits } from '../../../../core/digits.ts'
import { again, digits, email, secret } from '../../../../core/typed.ts'
import { type Answer, type Moment, refused } from '../answer.ts'
import { askedAnew, askedByRule, cellDigits } from '../cells.ts'
import { type Contract, nextOrdinal } from '../contract.ts'
import { number, ownCode } from '../forms.ts'
import { isUnfinished } from '../opening.ts'
import { act, row, to } from '../row.ts'
import { secretOf } from '../secrets.ts'
import { onceRight, toAdmin, tryOfAdmin } from '../tries.ts'
import { adminAtCard, anybody, type CardTurn, openingAdmin, withPurpose } from '../turns.ts'
import { ADMIN_DOOR, NOBODY, nobody } from '../visit.ts'
import { sameCodes } from './same-codes.ts'

const withPurposeOf = (purpose: 'open' | 'login') => act({}, () => ({ page: 'SIM-K02', visit: nobody({ purpose }) }))

/** ビジネスWeb 管理者ログイン. */
export const K01 = row(anybody, { open: withPurposeOf('open'), 'log-in-by-id': withPurposeOf('login') })

/** ご契約先ログイン: for a 開通確認 with ①, else with ③. */
export const K02 = row(withPurpose, {
  'log-in': act({ number, code: secret }, ({ purpose }, typed, moment) => {
    const contract = moment.world.contracts[typed.number]
    if (contract === undefined) return refused('admin-wrong')
    const told =
      contract.state === 'stopped' ? refused('admin-stopped') : entered(moment, contract, purpose, typed.code)
    return { about: { number: typed.number, user: null }, ...told }
  }),
})

const entered = (moment: Moment, contract: Contract, purpose: 'open' | 'login', code: string): Answer =>
  purpose === 'open' ? opened(moment, contract, code) : loggedIn(moment, contract, code)

function opened(moment: Moment, contract: Contract, code: string): Answer {
  const { now } = moment.around
  if (contract.state === 'open') return refused('already-open')
  if (isUnfinished(contract.admin.opening, now)) return refused('interrupted')
  return onceRight(
    tryOfAdmin(moment, contract, 'application', { ...isApplication(moment, contract, code), wrong: 'admin-wrong' }),
    (right) => {
      const [id, counted] = nextOrdinal(right)
      const { number, session } = counted
      return {
        page: 'SIM-K03',
        contract: { ...counted, admin: { ...counted.admin, opening: { id, heardAt: now } } },
        visit: { schema: 1, who: 'admin-opening', number, session, opening: id, entered: null },
      }
    },
  )
}

function loggedIn(moment: Moment, contract: Contract, code: string): Answer {
  if (contract.state === 'unopened') return refused('not-open')
  const isRight = secretOf(moment.around, contract.number, 'code', code) === contract.admin.code
  return onceRight(tryOfAdmin(moment, contract, 'code', { isRight, wrong: 'admin-wrong' }), (right) => ({
    page: 'SIM-K04',
    contract: askedByRule(right, moment.around),
    visit: { schema: 1, who: 'admin-at-card', number: right.number, session: right.session },
  }))
}

/** ①, four digits, as a person types them. */
const isApplication = ({ around }: Moment, { number, application }: Contract, typed: string) => ({
  isRight: secretOf(around, number, 'application', plainDigits(typed)) === application,
})

/** ご契約先開通確認. Nothing is stored yet: the session keeps what was chosen, as digests. */
export const K03 = row(openingAdmin, {
  ok: act(
    (rules) => ({
      application: secret,
      newCode: ownCode(rules),
      newCodeAgain: again('newCode'),
      newConfirm: ownCode(rules),
      newConfirmAgain: again('newConfirm'),
      email,
    }),
    ({ visit, contract }, typed, moment) => {
      const tried = tryOfAdmin(moment, contract, 'application', {
        ...isApplication(moment, contract, typed.application),
        wrong: 'application-wrong',
        field: 'application',
      })
      const { around } = moment
      return onceRight(tried, (right) => ({
        page: 'SIM-K04',
        contract: askedByRule(right, around),
        visit: {
          ...visit,
          entered: {
            code: secretOf(around, right.number, 'code', typed.newCode),
            confirm: secretOf(around, right.number, 'confirm', typed.newConfirm),
            email: typed.email,
          },
        },
      }))
    },
    (_, { newCode, newConfirm }, { around }) => sameCodes(around, [newCode, newConfirm], 'newConfirm', 'admin'),
  ),
})

/** ご契約先ワンタイムパスワード入力: the cells of the card. */
export const K04 = row(
  adminAtCard,
  {
    ok: act(
      { cells: digits(0, null) },
      (turn, { cells }, moment) => {
        const isRight = cells === cellDigits(turn.contract, moment.around)
        const tried = tryOfAdmin(moment, turn.contract, 'cells', { isRight, wrong: 'cells-wrong', field: 'cells' })
        return onceRight(tried, (right) => passed(turn, askedAnew(right, moment.around)))
      },
      ({ contract }, { cells }) => {
        if (cells === undefined) return []
        const read = digits(2 * contract.card.asked.length)(cells, {})
        return 'wrong' in read ? [{ field: 'cells', ...read.wrong }] : []
      },
    ),
    clear: act({}, () => ({})),
  },
  'ok',
)

function passed({ visit }: CardTurn, right: Contract): Answer {
  const { number, session } = right
  if (visit.who === 'admin-at-card') {
    return { page: 'SIM-K06', contract: right, visit: { schema: 1, who: 'admin', number, session, chosen: null } }
  }
  const contract: Contract = { ...right, state: 'open', admin: { ...right.admin, ...visit.entered, opening: null } }
  return { page: 'SIM-K05', contract, visit: NOBODY, mails: toAdmin(contract, 'admin-opened') }
}

/** 管理者開通確認完了. */
export const K05 = row(anybody, { next: to(ADMIN_DOOR) })
