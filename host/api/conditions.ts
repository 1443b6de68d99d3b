import { z } from '@hono/zod-openapi'
import { meantWord } from '../../server/index.ts'
import type { Condition } from '../kinds/kind.ts'
import { CONDITIONS as OF_KINDS } from '../kinds/kinds.ts'
import type { TokenView } from '../token/token-view.ts'

/** What a call waits for, as it stands in an address. */

const CONDITIONS: Readonly<Record<string, Condition<TokenView>>> = {
  ...OF_KINDS,
  after: {
    form: 'after:SEQUENCE',
    argument: z
      .string({ error: 'must have a sequence behind it' })
      .regex(/^\d{1,15}$/, { error: 'must have a sequence behind it' }),
    holds: ({ sequence }, after) => sequence > Number(after),
  },
}
/** Every condition's name. */
export const CONDITION_NAMES = Object.keys(CONDITIONS)

export interface Awaited {
  holds(view: TokenView): boolean
  /** As it was asked for. */
  readonly text: string
}

/** `%2C` is a comma, `%25` a percent sign. null: a percent sign stands for nothing. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** A condition such as `screen:start`, or a sentence that says what is wrong with it. */
function readCondition(text: string): ((view: TokenView) => boolean) | string {
  const [name = '', ...rest] = text.split(':')
  const condition = Object.hasOwn(CONDITIONS, name) ? CONDITIONS[name] : undefined
  if (condition === undefined) {
    const meant = meantWord(name, CONDITION_NAMES)
    return `must be made of ${CONDITION_NAMES.join(', ')}${meant === undefined ? '' : `: did you mean ${meant}?`}`
  }
  const behind = rest.length === 0 ? undefined : decoded(rest.join(':'))
  if (behind === null) return 'must be percent-encoded: %25 for a percent sign, %2C for a comma'
  const { data, success, error } = condition.argument.safeParse(behind)
  return success ? (view) => condition.holds(view, data) : (error.issues[0]?.message ?? '')
}

/** Conditions of one call at most, all its values taken together. */
const MOST_CONDITIONS = 32

/** All conditions of a text, with commas between. */
function readAll(text: string, context: z.RefinementCtx): (view: TokenView) => boolean {
  const conditions = text.split(',').map((part) => {
    const condition = readCondition(part)
    if (typeof condition !== 'string') return condition
    context.addIssue({ code: 'custom', message: `${condition} (in ${JSON.stringify(part.slice(0, 80))})` })
    return () => false
  })
  return (view) => conditions.every((holds) => holds(view))
}

const FORMS = Object.values(CONDITIONS).map(({ form }) => form)

/** The parameter `until`: given once or several times. */
export const untilSchema = z
  .unknown()
  .transform((given, context): Awaited => {
    const texts = (Array.isArray(given) ? given : [given]).map(String)
    const count = texts.reduce((sum, text) => sum + text.split(',').length, 0)
    if (count > MOST_CONDITIONS) {
      context.addIssue({ code: 'custom', message: `must have at most ${MOST_CONDITIONS} conditions, not ${count}` })
      return z.NEVER
    }
    const any = texts.map((text) => readAll(text, context))
    return { holds: (view) => any.some((all) => all(view)), text: texts.join(' or ') }
  })
  .openapi({
    type: 'array',
    items: { type: 'string' },
    description: `Waits until all conditions of a value hold, with commas between them; of several values any: ${FORMS.join(', ')}. What stands behind a colon is percent-encoded`,
    example: ['screen:activated'],
  }) as unknown as z.ZodType<Awaited, string | string[]>
