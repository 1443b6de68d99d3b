import { join } from 'node:path'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { record as recordEvent } from '../../../host/journal/row.ts'
import { openDatabaseKey } from '../../../host/storage/postgres/database-key.ts'
import { settleForm } from '../../../host/storage/postgres/form.ts'
import { openPool, type Pool } from '../../../host/storage/postgres/pool.ts'
import { tokensIn } from '../../../host/storage/postgres/tokens-in.ts'
import { newRecord, type TokenRecord } from '../../../host/token/token-view.ts'
import { temporaryFolder } from '../folder.ts'
import { factoryNew } from '../practice.ts'
import { newDatabase } from './postgres.ts'

const isThere = inject('postgresUrl') !== null

/** What may become of a statement: it is done, its answer is lost, or it is lost on its way there. */
type Fate = 'done' | 'answer-lost' | 'lost'

/** A store on a way to the database that loses what it is told to, and what was said on it. */
async function onABadWay() {
  const [url, folder] = await Promise.all([newDatabase(), temporaryFolder()])
  const pool = openPool(url)
  onTestFinished(() => pool.end())
  await settleForm(pool)
  const key = await openDatabaseKey(pool, join(folder, 'key'))
  const fates: Fate[] = []
  const said: string[] = []
  const ids: unknown[] = []
  const bad: Pool = {
    async query<Row>(text: string, values?: readonly unknown[]) {
      said.push(text)
      ids.push(values?.[1])
      const fate = fates.shift() ?? 'done'
      const lost = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
      if (fate === 'lost') throw lost
      const rows = await pool.query<Row>(text, values)
      if (fate === 'answer-lost') throw lost
      return rows
    },
    end: async () => {},
  }
  const notices: string[] = []
  const changes = { say() {}, watch: () => ({ begun: Promise.resolve(), end() {} }), async close() {} }
  const notify = ({ code }: { readonly code: string }) => void notices.push(code)
  const store = tokensIn({ pool: bad, key, host: 'host', notify, changes })
  return { store, fates, said, ids, notices }
}

/** The next thing that happens to a token. */
function next(record: TokenRecord) {
  const sequence = record.sequence + 1
  const event = { type: sequence % 2 ? 'tape-removed' : 'tape-in', at: sequence } as const
  const { token, entry } = recordEvent(record.token, event, sequence, sequence)
  return { record: { ...record, token, sequence }, entry }
}

const FIRST = newRecord('main', factoryNew())

describe.runIf(isThere)('a commit on PostgreSQL', () => {
  it('is one statement, and the commits that wait meanwhile are one more for each that is under way', async () => {
    const { store, said } = await onABadWay()
    const ids = Array.from({ length: 40 }, (_, index) => `token${index}`)
    await Promise.all(ids.map((id) => store.commit(id, 0, { ...FIRST, name: id }, [])))
    expect(said.length).toBeLessThanOrEqual(6)
    said.splice(0)
    const { record, entry } = next(FIRST)
    expect(await store.commit('token0', 1, record, [entry])).toBe(2)
    expect(said).toHaveLength(1)
    said.splice(0)
    await expect(store.commit('token0', 1, record, [entry])).rejects.toMatchObject({
      code: 'token-moved',
      newest: { revision: 2, record: { sequence: 1 } },
    })
    expect(said).toHaveLength(1)
  })

  it('goes with others in the order of their ids: hosts that have tokens in common never wait for each other', async () => {
    const { store, ids } = await onABadWay()
    const names = Array.from({ length: 12 }, (_, index) => `token${String.fromCharCode(108 - index)}`)
    await Promise.all(names.map((id) => store.commit(id, 0, FIRST, [])))
    expect(ids.flat().toSorted()).toEqual(names.toSorted())
    for (const together of ids) expect(together).toEqual((together as string[]).toSorted())
    expect(ids.some((together) => (together as string[]).length > 1)).toBe(true)
  })

  it('happens once where its answer is lost, and where it is lost on its way', async () => {
    const { store, fates, notices } = await onABadWay()
    fates.push('answer-lost', 'lost')
    expect(await store.commit('main', 0, FIRST, [])).toBe(1)
    let { record, entry } = next(FIRST)
    for (const [revision, fate] of (['answer-lost', 'lost', 'done'] as const).entries()) {
      fates.push(fate)
      expect(await store.commit('main', revision + 1, record, [entry])).toBe(revision + 2)
      ;({ record, entry } = next(record))
    }
    expect(notices).toEqual([])
    const { rows } = await store.journal('main').page({ limit: 10 })
    expect(rows.map(({ sequence }) => sequence)).toEqual([1, 2, 3])
  })

  it('that nobody knows the end of is made good by the next: what was kept is not kept twice, what was not is', async () => {
    for (const fate of ['answer-lost', 'lost'] as const) {
      const { store, fates, notices } = await onABadWay()
      await store.commit('main', 0, FIRST, [])
      const one = next(FIRST)
      fates.push(fate, 'lost', 'lost', 'lost')
      await expect(store.commit('main', 1, one.record, [one.entry])).rejects.toThrow('ECONNRESET')
      expect(notices).toEqual(['not-saved'])
      const two = next(one.record)
      const revision = await store.commit('main', 1, two.record, [one.entry, two.entry])
      expect(revision).toBe(fate === 'lost' ? 2 : 3)
      expect(await store.get('main')).toMatchObject({ revision, record: { sequence: 2 } })
      const replay = await store.journal('main').replay()
      expect(replay?.rows.map(({ sequence }) => sequence)).toEqual([1, 2])
      expect(replay?.first).toEqual(FIRST.token)
    }
  })

  it('is refused where another was faster while nobody knew', async () => {
    const { store, fates } = await onABadWay()
    await store.commit('main', 0, FIRST, [])
    const one = next(FIRST)
    fates.push('lost', 'lost', 'lost', 'lost')
    await expect(store.commit('main', 1, one.record, [one.entry])).rejects.toThrow('ECONNRESET')
    await store.commit('main', 1, { ...FIRST, name: 'Another' }, [])
    await expect(store.commit('main', 1, one.record, [one.entry])).rejects.toMatchObject({ code: 'token-moved' })
    expect(await store.get('main')).toMatchObject({ revision: 2, record: { name: 'Another', sequence: 0 } })
  })
})
