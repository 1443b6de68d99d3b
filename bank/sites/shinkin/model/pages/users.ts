import { nextMonday } from '../../../../core/banking-days.ts'
import { email, optional, secret, yen } from '../../../../core/typed.ts'
import { confirmed } from '../confirmed.ts'
import { type Contract, MOST_USERS, NO_USER_ERRORS, nextOrdinal, userOf } from '../contract.ts'
import { givenCode, id, kana, kanji, rights } from '../forms.ts'
import { act, row, to } from '../row.ts'
import { secretOf } from '../secrets.ts'
import { toAdmin } from '../tries.ts'
import { loggedInAdmin } from '../turns.ts'
import { chosenIn, chosenUser, noneChosen } from './chosen.ts'
import { sameCodes } from './same-codes.ts'

/** ご契約先管理情報変更: the admin looks at users and registers them. */

/** ご契約先ステータス. */
export const K06 = row(loggedInAdmin, { users: to('SIM-K07'), codes: to('SIM-K13') }, 'users')

/** 利用者情報選択. */
export const K07 = row(loggedInAdmin, {
  'new-user': to('SIM-K08'),
  'edit-user': act(
    { user: chosenUser },
    (turn, { user }) => ({ page: 'SIM-K09', visit: { ...turn.visit, chosen: chosenIn(turn, user)?.id ?? null } }),
    (turn, { user }) => noneChosen(turn, user),
  ),
  form: to('SIM-K11'),
})

/** 利用者情報登録. */
export const K08 = row(loggedInAdmin, {
  ok: act(
    (set) => ({
      id,
      kana,
      kanji,
      userCode: givenCode(set),
      userConfirm: givenCode(set),
      email: optional(email),
      rights,
      limit: yen(0),
      confirm: secret,
    }),
    ({ contract }, { userCode, userConfirm, confirm, ...user }, moment) => {
      if (contract.users.length >= MOST_USERS) return { problems: [{ field: 'id', code: 'full' }] }
      const { around } = moment
      return confirmed(moment, contract, confirm, (right) => {
        const [session, counted] = nextOrdinal(right)
        const registered = {
          ...user,
          code: secretOf(around, right.number, `${user.id} code`, userCode),
          confirm: secretOf(around, right.number, `${user.id} confirm`, userConfirm),
          ...{ opened: false, stopped: false, accident: null, opening: null, certificate: null },
          wrong: NO_USER_ERRORS,
          ...{ session, endedBy: 'user-wrong' as const },
        }
        const users = [...right.users, registered]
        return {
          page: 'SIM-K07',
          contract: { ...counted, users, deleted: stillDeleted(right, around.now) },
          mails: toAdmin(right, 'user-registered', registered),
        }
      })
    },
    ({ contract }, { id, userCode, userConfirm }, { around }) => [
      ...(id !== undefined && isTaken(contract, id, around.now) ? [{ field: 'id', code: 'id-taken' as const }] : []),
      ...sameCodes(around, [userCode, userConfirm], 'userConfirm', 'user'),
    ],
  ),
})

/** 抹消した利用者IDはしばらく登録できません（翌週月曜日以降に登録することができます）. */
const stillDeleted = ({ deleted }: Contract, now: number) => deleted.filter(({ until }) => now < until)

const isTaken = (contract: Contract, id: string, now: number): boolean =>
  id === contract.number ||
  userOf(contract, id) !== undefined ||
  stillDeleted(contract, now).some((gone) => gone.id === id)

/** 登録抹消: the ID is free again from Monday 00:00 in Japan. */
export const removed = (contract: Contract, id: string, now: number): Contract => ({
  ...contract,
  users: contract.users.filter((user) => user.id !== id),
  deleted: [...stillDeleted(contract, now), { id, until: nextMonday(now) }],
})
