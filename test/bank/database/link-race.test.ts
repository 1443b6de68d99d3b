import { describe, expect, test } from 'vitest'
import { makeEngine } from '../../../bank/model/make-engine.ts'
import { linkOf } from '../../../bank/sites/seiwa/model/pages/link.ts'
import { accountBy, withAccount } from '../../../bank/sites/seiwa/model/world.ts'
import { makeGrants } from '../../../bank/sites/seiwa/oauth/grants.ts'
import { seiwa } from '../../../bank/sites/seiwa/seiwa.ts'
import { seededRandom } from '../../../server/index.ts'
import { DATABASES, type TestDatabase } from '../databases.ts'
import { opened } from './opened.ts'

/** Two processes of a bank with one database, and what a service was given. */

const START = 1_775_433_612_000
const ID = '001-普通-1200003'
const SERVICE = { client: 'service', clientName: '会計', scopes: ['balance' as const] }

async function twoBanks(fresh: TestDatabase['fresh']) {
  const options = await fresh()
  const open = async (seed: number) =>
    makeEngine(seiwa, { store: await opened(options), now: () => START, random: seededRandom(seed, 'seiwa') })
  const [one, other] = [await open(1), await open(2)]
  const part = { keys: [`account:${ID}` as const], owner: null }
  const link = await one.change(part, ({ world, around }) => {
    const held = accountBy(world, ID)
    const given = linkOf(SERVICE, around)
    return { world: held ? withAccount(world, { ...held, links: [given] }) : world, result: given.id }
  })
  return { one, other, grants: [makeGrants(one), makeGrants(other)] as const, to: { account: ID, link } }
}

describe.each(DATABASES)('two processes on one $name', ({ missing, fresh }) => {
  test.skipIf(missing)('redeem one code, and one refresh token, once', async () => {
    const { grants, to } = await twoBanks(fresh)
    const [first, second] = grants
    const code = await first.issueCode(to, {
      ...{ client: SERVICE.client, scopes: SERVICE.scopes, redirectUri: 'http://127.0.0.1/', challenge: 'x' },
    })
    const issued = await first.issueTokens(to, SERVICE.client, SERVICE.scopes)
    for (const [rows, shown] of [
      ['codes', code ?? ''],
      ['tokens', issued?.refresh ?? ''],
    ] as const) {
      const used = await Promise.all([1, 2, 3, 4].map((i) => (i % 2 ? first : second).use(rows, shown)))
      expect(used.filter(Boolean)).toEqual([true])
    }
  })

  test.skipIf(missing)('a consent that one takes back is over at the other, at once', async () => {
    const { one, grants, to } = await twoBanks(fresh)
    const [first, second] = grants
    const issued = await first.issueTokens(to, SERVICE.client, SERVICE.scopes)
    expect((await second.behind(issued?.access ?? ''))?.account.id).toBe(ID)
    await one.staff({ action: 'end-links', id: ID })
    expect(await second.behind(issued?.access ?? '')).toBeNull()
    expect(await second.issueTokens(to, SERVICE.client, SERVICE.scopes)).toBeNull()
  })

  test.skipIf(missing)('what one sees used a second time is over at the other', async () => {
    const { grants, to } = await twoBanks(fresh)
    const [first, second] = grants
    const issued = await first.issueTokens(to, SERVICE.client, SERVICE.scopes)
    await first.use('tokens', issued?.refresh ?? '')
    expect(await second.found('tokens', issued?.refresh ?? '')).toBeNull()
    expect(await first.behind(issued?.access ?? '')).toBeNull()
  })
})
