import { z } from '@hono/zod-openapi'
import { meantWord } from '../../server/index.ts'
import { KIND_NAMES, type KindName } from '../../token-core/index.ts'
import type { Condition } from '../kinds/kind.ts'
import { shapesOf } from '../kinds/kinds.ts'
import type { TokenView } from '../token/token-view.ts'

/** What a call waits for, as it stands in an address. */

type Conditions = Readonly<Record<string, Condition<TokenView>>>

const AFTER: Condition<TokenView> = {
  form: 'after:SEQUENCE',
  argument: z
    .string({ error: 'must have a sequence behind it' })
    .regex(/^\d{1,15}$/, { error: 'must have a sequence behind it' }),
  holds: ({ sequence }, after) => sequence > Number(after),
}
/** What can be waited for at a token of a kind, by name. */
const conditionsOf = (kind: KindName): Conditions => ({ ...shapesOf(kind).conditions, after: AFTER })
/** The same at a token of any kind, by name, as it is written. */
const FORMS = new Map(
  KIND_NAMES.flatMap((kind) => Object.entries(conditionsOf(kind)).map(([name, { form }]) => [name, form] as const)),
)

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
function readCondition(text: string, conditions: Conditions): ((view: TokenView) => boolean) | string {
  const [name = '', ...rest] = text.split(':')
  const condition = Object.hasOwn(conditions, name) ? conditions[name] : undefined
  if (condition === undefined) {
    const names = Object.keys(conditions)
    const meant = meantWord(name, names)
    return `must be made of ${names.join(', ')}${meant === undefined ? '' : `: did you mean ${meant}?`}`
  }
  const behind = rest.length === 0 ? undefined : decoded(rest.join(':'))
  if (behind === null) return 'must be percent-encoded: %25 for a percent sign, %2C for a comma'
  const { data, success, error } = condition.argument.safeParse(behind)
  return success ? (view) => condition.holds(view, data) : (error.issues[0]?.message ?? '')
}

/** Conditions of one call at most, all its values taken together. */
const MOST_CONDITIONS = 32

/** All conditions of a text, with commas between. */
function readAll(text: string, known: Conditions, context: z.RefinementCtx): (view: TokenView) => boolean {
  const conditions = text.split(',').map((part) => {
    const condition = readCondition(part, known)
    if (typeof condition !== 'string') return condition
    context.addIssue({ code: 'custom', message: `${condition} (in ${JSON.stringify(part.slice(0, 80))})` })
    return () => false
  })
  return (view) => conditions.every((holds) => holds(view))
}

/** The parameter `until` as a token of a kind reads it. */
export const awaitedBy = (kind: KindName) =>
  z.object({
    until: z.array(z.string()).transform((texts, context): Awaited => {
      const count = texts.reduce((sum, text) => sum + text.split(',').length, 0)
      if (count > MOST_CONDITIONS) {
        context.addIssue({ code: 'custom', message: `must have at most ${MOST_CONDITIONS} conditions, not ${count}` })
        return z.NEVER
      }
      const any = texts.map((text) => readAll(text, conditionsOf(kind), context))
      return { holds: (view) => any.some((all) => all(view)), text: texts.join(' or ') }
    }),
  })

/** The parameter `until`: given once or several times. */
export const untilSchema = z
  .unknown()
  .transform((given): readonly string[] => (Array.isArray(given) ? given : [given]).map(String))
  .openapi({
    type: 'array',
    items: { type: 'string' },
    description: `Waits until all conditions of a value hold, with commas between them; of several values any: ${[...FORMS.values()].join(', ')}; each kind of token has its own of them. What stands behind a colon is percent-encoded`,
    example: ['screen:activated'],
  }) as unknown as z.ZodType<readonly string[], string | string[]>
