import { again, email, optional, secret } from '../../../../core/typed.ts'
import type { Answer, Mail } from '../answer.ts'
import type { Circumstances } from '../circumstances.ts'
import { confirmed } from '../confirmed.ts'
import { withUser } from '../contract.ts'
import { ownCode } from '../forms.ts'
import type { Problem } from '../problems.ts'
import { act, row } from '../row.ts'
import type { Rules } from '../rules.ts'
import { adminsDigest, usersDigest } from '../secrets.ts'
import { onceRight, stillThere, toAdmin, toUser, tryOfUser } from '../tries.ts'
import { loggedInAdmin, loggedInUser } from '../turns.ts'
import { type DigestOf, type KeptCodes, sameAsKept } from './same-codes.ts'

/**
 * ご契約先認証情報変更 and 利用者情報変更: a person changes his own codes and address, each or all at once. The guides name the menus and the mails, and print no
 * page: these two are ours.
 */

const forms = (rules: Rules) => ({
  newCode: optional(ownCode(rules)),
  newCodeAgain: again('newCode'),
  newConfirm: optional(ownCode(rules)),
  newConfirmAgain: again('newConfirm'),
  email: optional(email),
})

interface Changes {
  readonly newCode: string | null
  readonly newConfirm: string | null
  readonly email: string | null
}
interface Kept extends KeptCodes {
  readonly email: string | null
}

function problemsOf(
  { newCode, newConfirm, email }: Partial<Changes>,
  kept: Kept,
  digestOf: DigestOf,
  around: Circumstances,
  whose: 'admin' | 'user',
): readonly Problem[] {
  if (newCode === null && newConfirm === null && email === null) {
    return [{ field: 'newCode', code: 'missing', saying: 'change' }]
  }
  const next = { code: newCode, confirm: newConfirm }
  return sameAsKept(around, next, kept, digestOf, { code: 'newCode', confirm: 'newConfirm' }, whose)
}

/** What is changed, with the counts of the codes that are. */
const changed = <Of extends Kept & { readonly wrong: object }>(kept: Of, typed: Changes, digestOf: DigestOf): Of => ({
  ...kept,
  ...(typed.newCode !== null && { code: digestOf('code', typed.newCode) }),
  ...(typed.newConfirm !== null && { confirm: digestOf('confirm', typed.newConfirm) }),
  ...(typed.email !== null && { email: typed.email }),
  wrong: {
    ...kept.wrong,
    ...(typed.newCode !== null && { code: 0 }),
    ...(typed.newConfirm !== null && { confirm: 0 }),
  },
})

type Subject = Mail['subject']
interface Subjects extends Readonly<Record<'code' | 'confirm' | 'email', Subject>> {}
const ADMIN: Subjects = { code: 'admin-code-changed', confirm: 'admin-confirm-changed', email: 'admin-email-changed' }
const USER: Subjects = { code: 'user-code-changed', confirm: 'user-confirm-changed', email: 'user-email-changed' }

/** A changed address is told at the old one and at the new one. */
function mailsOf(
  { newCode, newConfirm, email }: Changes,
  subjects: Subjects,
  before: (subject: Subject) => readonly Mail[],
): readonly Mail[] {
  const old = email === null ? [] : before(subjects.email)
  return [
    ...(newCode === null ? [] : before(subjects.code)),
    ...(newConfirm === null ? [] : before(subjects.confirm)),
    ...old,
    ...(email === null ? [] : old.map((mail) => ({ ...mail, to: email }))),
  ]
}

/** ご契約先認証情報変更, with ④. */
export const K13 = row(loggedInAdmin, {
  ok: act(
    (rules) => ({ ...forms(rules), confirm: secret }),
    ({ contract }, typed, moment) =>
      confirmed(moment, contract, typed.confirm, (right): Answer => {
        const admin = changed(right.admin, typed, adminsDigest(moment.around, right.number))
        const mails = mailsOf(typed, ADMIN, (subject) => toAdmin(right, subject))
        return { page: 'SIM-K06', contract: { ...right, admin }, mails }
      }),
    ({ contract }, typed, moment) =>
      problemsOf(typed, contract.admin, adminsDigest(moment.around, contract.number), moment.around, 'admin'),
  ),
})

/** 利用者情報変更, with ⑥. */
export const K26 = row(loggedInUser, {
  ok: act(
    (rules) => ({ ...forms(rules), oldConfirm: secret }),
    ({ contract, user }, typed, moment) => {
      const digestOf = usersDigest(moment.around, contract.number, user.id)
      const isRight = digestOf('confirm', typed.oldConfirm) === user.confirm
      const wrong = { wrong: 'old-wrong', field: 'oldConfirm' } as const
      return onceRight(tryOfUser(moment, contract, user, 'confirm', { isRight, ...wrong }), (right): Answer => {
        const before = stillThere(right, user.id)
        const mails = mailsOf(typed, USER, (subject) => toUser(right, before, subject))
        return { page: 'SIM-K22', contract: withUser(right, changed(before, typed, digestOf)), mails }
      })
    },
    ({ contract, user }, typed, moment) =>
      problemsOf(typed, user, usersDigest(moment.around, contract.number, user.id), moment.around, 'user'),
  ),
})
