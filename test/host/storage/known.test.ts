import { expect, it } from 'vitest'
import { knownRevisions } from '../../../host/storage/postgres/known.ts'

/** A database whose answers come when they are let. */
function makeRows(first: Readonly<Record<string, number>>) {
  const state = { rows: first, versions: {} as Record<string, string>, answers: [] as (() => void)[] }
  const known = knownRevisions(() => {
    const seen = Object.entries(state.rows).map(([id, revision]) => ({
      id,
      revision,
      version: state.versions[id] ?? '1',
    }))
    return new Promise((resolve) => state.answers.push(() => resolve(seen)))
  })
  return {
    state,
    known,
    look() {
      const looked = known.look()
      return { looked, answer: () => state.answers.shift()?.() }
    },
  }
}

it('a look finds what differs from what was told or seen before: new, changed and gone; the first finds nothing', async () => {
  const { state, known, look } = makeRows({ a: 1, b: 2, c: 3 })
  const first = look()
  first.answer()
  expect(await first.looked).toEqual([])
  known.note([
    { id: 'b', revision: 5, sequence: 5 },
    { id: 'c', revision: null, sequence: 0 },
  ])
  state.rows = { a: 2, b: 5, d: 1 }
  const second = look()
  second.answer()
  expect(await second.looked).toEqual([
    { id: 'a', revision: 2, sequence: 0 },
    { id: 'd', revision: 1, sequence: 0 },
  ])
  state.rows = { b: 5, d: 1 }
  const third = look()
  third.answer()
  expect(await third.looked).toEqual([{ id: 'a', revision: null, sequence: 0 }])
})

it('what is told while it looks is newer than what it sees', async () => {
  const { known, look } = makeRows({ a: 1, b: 1 })
  const first = look()
  first.answer()
  await first.looked
  const { looked, answer } = look()
  known.note([
    { id: 'a', revision: 2, sequence: 2 },
    { id: 'b', revision: null, sequence: 0 },
    { id: 'c', revision: 1, sequence: 0 },
  ])
  answer()
  expect(await looked).toEqual([])
})

it('a look that failed is made again, and what was the first then is the first', async () => {
  let fails = true
  const known = knownRevisions(async () => {
    if (fails) throw new Error('no connection')
    return [{ id: 'a', revision: 1, version: '1' }]
  })
  await expect(known.look()).rejects.toThrow('no connection')
  fails = false
  expect(await known.look()).toEqual([])
})

it('one that went and came back between two looks is told, though it has the revision it had', async () => {
  const { state, look } = makeRows({ a: 1, b: 1 })
  const first = look()
  first.answer()
  await first.looked
  state.versions = { a: '2' }
  const second = look()
  second.answer()
  expect(await second.looked).toEqual([{ id: 'a', revision: 1, sequence: 0 }])
})
