import { z } from 'zod'
import { givenText, givenTime } from '../../../model/table/schemas.ts'
import type { Circumstances } from '../model/circumstances.ts'
import {
  type Contract,
  FORMS,
  LIMIT,
  LONGEST_NAME,
  MOST_USERS,
  makeContract,
  type Opening,
  RIGHTS,
  type User,
} from '../model/contract.ts'
import { contractNumber, serial, userId } from '../model/schemas.ts'
import { secretOf } from '../model/secrets.ts'

/** A customer in any state, told in plain words: what a journey begins with, and what the API makes. */

const code = givenText(64).min(1)
const LAST_ISSUE = 999
/** Wrong ones in a row. */
const count = z.int().min(0).max(LIMIT).default(0)
/** A 開通確認 that was begun and not ended: when it was last heard of. */
const heardAt = givenTime.nullable().default(null)

/** A user, name by name. */
export const userShape = {
  id: userId,
  ...{ code, confirm: code },
  opened: z.boolean(),
  /** '': none. */
  email: givenText(64).nullable().default(null),
  serial: serial.nullable().default(null),
  limit: z.int().min(0).default(1_000_000),
  kana: givenText(48).min(1).default('ﾘﾖｳｼﾔ'),
  kanji: givenText(48).default(''),
  rights: z.array(z.enum(RIGHTS)).readonly().default(RIGHTS),
  /** 利用中止. */
  stopped: z.boolean().default(false),
  /** The reason of a 事故登録. */
  accident: givenText(20).nullable().default(null),
  wrong: z.strictObject({ code: count, confirm: count, otp: count }).prefault({}),
  openingHeardAt: heardAt,
}
const user = z.strictObject(userShape)

const admin = z
  .strictObject({ code: code.nullable(), confirm: code.nullable(), email: givenText(64).min(1).nullable() })
  .refine(({ code, confirm }) => (code === null) === (confirm === null), 'must have both codes, or none of them')
  .refine(({ code, email }) => code === null || email !== null, 'must have "email" where it has codes')

/** A customer, name by name. */
export const givenShape = {
  number: contractNumber,
  application: z.string().regex(/^\d{4}$/, 'must be four digits'),
  issue: z.int().min(1).max(LAST_ISSUE).default(1),
  form: z.enum(FORMS).default('each'),
  /** Null, and codes that are null: before his 開通確認. */
  admin: admin.nullable(),
  users: z.array(user).max(MOST_USERS).readonly(),
  name: givenText(LONGEST_NAME).default(''),
  /** After too many errors. */
  stopped: z.boolean().default(false),
  wrong: z.strictObject({ application: count, cells: count, code: count, confirm: count }).prefault({}),
  openingHeardAt: heardAt,
  /** 利用者ID that may not be given again before a time. */
  deleted: z
    .array(z.strictObject({ id: userId, until: givenTime }))
    .readonly()
    .default([]),
}

export const given = z.strictObject(givenShape).superRefine(({ form, users }, context) => {
  const fault = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
  const taken = users.map((one) => one.serial)
  for (const [i, { id }] of users.entries()) {
    const path = ['users', i]
    const own = taken[i] ?? null
    if (users.findIndex((other) => other.id === id) !== i) fault([...path, 'id'], 'is that of another user')
    if (own !== null && form === 'each' && taken.indexOf(own) !== i) {
      fault([...path, 'serial'], 'is that of another user')
    }
    if (own !== null && form === 'one' && taken.some((other) => other !== null && other !== own)) {
      fault([...path, 'serial'], 'must be the same for all users of the form "one"')
    }
  }
})
export type Given = Readonly<z.input<typeof given>>
export type CustomerGiven = Readonly<z.output<typeof given>>
export type UserGiven = z.input<typeof user>

/** @param session the number of his sessions: those under another are over */
export function contractOf(customer: CustomerGiven, around: Circumstances, session = 0): Contract {
  const { number, name, application, issue, form, admin, users, stopped, wrong, deleted } = customer
  const made = makeContract(number, application, around, name)
  const { code = null, confirm = null, email = null } = admin ?? {}
  return {
    ...made,
    ...{ form, deleted, session },
    ordinal: session + 1,
    state: stopped ? 'stopped' : code === null ? 'unopened' : 'open',
    card: { ...made.card, issue },
    admin: {
      code: code && secretOf(around, number, 'code', code),
      confirm: confirm && secretOf(around, number, 'confirm', confirm),
      email,
      opening: opening(customer, session),
      wrong,
    },
    users: users.map((one) => userOf(one, number, around, session)),
  }
}

const opening = ({ openingHeardAt }: Pick<CustomerGiven, 'openingHeardAt'>, session: number): Opening | null =>
  openingHeardAt === null ? null : { id: session + 1, heardAt: openingHeardAt }

function userOf(one: CustomerGiven['users'][number], number: string, around: Circumstances, session: number): User {
  const { id, code, confirm, email, accident, serial: _, openingHeardAt: __, ...kept } = one
  return {
    ...kept,
    id,
    email: email || null,
    code: secretOf(around, number, `${id} code`, code),
    confirm: secretOf(around, number, `${id} confirm`, confirm),
    accident: accident === null ? null : { reason: accident },
    opening: opening(one, session),
    certificate: null,
    session,
    endedBy: one.stopped ? 'user-stopped' : 'user-wrong',
  }
}
