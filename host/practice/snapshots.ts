import { type Random, systemRandom } from '../../server/index.ts'
import { askBanks, eachBank, type OfBanks } from '../token/bank-name.ts'
import { hostError } from '../token/host-error.ts'
import type { TokenClock } from '../token/token-clock.ts'
import type { TokenRecord } from '../token/token-view.ts'
import type { BankControl } from './bank-control.ts'
import type { PracticeRack } from './practice-rack.ts'

/** How some tokens stood, or the whole rack, and the banks with them if wanted. */
export interface Snapshot {
  readonly id: string
  readonly name: string
  /** ms on the host's clock. */
  readonly takenAt: number
  readonly tokens: readonly string[]
  /** Of the whole rack: tokens that came since go when it is restored. */
  readonly isRack: boolean
  readonly hasBank: boolean
}

export interface NewSnapshot {
  readonly name?: string | undefined
  /** Default: the whole rack. */
  readonly tokens?: readonly string[] | undefined
  readonly bank?: boolean | undefined
}

/** Kept until the host ends: they hold keys, and stand on no disk. */
export interface Snapshots {
  /** Throws `not-found`, `no-bank`, `too-many-snapshots`, and what the bank answers. */
  take(wanted: NewSnapshot): Promise<Snapshot>
  list(): readonly Snapshot[]
  /** Puts everything back in place: the banks first, so that nothing happened where it does not answer. null: no such snapshot. */
  restore(id: string): Promise<Snapshot | null>
  /** False: there was none. */
  forget(id: string): Promise<boolean>
}

interface Kept {
  readonly snapshot: Snapshot
  readonly records: readonly TokenRecord[]
  /** How time went for new tokens. */
  readonly clock: TokenClock
  /** What each bank calls its part. */
  readonly banks: OfBanks<string>
}

const MOST_SNAPSHOTS = 100
const ID_BYTES = 6

export interface SnapshotOptions {
  readonly rack: PracticeRack
  readonly now: () => number
  readonly banks: OfBanks<BankControl>
  readonly random?: Random | undefined
}

export function makeSnapshots({ rack, now, banks, random = systemRandom }: SnapshotOptions): Snapshots {
  const kept = new Map<string, Kept>()

  async function keepBanks(): Promise<OfBanks<string>> {
    if (eachBank(banks).length === 0) throw hostError('no-bank', 'This host knows no practice bank.')
    return askBanks(banks, (bank) => bank.keep())
  }

  async function atBanks(parts: OfBanks<string>, deed: (bank: BankControl, part: string) => Promise<void>) {
    for (const [name, part] of eachBank(parts)) await deed(banks[name] as BankControl, part)
  }

  async function recordOf(id: string): Promise<TokenRecord> {
    const token = await rack.get(id)
    if (token === undefined) throw hostError('not-found', `There is no token ${JSON.stringify(id)}.`)
    return token.snapshot()
  }

  async function idsOf(): Promise<readonly string[]> {
    const ids: string[] = []
    for await (const records of rack.records()) ids.push(...records.map(({ id }) => id))
    return ids
  }

  return {
    async take({ name = '', tokens, bank: withBank = false }) {
      if (kept.size >= MOST_SNAPSHOTS) {
        const message = `This host keeps ${MOST_SNAPSHOTS} snapshots already: delete one first.`
        throw hostError('too-many-snapshots', message)
      }
      const ids = [...new Set(tokens ?? (await idsOf()))]
      const records = await Promise.all(ids.map(recordOf))
      const parts = withBank ? await keepBanks() : {}
      const id = Buffer.from(random(ID_BYTES)).toString('hex')
      const isRack = tokens === undefined
      const snapshot = { id, name, takenAt: now(), tokens: ids, isRack, hasBank: withBank }
      kept.set(id, { snapshot, records, clock: rack.time.clock, banks: parts })
      return snapshot
    },
    list: () => [...kept.values()].map(({ snapshot }) => snapshot),
    async restore(id) {
      const found = kept.get(id)
      if (found === undefined) return null
      const { snapshot, records, clock } = found
      await atBanks(found.banks, (bank, part) => bank.restore(part))
      for (const record of records) await rack.putBack(record)
      if (snapshot.isRack) {
        rack.time.put(clock)
        const others = (await idsOf()).filter((other) => !snapshot.tokens.includes(other))
        for (const other of others) await rack.remove(other)
      }
      return snapshot
    },
    async forget(id) {
      const found = kept.get(id)
      if (found === undefined) return false
      await atBanks(found.banks, (bank, part) => bank.forget(part))
      return kept.delete(id)
    },
  }
}
