import { describe, expect, test } from 'vitest'
import { allInBatches, inBatches } from '../../../bank/core/turns.ts'

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i)

test('many are worked on a few at a time, in order', async () => {
  const seen: (readonly number[])[] = []
  await inBatches(numbers(5), 2, async (batch) => void seen.push(batch))
  expect(seen).toEqual([[0, 1], [2, 3], [4]])
})

describe('all or none', () => {
  function shelf(refuses: (batch: readonly number[]) => string | null = () => null) {
    const there = new Set<number>()
    const lasts: boolean[] = []
    const taking = (count: number) =>
      allInBatches(
        numbers(count),
        2,
        async (batch, isLast) => {
          lasts.push(isLast)
          const why = refuses(batch)
          if (why === null) for (const one of batch) there.add(one)
          return why
        },
        async (batch) => {
          for (const one of batch) there.delete(one)
        },
      )
    return { there, lasts, taking }
  }

  test('all are taken, the last ones as such', async () => {
    const { there, lasts, taking } = shelf()
    expect(await taking(5)).toBeNull()
    expect([...there]).toEqual(numbers(5))
    expect(lasts).toEqual([false, false, true])
  })

  test('of none the last are none', async () => {
    const { lasts, taking } = shelf()
    expect(await taking(0)).toBeNull()
    expect(lasts).toEqual([true])
  })

  test('what was taken before a refusal is taken back', async () => {
    const { there, taking } = shelf((batch) => (batch.includes(4) ? 'too many' : null))
    expect(await taking(9)).toBe('too many')
    expect(there.size).toBe(0)
  })

  test('what fails is told, also where some of it cannot be taken back; the rest is', async () => {
    const there = new Set<number>()
    const taking = allInBatches(
      numbers(9),
      2,
      async (batch) => {
        if (batch.includes(6)) throw new Error('the disk is full')
        for (const one of batch) there.add(one)
        return null
      },
      async (batch) => {
        if (batch.includes(2)) throw new Error('not even this')
        for (const one of batch) there.delete(one)
      },
    )
    await expect(taking).rejects.toThrow('the disk is full')
    expect([...there]).toEqual([2, 3])
  })

  test('and so it is where one fails', async () => {
    const { there, taking } = shelf((batch) => {
      if (batch.includes(6)) throw new Error('the disk is full')
      return null
    })
    await expect(taking(9)).rejects.toThrow('the disk is full')
    expect(there.size).toBe(0)
  })
})
