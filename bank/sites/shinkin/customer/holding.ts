import { freed, type Holder } from '../model/stock.ts'
import { tokenHeldBy, type World, withTokens } from '../model/world.ts'

/** A token of the stock is somebody's without a code of it, so that none is used up; what he held before is free. @returns or why it cannot be his */
export function holding(world: World, holder: Holder, serial: string): World | 'serial-unknown' | 'serial-taken' {
  const token = world.stock[serial]
  if (token === undefined) return 'serial-unknown'
  const { holder: before } = token
  if (before !== null && (before.number !== holder.number || before.user !== holder.user)) return 'serial-taken'
  const older = tokenHeldBy(world, holder)
  return withTokens(world, [...(older ? [freed(older)] : []), { ...token, holder, last: null }])
}
