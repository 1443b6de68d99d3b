import { z } from 'zod'
import { findCases } from './find.ts'

/** What customers say, and which case is meant. */
const callsSchema = z.array(
  z.object({
    id: z.string(),
    lang: z.enum(['ja', 'en']),
    says: z.string(),
    /** Ids that are right as the first hit, the best first; none: nothing is to be found. */
    answers: z.array(z.string()),
  }),
)
export type Call = z.infer<typeof callsSchema>[number]

/** @throws SyntaxError or z.ZodError if the text is no file of calls */
export const parseCalls = (text: string): readonly Call[] => callsSchema.parse(JSON.parse(text))

/** How often the search was right, in one language. */
export interface Rates {
  readonly lang: Call['lang']
  /** Calls that have a case. */
  readonly answered: number
  readonly first: number
  readonly firstThree: number
  /** Calls that have none. */
  readonly without: number
  readonly foundNone: number
  readonly missed: readonly Missed[]
}

/** A call whose first hit is wrong, and what came instead. */
export interface Missed {
  readonly call: Call
  readonly found: readonly string[]
  readonly outsideThree: boolean
}

/** T01, T02, T03 and the accepted half of T05 are one case with four stories: any of them is right where one is. */
const ONE_CASE = ['T01', 'T02', 'T03', 'T05']

const rightIn = ({ answers }: Call): readonly string[] =>
  answers.some((id) => ONE_CASE.includes(id)) ? [...answers, ...ONE_CASE] : answers

export function ratesOf(calls: readonly Call[]): readonly Rates[] {
  const languages = (['ja', 'en'] as const).filter((lang) => calls.some((call) => call.lang === lang))
  return languages.map((lang) =>
    ratesIn(
      lang,
      calls.filter((call) => call.lang === lang),
    ),
  )
}

function ratesIn(lang: Call['lang'], calls: readonly Call[]): Rates {
  const judged = calls.map((call) => {
    const found = findCases(call.says).map(({ id }) => id)
    const right = rightIn(call)
    return {
      call,
      found,
      first: right.length === 0 ? found.length === 0 : right.includes(found[0] ?? ''),
      outsideThree: right.length > 0 && !found.slice(0, 3).some((id) => right.includes(id)),
    }
  })
  const answered = judged.filter(({ call }) => call.answers.length > 0)
  const without = judged.filter(({ call }) => call.answers.length === 0)
  return {
    lang,
    answered: answered.length,
    first: answered.filter(({ first }) => first).length,
    firstThree: answered.filter(({ outsideThree }) => !outsideThree).length,
    without: without.length,
    foundNone: without.filter(({ first }) => first).length,
    missed: judged
      .filter(({ first }) => !first)
      .map(({ call, found, outsideThree }) => ({ call, found, outsideThree })),
  }
}
