import { AsyncLocalStorage } from 'node:async_hooks'
import { describe, expect, test } from 'vitest'
import type { Connection } from '../../store/database.ts'
import { makeGroups } from '../../store/group-commit.ts'
import { writtenDatabase } from './group-connection.ts'

const writing = (what: string) => async (connection: Connection) => {
  await connection.change(what, [])
  return what
}

/** Writes, and then fails. */
const failing = (what: string) => async (connection: Connection) => {
  await connection.change(what, [])
  throw new Error(`${what} failed`)
}

function at(database = writtenDatabase()) {
  // However long this machine takes for it.
  const transaction = makeGroups(database, Number.POSITIVE_INFINITY)
  const ends = async (...works: readonly ((connection: Connection) => Promise<unknown>)[]) => {
    const settled = await Promise.allSettled(works.map((work) => transaction(work)))
    return settled.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as Error).message))
  }
  return { database, transaction, ends }
}

describe('transactions that wait at the same time', () => {
  test('are committed once, in the order in which they came', async () => {
    const { database, ends } = at()
    expect(await ends(writing('a'), writing('b'), writing('c'))).toEqual(['a', 'b', 'c'])
    expect(database.disk).toEqual(['a', 'b', 'c'])
    expect(database.told.filter((one) => one === 'commit')).toHaveLength(1)
  })

  test('are answered after the commit, and not before: also those that only read, and those that failed', async () => {
    const { database, transaction } = at()
    const answered: string[] = []
    const commit = database.commit
    database.commit = () => {
      answered.push('commit')
      return commit()
    }
    const all: ((connection: Connection) => Promise<unknown>)[] = [
      writing('a'),
      async (connection) => connection.row('read', []),
      failing('b'),
      writing('c'),
    ]
    await Promise.all(
      all.map((work, i) =>
        transaction(work).then(
          () => answered.push(`${i}`),
          () => answered.push(`${i}`),
        ),
      ),
    )
    expect(answered[0]).toBe('commit')
    expect(answered.slice(1).sort()).toEqual(['0', '1', '2', '3'])
  })

  test('do not wait for those that come later than the group may last', async () => {
    const database = writtenDatabase()
    const transaction = makeGroups(database, 0)
    await Promise.all(['a', 'b'].map((what) => transaction(writing(what))))
    expect(database.told.filter((one) => one === 'commit')).toHaveLength(2)
  })

  test('one that fails fails alone', async () => {
    const { database, ends } = at()
    expect(await ends(writing('a'), failing('b'), writing('c'))).toEqual(['a', 'b failed', 'c'])
    expect(database.disk).toEqual(['a', 'c'])
    expect(database.told).toEqual('begin mark a unmark mark b back mark c unmark commit'.split(' '))
  })

  test('one whose statement failed fails, even if it took no notice', async () => {
    const { database, ends } = at()
    database.fails('b', new Error('constraint'))
    const careless = async (connection: Connection) => {
      await connection.change('a', [])
      try {
        await connection.change('b', [])
      } catch {
        return 'done'
      }
    }
    expect(await ends(careless, writing('c'))).toEqual(['constraint', 'c'])
    expect(database.disk).toEqual(['c'])
  })

  test('those that only read need no mark', async () => {
    const { database, ends } = at()
    await ends(async (connection) => connection.rows('read', []))
    expect(database.told).toEqual(['begin', 'read', 'commit'])
  })

  test('go on in the context of who asked for them', async () => {
    const { transaction } = at()
    const whose = new AsyncLocalStorage<string>()
    const ask = (who: string) => whose.run(who, () => transaction(async () => whose.getStore()))
    expect(await Promise.all([ask('a'), ask('b')])).toEqual(['a', 'b'])
  })

  test('a transaction that is over takes no more statements', async () => {
    const { transaction } = at()
    const kept = await transaction(async (connection) => connection)
    expect(() => kept.change('late', [])).toThrow('the transaction is over')
  })
})

describe('where the whole group fails, each is run again by itself', () => {
  test('at the commit: the others are committed, and who fails again hears it', async () => {
    const { database, ends } = at()
    database.fails('commit', new Error('disk full'), true)
    expect(await ends(writing('a'), failing('b'), writing('c'))).toEqual(['a', 'b failed', 'c'])
    expect(database.disk).toEqual(['a', 'c'])
  })

  test('in the middle, where the database has ended the transaction by itself', async () => {
    const { database, ends } = at()
    database.fails('b', new Error('disk full'), true)
    expect(await ends(writing('a'), writing('b'), writing('c'))).toEqual(['a', 'b', 'c'])
    expect(database.disk).toEqual(['a', 'b', 'c'])
  })

  test('and what cannot be written then is told to who wrote it, and to nobody else', async () => {
    const { database, ends } = at()
    const full = (connection: Connection) => {
      database.fails('b', new Error('disk full'), true)
      return writing('b')(connection)
    }
    expect(await ends(writing('a'), full, writing('c'))).toEqual(['a', 'disk full', 'c'])
    expect(database.disk).toEqual(['a', 'c'])
  })

  test('a file that stays busy is told to all who wait for it, and not to who comes later', async () => {
    const { database, ends } = at()
    database.fails('begin', new Error('busy'))
    expect(await ends(writing('a'), writing('b'))).toEqual(['busy', 'busy'])
    expect(await ends(writing('c'))).toEqual(['c'])
  })
})
