import type { After, CodesOf, SayingsOf, Problem as Told } from '../../../model/table/problems.ts'
import type ja from './locales/ja.json'

type Texts = typeof ja

export type ProblemCode = CodesOf<Texts>
export type Saying = SayingsOf<Texts>
export type MailSubject = After<'mail', keyof Texts>
/** What a note says was done. */
export type Deed = After<'deed', keyof Texts>
export type ButtonId = After<'button', keyof Texts>
export type Problem = Told<ProblemCode, Saying>
