import { z } from 'zod'
import { CELL_NAMES } from '../../../../token-core/codes.ts'
import { digest, email, list, moment, record } from '../../../model/table/schemas.ts'
import { drawCells } from './cells.ts'
import type { Circumstances } from './circumstances.ts'
import { certificateSerial, contractNumber, ordinal, userId } from './schemas.ts'
import { secretOf } from './secrets.ts'

/** What the bank keeps of a customer (一契約): one plain JSON value. */

/** The error that stops: the seventh in a row (連続７回). */
export const LIMIT = 7
/** 最大99名任命. */
export const MOST_USERS = 99
export const LONGEST_NAME = 48

/** 利用者権限, as the columns of 利用者情報選択 have them. */
export const RIGHTS = [
  'balance',
  'statements',
  'history',
  'transfer',
  'reservations',
  'cancellation',
  'payments',
  'payment-history',
  'files',
] as const
export type Right = (typeof RIGHTS)[number]

/** 対象となる取引: what a one-time password is asked for, each with its right. */
export const OPERATIONS = ['transfer', 'cancellation', 'payments', 'files'] as const satisfies readonly Right[]
export type Operation = (typeof OPERATIONS)[number]

/** 利用形態: each user has a token of his own, or one serves all. */
export const FORMS = ['each', 'one'] as const
export type TokenForm = (typeof FORMS)[number]

const wrong = z.int().min(0).max(LIMIT)

/** A 開通確認 under way: nothing of it is stored before its end. */
const opening = record({
  id: ordinal,
  /** When its last page was accepted or refused. */
  heardAt: moment,
})

const user = record({
  id: userId,
  kana: z.string(),
  kanji: z.string(),
  email: email.nullable(),
  rights: list(z.enum(RIGHTS)),
  /** 限度額 of a transfer, yen. */
  limit: z.int().min(0),
  /** ⑤ 利用者暗証番号 and ⑥ 利用者確認暗証番号, as digests. */
  code: digest,
  confirm: digest,
  opened: z.boolean(),
  /** 利用中止. */
  stopped: z.boolean(),
  /** 事故登録 with its reason. */
  accident: record({ reason: z.string() }).nullable(),
  opening: opening.nullable(),
  /** His electronic certificate, the last that he has obtained. */
  certificate: record({
    serial: certificateSerial,
    issuedAt: moment,
    notAfter: moment,
    revokedAt: moment.nullable(),
  })
    .nullable()
    .default(null),
  wrong: record({ code: wrong, confirm: wrong, otp: wrong }),
  /** Sessions that began under another number are over, and the last thing that ended them. */
  session: ordinal,
  endedBy: z.enum(['user-stopped', 'user-wrong']),
})

const admin = record({
  /** ③ ご契約先暗証番号 and ④ ご契約先確認暗証番号, as digests; null before the 開通確認. */
  code: digest.nullable(),
  confirm: digest.nullable(),
  email: email.nullable(),
  opening: opening.nullable(),
  wrong: record({ application: wrong, cells: wrong, code: wrong, confirm: wrong }),
})

const areDifferent = (values: readonly unknown[]) => new Set(values).size === values.length

const schema = record({
  schema: z.literal(1),
  number: contractNumber,
  /** Of the company, as its pages greet it; '': not known. */
  name: z.string().max(LONGEST_NAME).default(''),
  state: z.enum(['unopened', 'open', 'stopped']),
  form: z.enum(FORMS),
  /** ① ご契約先登録用暗証番号, as a digest. */
  application: digest,
  admin,
  card: record({
    issue: z.int().min(1),
    /** Which cells are asked now, in the order drawn. */
    asked: list(
      z
        .int()
        .min(0)
        .max(CELL_NAMES.length - 1),
    ).refine((cells) => cells.length >= 2 && cells.length <= 4 && areDifferent(cells)),
  }),
  users: list(user).refine((users) => users.length <= MOST_USERS && areDifferent(users.map(({ id }) => id))),
  /** 利用者ID that may not be given again before a time. */
  deleted: list(record({ id: userId, until: moment })),
  /** The last number that was given to a session or an opening: none is ever given twice. */
  ordinal,
  /** As of a user, of everybody. */
  session: ordinal,
}).refine(({ state, admin: { code, confirm } }) => state !== 'open' || (code !== null && confirm !== null))

export type Contract = z.output<typeof schema>
export type Admin = Contract['admin']
export type User = Contract['users'][number]
export type Opening = z.output<typeof opening>
export type AdminCode = keyof Admin['wrong']
export type UserCode = keyof User['wrong']

/** A contract from JSON. @throws ZodError for what is none */
export const parseContract = (json: unknown): Contract => schema.parse(json)

export const NO_ADMIN_ERRORS: Admin['wrong'] = { application: 0, cells: 0, code: 0, confirm: 0 }
export const NO_USER_ERRORS: User['wrong'] = { code: 0, confirm: 0, otp: 0 }

/** A customer whose application has just arrived. @param application the four digits on it @param name of the company */
export function makeContract(number: string, application: string, around: Circumstances, name = ''): Contract {
  return {
    schema: 1,
    number,
    name,
    state: 'unopened',
    form: 'each',
    application: secretOf(around, number, 'application', application),
    admin: { code: null, confirm: null, email: null, opening: null, wrong: NO_ADMIN_ERRORS },
    card: { issue: 1, asked: drawCells(around) },
    users: [],
    deleted: [],
    ordinal: 0,
    session: 0,
  }
}

export const userOf = (contract: Contract, id: string): User | undefined => contract.users.find((one) => one.id === id)

export const withUser = (contract: Contract, user: User): Contract => ({
  ...contract,
  users: contract.users.map((one) => (one.id === user.id ? user : one)),
})

/** A number that no session and no opening of this contract ever had. */
export function nextOrdinal(contract: Contract): readonly [number, Contract] {
  const ordinal = contract.ordinal + 1
  return [ordinal, { ...contract, ordinal }]
}
