import { LIMITS } from '../../../token-core/codes.ts'
import type { Bank } from '../../core/bank.ts'
import type { Tables } from '../../core/store.ts'

/** The letters that the banks' guides print. */
const LETTERS = 'VDS'

/** The user's licence; a new one when he has none yet or its 99 sequence numbers are used up. */
export async function takeLicence(bank: Bank, tables: Tables, loginId: string): Promise<string> {
  const own = (await tables.licences.find({ loginId })).at(-1)
  if (own && own.lastSequenceNumber < LIMITS.sequenceNumber.max) return own.licence
  let licence = drawLicence(bank)
  while (await tables.licences.get(licence)) licence = drawLicence(bank)
  await tables.licences.insert({ licence, loginId, lastSequenceNumber: 0 })
  return licence
}

function drawLicence(bank: Bank): string {
  const bytes = bank.random(4)
  const number = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0) % 10_000_000
  return LETTERS + String(number).padStart(7, '0')
}

/** Gives away the next sequence number of a licence; null when all 99 are used up. */
export async function takeSequenceNumber(tables: Tables, licence: string): Promise<number | null> {
  const row = await tables.licences.get(licence)
  if (!row) throw new RangeError('a registration names a licence that is not there')
  const next = row.lastSequenceNumber + 1
  if (next > LIMITS.sequenceNumber.max) return null
  await tables.licences.update(licence, { lastSequenceNumber: next })
  return next
}
