import { describe, expect, test } from 'vitest'
import { DATABASES } from '../databases.ts'
import { rightOutcome, runLoad } from './load.ts'

/** Bounds the load; nothing is asserted on how long it takes. */
const LIMIT_MS = 100_000

describe.each(DATABASES)('forty customers at once on $name', ({ name, missing, fresh }) => {
  test.skipIf(missing)(
    'over the API: nothing is lost, done twice or left half, and each code counts once',
    async () => {
      const servers = name === 'PostgreSQL' ? 2 : 1
      const load = { customers: 40, transfers: 2, servers, signal: AbortSignal.timeout(LIMIT_MS) }
      const { outcome } = await runLoad(await fresh(), load)
      expect(outcome).toEqual(rightOutcome(load))
    },
    2 * LIMIT_MS,
  )
})
