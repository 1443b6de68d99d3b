import type { Engine } from '../../../bank/model/engine.ts'
import { accountOf, given } from '../../../bank/sites/seiwa/customer/given.ts'
import { partOfCustomer } from '../../../bank/sites/seiwa/kept.ts'
import { idOf } from '../../../bank/sites/seiwa/model/account.ts'
import type { Rules } from '../../../bank/sites/seiwa/model/rules.ts'
import type { StaffAction } from '../../../bank/sites/seiwa/model/staff.ts'
import type { Visit } from '../../../bank/sites/seiwa/model/visit.ts'
import { type World, withAccount } from '../../../bank/sites/seiwa/model/world.ts'
import { hexToBytes, totp } from '../../../token-core/index.ts'

/** Customers of Seiwa whose telephones show one-time passwords, for processes that transfer again and again. */

export type SeiwaEngine = Engine<World, Visit, Rules, StaffAction>

/** ms: a code each. */
export const STEP = 60_000

export interface Customer {
  readonly id: string
  readonly loginId: string
  readonly key: string
}

export const CUSTOMERS: readonly Customer[] = [1, 2, 3].map((i) => ({
  id: `001-普通-130000${i}`,
  loginId: `busy0${i}`,
  key: `${i}`.repeat(40),
}))

export const PASSWORDS = { password: 'login123', confirm: 'check123' }

/** Adds him where he is not there. */
export const addCustomer = (engine: SeiwaEngine, { id, loginId, key }: Customer): Promise<void> =>
  engine.change(partOfCustomer(id, loginId), ({ world, around }) => {
    const account = id.slice(-7)
    const customer = given.parse({
      ...{
        branch: '001',
        subject: '普通',
        account,
        ...PASSWORDS,
        loginId,
        open: true,
        email: `${loginId}@mail.example`,
      },
      otp: { state: 'in-use', userId: `9998${account.padStart(8, '0')}`, key },
    })
    const isThere = world.accounts[idOf(customer)] !== undefined
    return { world: isThere ? world : withAccount(world, accountOf(customer, around)), result: undefined }
  })

/** @param at ms since 1970 */
export const codeAt = (key: string, at: number): string =>
  totp({ key: hexToBytes(key), time: Math.floor(at / 1_000), period: STEP / 1_000 })
