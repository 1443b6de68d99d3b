import { z } from 'zod'
import type * as common from '../../../model/table/answer.ts'
import { hexKey } from '../../../model/table/schemas.ts'
import type { Note } from './answer.ts'
import { askedAnew } from './cells.ts'
import type { Circumstances } from './circumstances.ts'
import { type Contract, LONGEST_NAME, makeContract, NO_ADMIN_ERRORS } from './contract.ts'
import type { Deed, Problem, ProblemCode } from './problems.ts'
import { contractNumber, serial } from './schemas.ts'
import { secretOf } from './secrets.ts'
import { parseStocked, type Stocked } from './stock.ts'
import { type World, withContract, withTokens } from './world.ts'

/** SIM-K90, 金庫の運用端末: what the bank's own people do. */

const application = z.string().regex(/^\d{4}$/, 'must be four digits')
const name = z.string().trim().max(LONGEST_NAME).default('')
const key = z.strictObject({
  serial,
  kind: z.enum(['fob', 'app']).default('fob'),
  key: hexKey,
  digits: z.int(),
  step: z.union([z.literal(30), z.literal(60)]),
  hash: z.enum(['sha1', 'sha256', 'sha512']),
  drift: z.int().default(0),
})
export const staffAction = z.discriminatedUnion('action', [
  /** An application has arrived. */
  z.strictObject({ action: z.literal('contract'), number: contractNumber, application, name }),
  /** 暗証番号ロック解除. */
  z.strictObject({ action: z.literal('release'), number: contractNumber }),
  /** お客様カード再発行. `issue`: of the card that it is instead of; none: of the present one. */
  z.strictObject({ action: z.literal('card'), number: contractNumber, issue: z.int().optional() }),
  /** ご契約先登録用暗証番号 anew. */
  z.strictObject({ action: z.literal('application'), number: contractNumber, application }),
  /** Tokens, as their key file has them: all, or none of them. */
  z.strictObject({ action: z.literal('stock'), keys: z.array(key) }),
])
export type StaffAction = Readonly<z.output<typeof staffAction>>

/** What the staff does, from outside. @throws ZodError for what is nothing of it */
export const parseStaffAction = (json: unknown): StaffAction => staffAction.parse(json)

export type StaffOutcome = common.StaffOutcome<World, Problem, Note>

type Done = Omit<StaffOutcome, 'notes'> & { readonly deed?: Deed }

export function staff(world: World, action: StaffAction, around: Circumstances): StaffOutcome {
  const { deed, ...done } = doneBy(world, action, around)
  const number = action.action === 'stock' ? null : action.number
  const note = { ...{ at: around.now, page: null, number, user: null }, ...{ typed: null, steps: null, order: null } }
  return {
    ...done,
    notes: [
      ...done.problems.map(({ code, field = null }) => ({ ...note, what: code, field })),
      ...(deed ? [{ ...note, what: deed, field: null }] : []),
    ],
  }
}

function doneBy(world: World, action: StaffAction, around: Circumstances): Done {
  if (action.action === 'stock') return stocked(world, action.keys)
  const before = world.contracts[action.number]
  const refuse = (code: ProblemCode): Done => ({ world, problems: [{ field: 'number', code }] })
  const done = (contract: Contract, deed: Deed): Done => ({ world: withContract(world, contract), problems: [], deed })
  if (action.action === 'contract') {
    return before
      ? refuse('number-used')
      : done(makeContract(action.number, action.application, around, action.name), 'contract-made')
  }
  if (before === undefined) return refuse('number-unknown')
  switch (action.action) {
    case 'release':
      return before.state === 'stopped' ? done(released(before), 'released') : refuse('not-stopped')
    case 'card': {
      const { issue } = before.card
      if ((action.issue ?? issue) !== issue) return { world, problems: [{ code: 'order-changed', saying: 'content' }] }
      const card = { ...before.card, issue: issue + 1 }
      return done(askedAnew({ ...before, card }, around), 'card-issued')
    }
    case 'application':
      return done(
        {
          ...before,
          application: secretOf(around, before.number, 'application', action.application),
          admin: { ...before.admin, wrong: { ...before.admin.wrong, application: 0 } },
        },
        'application-changed',
      )
  }
}

/**
 * ①–④ are counted anew, ③ and ④ are void: the admin opens the service again. Users keep their codes and their 利用中止. What was
 * interrupted is forgotten.
 */
const released = (contract: Contract): Contract => ({
  ...contract,
  state: 'unopened',
  admin: { ...contract.admin, code: null, confirm: null, opening: null, wrong: NO_ADMIN_ERRORS },
  users: contract.users.map((user) => ({ ...user, opening: null })),
})

function stocked(world: World, keys: Extract<StaffAction, { action: 'stock' }>['keys']): Done {
  const refuse = (code: ProblemCode): Done => ({ world, problems: [{ field: 'keys', code }] })
  const serials = new Set(keys.map(({ serial }) => serial))
  if (serials.size < keys.length || keys.some(({ serial }) => world.stock[serial])) return refuse('in-stock')
  // ⑦ has six digits, and no page takes more.
  if (keys.some(({ digits }) => digits !== 6)) return refuse('digits')
  const tokens = keys.map((key): Stocked => parseStocked({ ...key, schema: 1, last: null, holder: null }))
  return { world: withTokens(world, tokens), problems: [], deed: 'stocked' }
}
