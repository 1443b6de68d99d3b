import type { Client, NewToken, ViewOf } from '../../host/client/client.ts'
import { type AnyToken, happened, makeAnyToken } from './any-token.ts'

type View = ViewOf<'software-token'>
type OfTelephones = Extract<NewToken, { readonly kind: 'software-token' }>
/** What may be said of a new one: docs/api-kinds.md. */
export type NewTelephone = OfTelephones extends infer Each
  ? Each extends OfTelephones
    ? Omit<Each, 'kind'>
    : never
  : never

/** What stands in a bank's mail, and what its reader types. */
export interface SetUp {
  /** The key file that the link in the mail leads to. */
  readonly mail: string
  readonly serviceId: string
  readonly userId: string
  readonly startPassword: string
  readonly name?: string
  readonly pin?: string
}

/** A telephone with the Shinkin app or the NTT DATA app in a test. What does nothing fails. */
export interface Telephone extends AnyToken<View> {
  /** Of the Shinkin app, where one was installed. */
  readonly serial: string | null
  open(): Promise<View>
  close(): Promise<View>
  /** ≡, and モード切替, of the Shinkin app. */
  tap(control: 'menu' | 'mode'): Promise<View>
  /** Of the NTT DATA app: opens the link of the mail, and sets the token up. It shows the code then, or a refusal. */
  setUp(what: SetUp): Promise<View>
  /** A token of the NTT DATA app's list, from 0. */
  choose(index: number): Promise<View>
  /** The PIN of the token that asks for one. */
  enterPin(digits: string): Promise<View>
  back(): Promise<View>
}

export async function makeTelephone(client: Client, wanted: NewTelephone): Promise<Telephone> {
  const { first, ...any } = await makeAnyToken(client, 'software-token', { kind: 'software-token', ...wanted })
  const { id, serial } = first
  type Event = Parameters<Client['send']>[1]
  async function act(...events: readonly Event[]): Promise<View> {
    happened(events.map(({ type }) => type).join(', '), await client.sendAll(id, events))
    return any.view()
  }
  return {
    ...any,
    serial,
    open: () => act({ type: 'open' }),
    close: () => act({ type: 'close' }),
    tap: (control) => act({ type: 'tap', control }),
    setUp: ({ mail, ...typed }) => act({ type: 'open-mail-link', text: mail }, { type: 'set-up', ...typed }),
    choose: (index) => act({ type: 'choose', index }),
    enterPin: (digits) => act({ type: 'pin', digits }),
    back: () => act({ type: 'back' }),
  }
}
