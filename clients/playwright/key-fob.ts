import type { Client, NewToken, ViewOf } from '../../host/client/client.ts'
import { type AnyToken, happened, makeAnyToken } from './any-token.ts'

type View = ViewOf<'key-fob'>
/** What may be said of a new one: docs/api-kinds.md. */
export type NewKeyFob = Omit<Extract<NewToken, { readonly kind: 'key-fob' }>, 'kind'>

/** A key fob in a test: digits, and one button or none. */
export interface KeyFob extends AnyToken<View> {
  readonly serial: string
  /** Presses the button and lets it go: a code is lit, or is put out. Fails when that does nothing. */
  tap(): Promise<View>
  /** Holds it down for so many ms. */
  hold(ms: number): Promise<View>
}

/** How long the notice of a low battery stands before the code, ms. */
const NOTICE = 2000

export async function makeKeyFob(client: Client, wanted: NewKeyFob): Promise<KeyFob> {
  const { first, ...any } = await makeAnyToken(client, 'key-fob', { kind: 'key-fob', ...wanted }, NOTICE)
  const { id, serial } = first
  const press = async (what: string, gesture: Parameters<Client['send']>[1]) => {
    happened(what, await client.send(id, gesture))
    return any.view()
  }
  return {
    ...any,
    serial,
    tap: () => press('tap', { type: 'tap' }),
    hold: (ms) => press('hold', { type: 'hold', for: ms }),
  }
}
