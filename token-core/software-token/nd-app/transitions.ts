import { narrowed } from '../../otp/narrowed.ts'
import type { NdScreen, TokenEvent } from '../events.ts'
import { type EventOf, type Outcome, setClock } from '../phone.ts'
import { fitsName, PIN } from './entries.ts'
import { setUp } from './set-up.ts'
import type { NdHeld, NdToken, NdTokenOn } from './token.ts'

/** What a person does on a screen. A missing cell is "ignored", a missing row does not compile. */
type Row<Name extends NdScreen> = { readonly [Type in Does]?: Cell<NdTokenOn<Name>, EventOf<Type>> }
type AnyRow = { readonly [Type in TokenEvent['type']]?: Cell<NdToken, TokenEvent> }
type Does = 'open' | 'set-up' | 'choose' | 'pin' | 'add' | 'back' | 'delete' | 'rename'

interface Cell<On extends NdToken = NdToken, Event = unknown> {
  /** Every screen it can lead to; a test holds this to what really happens. */
  readonly to: readonly NdScreen[]
  readonly act: (token: On, event: Event) => Outcome<NdToken>
}

const go = (name: 'closed' | 'set-up' | 'list'): Cell => ({
  to: [name],
  act: (token) => ({ ...token, screen: { name } }),
})

/** One token is shown at once, several are offered. */
const open: Cell = { to: ['set-up', 'code', 'pin', 'list'], act: (token) => opened(token) }
const backFromSetUp: Cell = {
  to: ['code', 'pin', 'list'],
  act: (token) => (token.tokens.length === 0 ? 'not-on-this-screen' : opened(token)),
}
/** From `code` and `pin`. */
const back: Cell = {
  to: ['list', 'closed'],
  act: (token) => ({ ...token, screen: { name: token.tokens.length > 1 ? 'list' : 'closed' } }),
}
const choose: Cell<NdToken, EventOf<'choose'>> = {
  to: ['code', 'pin'],
  act: (token, { index }) => {
    const held = token.tokens[index]
    return held ? shown(token, held, index) : 'not-possible'
  },
}
const pin: Cell<NdTokenOn<'pin'>, EventOf<'pin'>> = {
  to: ['code'],
  act: (token, event) => {
    const typed = narrowed(event.digits)
    if (!PIN.test(typed)) return 'not-possible'
    const { index } = token.screen
    const wrongPin = typed === token.tokens[index]?.pin ? null : typed
    return { ...token, screen: { name: 'code', index, wrongPin } }
  },
}
const erase: Cell<NdToken, EventOf<'delete'>> = {
  to: ['set-up', 'code', 'pin', 'list'],
  act: (token, { index }) =>
    token.tokens[index] ? opened({ ...token, tokens: token.tokens.filter((_, i) => i !== index) }) : 'not-possible',
}
const rename: Cell<NdToken, EventOf<'rename'>> = {
  to: [],
  act: (token, { index, name }) => {
    const held = token.tokens[index]
    if (held === undefined || name === '' || !fitsName(name)) return 'not-possible'
    return name === held.name ? 'already-so' : { ...token, tokens: token.tokens.with(index, { ...held, name }) }
  },
}
const keep = { delete: erase, rename }

/** The app, as a table. Three things hold on every screen and stand in no row: the link in the mail, closing, and another telephone. */
// biome-ignore format: a table is read in columns
export const ND_TRANSITIONS: { readonly [Name in NdScreen]: Row<Name> } = {
  closed:   { open },
  'set-up': { 'set-up': { to: ['code', 'refusal'], act: setUp }, back: backFromSetUp },
  list:     { choose, add: go('set-up'), back: go('closed'), ...keep },
  pin:      { pin, back, ...keep },
  code:     { add: go('set-up'), back, ...keep },
  refusal:  { back: go('set-up') },
}

/** What an event makes of the token, or why it does nothing. */
export function ndHappen(token: NdToken, event: TokenEvent): Outcome<NdToken> {
  switch (event.type) {
    case 'open-mail-link':
      return token.screen.name === 'set-up' && token.mail === event.text
        ? 'already-so'
        : { ...token, screen: { name: 'set-up' }, mail: event.text }
    case 'close':
      return token.screen.name === 'closed' && token.mail === null
        ? 'not-on-this-screen'
        : { ...token, screen: { name: 'closed' }, mail: null }
    case 'phone-changed':
      return token.screen.name === 'closed' && token.tokens.length === 0 && token.mail === null
        ? 'already-so'
        : { ...token, screen: { name: 'closed' }, tokens: [], mail: null }
    case 'phone-clock':
      return setClock(token, event)
    case 'time-passed':
      return 'nothing-due'
    default:
      return (ND_TRANSITIONS[token.screen.name] as AnyRow)[event.type]?.act(token, event) ?? 'not-on-this-screen'
  }
}

function opened(token: NdToken): NdToken {
  const [only, another] = token.tokens
  if (only === undefined) return { ...token, screen: { name: 'set-up' } }
  return another ? { ...token, screen: { name: 'list' } } : shown(token, only, 0)
}

/** The code of a token without PIN, else the question for it. */
const shown = (token: NdToken, { pin: asks }: NdHeld, index: number): NdToken => ({
  ...token,
  screen: asks === null ? { name: 'code', index, wrongPin: null } : { name: 'pin', index },
})
