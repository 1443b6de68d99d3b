export type {
  Advance,
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
  Display,
  Effect,
  Explanation,
  ExplanationStep,
  ExplanationValue,
  ScreenName,
  TokenEvent,
} from '../../token-core/index.ts'
