import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { listOf, wrongIn } from '../../server/index.ts'

const numbers = z.object({ numbers: listOf(z.number()).max(1000) })
const wrongs = (count: number) => ({ numbers: Array(count).fill('x') })

/** Counts how often an entry was looked at. */
function counted() {
  let looks = 0
  const item = z.unknown().refine((value) => {
    looks += 1
    return value === 1
  })
  return { item, looks: () => looks }
}

describe('listOf', () => {
  it('reads a list as z.array does, synchronously and not', async () => {
    for (const count of [0, 1, 99, 100, 101, 1000]) {
      const right = { numbers: Array.from({ length: count }, (_, index) => index) }
      expect(numbers.parse(right)).toEqual(right)
      expect(await numbers.parseAsync(right)).toEqual(right)
    }
    const twice = listOf(z.number().transform(async (value) => value * 2))
    expect(await twice.parseAsync(Array(250).fill(2))).toEqual(Array(250).fill(4))
  })

  it('stops at the tenth problem, and says how many entries it did not look at', async () => {
    for (const count of [20, 1000]) {
      const { item, looks } = counted()
      const list = listOf(item)
      expect(list.safeParse(Array(count).fill(0)).error?.issues).toHaveLength(11)
      expect(looks()).toBe(10)
      const late = [...Array(count).fill(1), ...Array(count).fill(0)]
      const { error } = await list.safeParseAsync(late)
      expect(error?.issues.map(({ path }) => path[0]).slice(0, 10)).toEqual(
        Array.from({ length: 10 }, (_, i) => count + i),
      )
      expect(wrongIn(error as z.ZodError, 'The body')).toContain(
        `; The body has ${(count - 10).toLocaleString('en')} more entries that were not looked at.`,
      )
    }
  })

  it('does not look into a list that is too long, and says so', () => {
    const { item, looks } = counted()
    const { error } = z.object({ all: listOf(item).max(3) }).safeParse({ all: [0, 0, 0, 0] })
    expect(wrongIn(error as z.ZodError, 'The body')).toBe('"all" must have at most 3 entries.')
    expect(looks()).toBe(0)
  })

  it('lets others in between while it checks a long list', async () => {
    let turns = 0
    const turn = () => {
      turns += 1
      timer = setImmediate(turn)
    }
    let timer = setImmediate(turn)
    await listOf(z.number()).parseAsync(Array(5000).fill(1))
    clearImmediate(timer)
    expect(turns).toBeGreaterThan(40)
  })

  it('names the first ten problems of any list, and no more than that', () => {
    const { error } = numbers.safeParse(wrongs(500))
    const sentence = wrongIn(error as z.ZodError, 'The body')
    expect(sentence.match(/must be a number/g)).toHaveLength(10)
    expect(sentence).toMatch(/; "numbers" has 490 more entries that were not looked at\.$/)
  })
})
