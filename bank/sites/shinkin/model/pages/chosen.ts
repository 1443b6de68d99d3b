import { optional, secret } from '../../../../core/typed.ts'
import { type User, userOf } from '../contract.ts'
import type { Problem } from '../problems.ts'
import type { LoggedInTurn } from '../turns.ts'

/** The radio buttons of 利用者情報選択. */
export const chosenUser = optional(secret)

/** The user that is named, else the one whose panel is open. */
export const chosenIn = ({ contract, visit }: LoggedInTurn, named: string | null | undefined): User | undefined =>
  userOf(contract, named ?? visit.chosen ?? '')

export const noneChosen = (turn: LoggedInTurn, named: string | null | undefined): readonly Problem[] =>
  chosenIn(turn, named) ? [] : [{ field: 'user', code: 'missing', saying: 'user' }]
