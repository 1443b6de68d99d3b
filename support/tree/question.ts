import type { CaseId } from '../catalogue/cases.ts'

/** The questions that may be asked, and what may be answered to each; in words in support/locales. */
export const QUESTIONS = {
  about: ['camera-token', 'password', 'page', 'gone'],
  // The camera token
  light: ['never', 'goes-out', 'shows'],
  'been-on': ['never', 'before'],
  'goes-out-when': ['typing', 'scanning', 'moment', 'held'],
  'top-line': [
    'not-activated',
    'cancelled',
    'accepted',
    'continue',
    'twelve-digits',
    'eight-digits',
    'activated',
    'camera',
    'menu',
    'not-this-device',
    'not-recognised',
    'first-image',
    'memory-full',
    'low-battery',
    'camera-error',
    'delete',
    'deleted',
  ],
  signed: ['never', 'yes'],
  'digits-seen': ['none', 'twelve', 'eight'],
  'page-says-twelve': ['accepted', 'refused', 'registered'],
  'which-page': ['registration', 'transfer'],
  'page-says-eight': ['refused', 'older', 'stopped', 'not-typed', 'differs', 'shortened'],
  'bank-at-login': ['asks', 'does-not'],
  'camera-shows': ['picture', 'black', 'goes-off'],
  'menu-why': ['unwanted', 'code-wanted'],
  'whose-token': ['one-of-ours', 'other-bank'],
  // One-time passwords
  'password-from': ['fob', 'app', 'card'],
  'fob-shows': ['battery', 'nothing', 'vanishes', 'digits'],
  'fob-trouble': ['refused', 'registering', 'stopped'],
  'refused-when': ['long-unused', 'second-time', 'transfer'],
  'registering-how': ['no-message', 'all-gone', 'old-way'],
  'app-how': ['empty', 'set-up', 'refused', 'full', 'released', 'mail', 'old-way'],
  'card-how': ['lost', 'opening', 'stopped'],
  // The bank's pages
  'which-stop': ['user', 'token', 'circle', 'everything'],
  'page-where': ['login', 'registration', 'operation', 'lists', 'program', 'mail'],
  'registration-page': ['absent', 'no-skip', 'every-login', 'choose', 'broken-off'],
  'operation-how': ['refused', 'no-picture', 'old-way'],
  'list-how': ['own-grey', 'listed', 'still-works', 'star'],
  // Lost, broken, deceived
  'gone-how': ['lost', 'broken', 'deceived', 'new-phone'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type QuestionId = keyof typeof QUESTIONS
export const QUESTION_IDS = Object.keys(QUESTIONS) as [QuestionId, ...QuestionId[]]
export type AnswerId<Id extends QuestionId = QuestionId> = (typeof QUESTIONS)[Id][number]

/** The customer does not know: what follows from either answer is kept. */
export const UNKNOWN = 'unknown'

/** A place in the tree: a question with what follows from each answer, or the cases that are left. */
export type Node = AnyQuestion | readonly CaseId[]

export interface Question<Id extends QuestionId = QuestionId> {
  readonly ask: Id
  readonly then: Readonly<Record<AnswerId<Id>, Node>>
}
type AnyQuestion = { readonly ask: QuestionId; readonly then: Readonly<Record<string, Node>> }

export const isCases = (node: Node): node is readonly CaseId[] => Array.isArray(node)

/** A question, each of whose answers leads somewhere. */
export const ask = <Id extends QuestionId>(id: Id, then: Question<Id>['then']): AnyQuestion => ({ ask: id, then })
