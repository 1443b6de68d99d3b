import { accountOf, given, userOf } from '../customer/given.ts'
import type { Circumstances } from '../model/circumstances.ts'
import { EMPTY, type World, withAccount } from '../model/world.ts'
import { practiceCustomers } from './customers.ts'

/** What an empty bank is filled with; user IDs are counted on from those of its customers. */
export const practiceWorld = (around: Circumstances): World =>
  practiceCustomers(around.now).reduce<World>((world, customer) => {
    const read = given.parse(customer.given)
    return { ...withAccount(world, accountOf(read, around)), lastUser: Math.max(world.lastUser, userOf(read)) }
  }, EMPTY)
