import { expect, test } from 'vitest'
import type { InTransaction, Values } from '../../store/database.ts'
import { formOf, makeTable } from '../../store/sql-table.ts'
import { DATABASES } from '../bank/databases.ts'
import { opened } from './opened.ts'

const SCHEMA = {
  key: 'id',
  columns: { id: { kind: 'text', nullable: false }, name: { kind: 'text', nullable: false } },
  indexes: [],
} as const
const SECRETS = { seal: (text: string) => text, open: (text: string) => text, digest: (text: string) => text }

/** A table of one row whose name counts the questions. */
function asked() {
  let questions = 0
  const connection: InTransaction = {
    row: ([..._], [id]: Values) => [String(id), `question ${++questions}`],
    rows: () => [],
    change: () => 1,
    execute: () => undefined,
    later: () => undefined,
  }
  return makeTable(formOf('people', SCHEMA, SECRETS), connection)
}

test('a row is asked for once, and again only where nobody knows how it stands', async () => {
  const table = asked()
  const name = async (id = 'a') => (await table.get(id))?.name
  expect([await name(), await name(), await name('b')]).toEqual(['question 1', 'question 1', 'question 2'])
  await table.update('a', { name: 'x' })
  expect([await name(), await name('b')]).toEqual(['x', 'question 2'])
  await table.removeAll({ name: 'x' })
  expect([await name(), await name('b')]).toEqual(['question 3', 'question 4'])
  await table.insert({ id: 'a', name: 'y' })
  expect(await name()).toBe('question 5')
})

test.each(DATABASES.filter(({ missing }) => !missing))(
  'on $name a transaction sees what it wrote',
  async ({ fresh }) => {
    const store = await opened(await fresh())
    await store.transaction(async ({ companies }) => {
      expect(await companies.get('a')).toBeUndefined()
      await companies.insert({ id: 'a', name: 'A' })
      expect(await companies.get('a')).toEqual({ id: 'a', name: 'A' })
      // Asked for before it is changed, and answered after.
      const [before] = await Promise.all([companies.get('a'), companies.update('a', { name: 'B' })])
      expect(before).toEqual({ id: 'a', name: 'A' })
      expect(await companies.get('a')).toEqual({ id: 'a', name: 'B' })
      expect(await companies.update('a', { name: 'C' }, { name: 'A' })).toBe(false)
      expect(await companies.get('a')).toEqual({ id: 'a', name: 'B' })
      await companies.remove('a')
      expect(await companies.get('a')).toBeUndefined()
    })
  },
)
