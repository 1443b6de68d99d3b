import { z } from 'zod'
import type { JourneyBank, JourneyStart } from '../../bank/index.ts'
import { journeyHead, journeyWhen, ndDeeds } from '../../scenario/otp-journey/format.ts'

/** Journeys of the banks that ask for one-time passwords (docs/otp-checks.md, "Journeys"). */

/** Of whichever bank. */
export const bankName = <Name extends string>(banks: Readonly<Record<Name, JourneyBank>>) =>
  z.object({ bank: z.enum(Object.keys(banks) as Name[]) })

const steps = (bank: JourneyBank) => {
  const expect = z.strictObject({
    page: z.enum(Object.keys(bank.pages)).optional(),
    problem: z.string().refine(isOneOf(bank.problems), 'is nothing that this bank tells').nullable().optional(),
    state: bank.state.optional(),
  })
  const step = { ...journeyWhen, expect: expect.optional() }
  const browser = z.string().min(1)
  const typed = z.union([z.string(), z.number(), bank.typed], { error: 'is nothing that can be typed at this bank' })
  const submit = z
    .strictObject({
      ...step,
      do: z.literal('submit'),
      browser,
      page: z.enum(Object.keys(bank.pages)),
      button: z.string().optional(),
      fields: z.record(z.string(), typed).default({}),
    })
    .superRefine(({ page: id, button, fields }, context) => {
      const page = bank.pages[id]
      if (page === undefined) return
      const fault = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message })
      if (button !== undefined && nameOfButton(bank, id, button) === undefined) {
        fault(['button'], `is not on ${id}, which has ${named([...page.buttons.keys()])}`)
      }
      for (const name of Object.keys(fields).filter((name) => !page.fields.includes(name))) {
        fault(['fields', name], `is not on ${id}, which has ${named(page.fields)}`)
      }
    })
  return z.array(
    z.discriminatedUnion('do', [
      z.strictObject({ ...step, do: z.undefined().optional(), expect }),
      submit,
      z.strictObject({ ...step, do: z.literal('close'), browser }),
      z.looseObject({ ...step, do: z.literal('staff'), action: z.string() }),
      ...(bank.telephone ? [z.strictObject({ ...step, do: z.literal('app'), event })] : []),
    ]),
  )
}

const link = z.union([z.string(), z.strictObject({ mail: z.literal('token') })])
const event = z.discriminatedUnion('do', ndDeeds({}, link))

const isOneOf =
  (codes: readonly string[]) =>
  (typed: string): boolean =>
    codes.includes(typed.slice(typed.indexOf(':') + 1))

const named = (names: readonly string[]): string => (names.length === 0 ? 'none' : names.join(', '))

/** A journey names a button as the page does, also with the menus that lead to it (›); what stands before it, such as ＋, need not. */
export function nameOfButton({ pages }: JourneyBank, page: string, label: string): string | undefined {
  const buttons = pages[page]?.buttons
  return buttons?.get(label) ?? buttons?.get(label.replace(/^.*›\s*/, '').replace(/^[＋+]\s*/, ''))
}

/** What the file says, and what its bank makes of it. */
export const bankJourneyFile = (bank: JourneyBank) =>
  z
    .strictObject({
      ...journeyHead,
      kind: z.literal('bank'),
      bank: z.string(),
      ...{ rules: z.unknown().optional(), stock: z.unknown().optional(), given: z.unknown().optional() },
      steps: steps(bank),
    })
    .transform(({ start, steps, ...file }, context) => {
      const head = bank.head.safeParse(file)
      if (!head.success) return refuse(context, [], head.error)
      const read = steps.map((step, i) => {
        if (step.do !== 'staff') return step
        const { at, note, do: _, expect, ...said } = step
        const action = head.data.staffAction(said)
        if (!action.success) return refuse(context, ['steps', i], action.error)
        return { ...{ at, note, expect }, do: 'staff' as const, action: action.data }
      })
      return { bank, start, head: head.data as JourneyStart, steps: read }
    })

function refuse(context: z.RefinementCtx, at: readonly PropertyKey[], { issues }: z.ZodError): never {
  for (const { path, message } of issues) context.addIssue({ code: 'custom', path: [...at, ...path], message })
  return z.NEVER
}

export type BankJourney = z.output<ReturnType<typeof bankJourneyFile>>
