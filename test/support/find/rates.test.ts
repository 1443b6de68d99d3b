import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseCalls, ratesOf } from '../../../support/find/rates.ts'

const read = (name: string) =>
  parseCalls(readFileSync(new URL(`../../data/calls/${name}.json`, import.meta.url), 'utf8'))

/** test/data/calls/README.md says what each set is. */
describe.each(['examples', 'held-out', 'fourth', 'blind-one', 'blind-two', 'blind-three', 'blind-four'])(
  'the calls of %s',
  (name) => {
    it.each(ratesOf(read(name)))(
      'in $lang: first hit right in four of five, nothing found where nothing fits',
      (rates) => {
        expect(rates.first / rates.answered).toBeGreaterThanOrEqual(0.8)
        expect(rates.answered - rates.firstThree).toBeLessThanOrEqual(1)
        expect(rates.foundNone).toBe(rates.without)
      },
    )
  },
)
