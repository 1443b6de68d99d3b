import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { MOST_TOLD } from './wrong-in.ts'

/** Entries between two pauses, so that whoever checks a long list goes on answering others. */
const BATCH = 100

type Payload = z.core.ParsePayload

/** How many entries a check lets through. */
const mostOf = ({ _zod: { def } }: z.core.$ZodCheck): number =>
  def.check === 'max_length' && 'maximum' in def ? Number(def.maximum) : Number.POSITIVE_INFINITY

/** An array that stops at the tenth problem: zod's own goes on to the last entry, however wrong they all are. */
const ShortList: z.core.$constructor<z.ZodArray, z.core.$ZodArrayDef> = z.core.$constructor(
  'ShortList',
  (inst: z.ZodArray, def: z.core.$ZodArrayDef) => {
    z.ZodArray.init(inst, def)
    const most = Math.min(...(def.checks ?? []).map(mostOf))
    inst._zod.parse = (payload: Payload, ctx) => {
      const { issues } = payload
      const input: unknown = payload.value
      if (!Array.isArray(input)) {
        issues.push({ code: 'invalid_type', expected: 'array', input, inst })
        return payload
      }
      // The check of the length says so.
      if (input.length > most) return payload
      const entries: readonly unknown[] = input
      const read: unknown[] = []
      payload.value = read
      const check = (index: number) => def.element._zod.run({ value: entries[index], issues: [] }, ctx)
      const isOver = () => read.length === entries.length || issues.length >= MOST_TOLD
      function take(checked: Payload): void {
        if (checked.issues.length > 0) issues.push(...z.core.util.prefixIssues(read.length, checked.issues))
        read.push(checked.value)
      }
      function end(): Payload {
        const left = entries.length - read.length
        const message = `has ${left.toLocaleString('en')} more entries that were not looked at`
        if (left > 0) issues.push({ code: 'custom', input, inst, message, params: { rest: true } })
        return payload
      }
      async function goOn(next: Payload | Promise<Payload>): Promise<Payload> {
        take(await next)
        while (!isOver()) {
          if (read.length % BATCH === 0) await setImmediate()
          take(await check(read.length))
        }
        return end()
      }
      while (!isOver()) {
        const next = check(read.length)
        if (next instanceof Promise || (ctx.async && read.length === BATCH)) return goOn(next)
        take(next)
      }
      return end()
    }
  },
)

/**
 * A list from outside, checked entry by entry: one that is too long for its `max` is not looked into, one with ten problems no further.
 * Parsed asynchronously, a long one lets others in between.
 */
export function listOf<Item extends z.ZodType>(
  item: Item,
  params: { readonly error?: z.core.$ZodErrorMap } = {},
): z.ZodArray<Item> {
  return new ShortList({ type: 'array', element: item, ...params }) as unknown as z.ZodArray<Item>
}
