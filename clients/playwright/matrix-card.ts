import type { Client, NewToken, ViewOf } from '../../host/client/client.ts'
import { type AnyToken, makeAnyToken } from './any-token.ts'

type View = ViewOf<'matrix-card'>
/** What may be said of a new one: docs/api-kinds.md. */
export type NewMatrixCard = Omit<Extract<NewToken, { readonly kind: 'matrix-card' }>, 'kind'>

/** A matrix card in a test. */
export interface MatrixCard extends Omit<AnyToken<View>, 'code'> {
  /** 利用者番号. */
  readonly serial: string
  /** The digits of cells that a page asks for, such as `cells('ア', 'ク')`, one after the other. */
  cells(...names: readonly string[]): readonly string[]
}

export async function makeMatrixCard(client: Client, wanted: NewMatrixCard): Promise<MatrixCard> {
  const { first, code: _, ...any } = await makeAnyToken(client, 'matrix-card', { kind: 'matrix-card', ...wanted })
  const { cells } = first.display
  return {
    ...any,
    serial: first.serial,
    cells: (...names) =>
      names.map((name) => {
        const cell = cells.find((one) => one.name === name)
        if (cell === undefined)
          throw new Error(`There is no cell ${name}: they are ${cells.map((one) => one.name).join(' ')}.`)
        return cell.digits
      }),
  }
}
