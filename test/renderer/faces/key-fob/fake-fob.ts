import { type KeyFobTypes, makeToken } from '../../../../token-core/index.ts'
import { fakeOf } from '../../fake-token.ts'

/** The beginning of a whole minute. */
const START = Date.UTC(2026, 3, 1, 3)

/** A key fob, factory-new, with the practice key of its serial. */
export const fakeFob = (options: Partial<KeyFobTypes['options']> = {}) =>
  fakeOf<'key-fob'>(makeToken({ kind: 'key-fob', serial: 'SIMF10020000', at: START, ...options }))

export type FakeFob = ReturnType<typeof fakeFob>
