import { expect, inject, test } from 'vitest'
import { runRounds } from './isolation.ts'

test('a round of six in browsers and six without, all at once on one host and one bank, and no red one', async () => {
  process.env.CHROME_PATH ??= inject('browserPath')
  const done: number[] = []
  const wrong = await runRounds({ rounds: 1, size: 6, browsers: 4 }, (round) => done.push(round))
  expect(wrong).toEqual([])
  expect(done).toEqual([1])
})
