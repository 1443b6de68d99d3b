import { checkCode } from '../../../../../token-core/codes.ts'
import { secret } from '../../../../core/typed.ts'
import { type Answer, type Moment, refused } from '../answer.ts'
import { confirmed } from '../confirmed.ts'
import { userOf } from '../contract.ts'
import { otp, serial, tokenForm } from '../forms.ts'
import { act, row } from '../row.ts'
import { checkedKey, freed, type Holder, isHeldBy } from '../stock.ts'
import { loggedInAdmin } from '../turns.ts'
import { tokenHeldBy, tokensOf } from '../world.ts'
import { chosenUser } from './chosen.ts'

/** ワンタイムパスワード: which tokens the users of a contract have. */

/** ワンタイムパスワード利用形態設定: another form cancels all registrations, at 次へ; the same one changes nothing. */
export const K11 = row(loggedInAdmin, {
  next: act({ form: tokenForm }, ({ contract }, { form }, { world }) =>
    form === contract.form
      ? { page: 'SIM-K12' }
      : { page: 'SIM-K12', contract: { ...contract, form }, tokens: tokensOf(world, contract.number).map(freed) },
  ),
})

/** 登録が完了した旨のメッセージは表示されません: the new serial stands in the table, and that is all. */
export const K12 = row(loggedInAdmin, {
  ok: act(
    { user: chosenUser, serial, otp, confirm: secret },
    ({ contract }, { user, serial, otp, confirm }, moment) =>
      confirmed(moment, contract, confirm, (right) => {
        const holder = { number: right.number, user: right.form === 'each' ? user : null }
        return { contract: right, about: holder, ...registered(moment, holder, serial, otp) }
      }),
    ({ contract }, { user }) =>
      contract.form === 'one' || (user && userOf(contract, user))
        ? []
        : [{ field: 'user', code: 'missing', saying: 'user' }],
  ),
})

function registered({ world, around }: Moment, holder: Holder, serial: string, otp: string): Answer {
  const token = world.stock[serial]
  if (token === undefined) return { ...refused('serial-unknown', 'serial'), typed: serial }
  if (token.holder !== null && !isHeldBy(token, holder)) return { ...refused('serial-taken', 'serial'), typed: serial }
  const checked = checkCode(checkedKey(token), token, { code: otp, at: around.now, window: 'first' })
  if (checked.result !== 'accepted') {
    const steps = checked.result === 'out-of-step' ? { steps: checked.steps } : {}
    return { ...refused(checked.result === 'used' ? 'otp-used' : 'otp-wrong', 'otp'), typed: otp, ...steps }
  }
  const older = tokenHeldBy(world, holder)
  return {
    tokens: [...(older ? [freed(older)] : []), { ...token, ...checked.state, holder }],
    deed: 'registered',
  }
}
