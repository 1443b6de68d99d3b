import { bytesToHex, type KeyFileSecrets, parseOtpSerial } from '../../../token-core/codes.ts'
import { allInBatches, inBatches } from '../../core/turns.ts'
import type { Engine } from '../../model/engine.ts'
import type { StaffOutcome } from '../../model/table/answer.ts'
import { type KeyFileFault, readKeys } from '../../web/key-file/key-file.ts'
import { partOfContract } from './kept.ts'
import type { Rules } from './model/rules.ts'
import type { StaffAction } from './model/staff.ts'
import type { Stocked } from './model/stock.ts'
import type { Visit } from './model/visit.ts'
import type { World } from './model/world.ts'

type Keys = Readonly<Extract<StaffAction, { readonly action: 'stock' }>['keys']>

/** The tokens of a key file, as the stock takes them. @param file its bytes, or the text of one that was decoded already */
export async function stockFile(
  file: Uint8Array | string,
  secrets: KeyFileSecrets,
  kind: Stocked['kind'],
): Promise<{ readonly ok: true; readonly keys: Keys } | { readonly ok: false; readonly fault: KeyFileFault }> {
  const read = await readKeys(file, { ...secrets, takes: ['totp'] })
  if (!read.ok) return read
  const { otpKeys } = read.value
  const foreign = otpKeys.find(({ serial }) => parseOtpSerial(serial) === null)
  if (foreign) return { ok: false, fault: { code: 'other-serial', value: foreign.serial } }
  const keys = otpKeys.map(({ serial, key, digits, step, hash, drift }) => ({
    ...{ serial, kind, key: bytesToHex(key), digits, step, hash, drift },
  }))
  return { ok: true, keys }
}

type Problems = StaffOutcome<World>['problems']
type ShinkinEngine = Engine<World, Visit, Rules, StaffAction>

/** Tokens that one transaction is about: nobody waits for more than them. */
const BATCH = 100

/** Those of the keys that the bank has already, the same. */
export async function knownOf(engine: ShinkinEngine, keys: Keys): Promise<ReadonlySet<string>> {
  const known = new Set<string>()
  await inBatches(keys, BATCH, async (batch) => {
    const { world } = await engine.read(partOf(batch))
    for (const { serial, key } of batch) if (world.stock[serial]?.key === key) known.add(serial)
  })
  return known
}

/** The staff's action `stock`, for which nobody waits: all of it is looked at before any of it is taken. @returns what is wrong, and then nothing is taken */
export async function takeStock(engine: ShinkinEngine, keys: Keys): Promise<Problems> {
  const order = (part: Keys): StaffAction => ({ action: 'stock', keys: [...part] })
  let refused: Keys | null = null
  await inBatches(keys, BATCH, async (batch) => {
    if (refused !== null) return
    const { world, around } = await engine.read(partOf(batch))
    if (engine.site.staff(world, order(batch), around).problems.length > 0) refused = batch
  })
  // It is refused once more, and noted.
  if (refused !== null) return (await engine.staff(order(refused))).problems
  return (
    (await allInBatches(
      keys,
      BATCH,
      async (batch, isLast) => {
        const problems = isLast
          ? (await engine.staff(order(batch))).problems
          : await engine.change(partOf(batch), ({ world, around }) => {
              const outcome = engine.site.staff(world, order(batch), around)
              return { world: outcome.world, result: outcome.problems }
            })
        return problems.length > 0 ? problems : null
      },
      (batch) => engine.change(partOf(batch), ({ world }) => ({ world: withoutFree(world, batch), result: null })),
    )) ?? []
  )
}

const partOf = (keys: Keys) =>
  partOfContract(
    null,
    keys.map(({ serial }) => serial),
  )

/** Without those of the tokens that nobody has been given. */
function withoutFree(world: World, keys: Keys): World {
  const ours = new Set(keys.map(({ serial }) => serial))
  const kept = Object.values(world.stock).filter(({ serial, holder }) => holder !== null || !ours.has(serial))
  return { ...world, stock: Object.fromEntries(kept.map((one) => [one.serial, one])) }
}
