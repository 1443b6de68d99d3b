import type { JournalRow, TokenView } from '../../host/client/client.ts'
import type { TypesOf } from '../../token-core/index.ts'

export type {
  Advance,
  BankName,
  BankUser,
  BankUserInRack,
  ClockSetting,
  JournalPage,
  JournalRow,
  NewEvent,
  NewToken,
  Replayed,
  TokenColour,
  TokenDescription,
  TokenView,
} from '../../host/client/client.ts'
export type {
  Button,
  Explanation,
  ExplanationStep,
  ExplanationValue,
  ScreenName,
} from '../../token-core/index.ts'

/** The name of a kind: that of its folder in `faces/`. */
export type KindName = TokenView['kind']
type Views = { readonly [Kind in KindName]: Extract<TokenView, { readonly kind: Kind }> }
/** A token of one kind as a host tells of it. */
export type ViewOf<Kind extends KindName> = Views[Kind]
export type EventOf<Kind extends KindName> = TypesOf<Kind>['event']
export type EffectOf<Kind extends KindName> = TypesOf<Kind>['effect']
export type DisplayOf<Kind extends KindName> = TypesOf<Kind>['display']

/** A row of the journal of a token of one kind. */
export interface RowOf<Kind extends KindName> extends Omit<JournalRow, 'event' | 'effects' | 'display'> {
  readonly event: EventOf<Kind>
  readonly effects: readonly EffectOf<Kind>[]
  readonly display: DisplayOf<Kind>
}

/** Whether a token is of a kind. */
export const isOfKind = <Kind extends KindName>(view: TokenView | null, kind: Kind): view is ViewOf<Kind> =>
  view !== null && view.kind === kind
