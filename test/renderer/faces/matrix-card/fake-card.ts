import { type MatrixCardTypes, makeToken } from '../../../../token-core/index.ts'
import { fakeOf } from '../../fake-token.ts'

export const CELLS = ['12', '35', '92', '84', '04', '65', '32', '47']

/** The card of the bank's guide. */
export const fakeCard = (options: Partial<MatrixCardTypes['options']> = {}) =>
  fakeOf<'matrix-card'>(makeToken({ kind: 'matrix-card', number: '12345678901', cells: CELLS, ...options }))
