import { type Random, seededRandom } from '../../server/index.ts'
import { SCHEMA } from './schema.ts'
import type { Store } from './store.ts'

/**
 * What a bank draws that starts from a seed: with the same rows in its store the same, with others nothing that it has drawn for them.
 * Sessions and visits come and go, and count for nothing.
 */
export async function seededFor(store: Store, seed: number): Promise<Random> {
  const { sessions: _, modelVisits: __, ...tables } = SCHEMA
  const keys: string[] = []
  await store.transaction(async (rows) => {
    keys.length = 0
    for (const [name, { key }] of Object.entries(tables)) {
      const found: readonly object[] = await rows[name as keyof typeof tables].find({})
      keys.push(...found.map((row) => `${name} ${Object.entries(row).find(([column]) => column === key)?.[1]}`))
    }
  })
  return seededRandom(seed, `bank ${keys.sort().join()}`)
}
