import { z } from 'zod'
import { FAULT_NAMES } from '../../token-core/index.ts'
import { appDeed } from './app-deed.ts'
import { bankDeed, pageDeed } from './bank-deed.ts'
import { condition, expectation } from './expectation.ts'
import { customers } from './given-customer.ts'
import { givenToken } from './given-token.ts'
import { buttons, duration, name, offset, orVariable, text, variables } from './words.ts'

/** A scenario as people write it (docs/scenarios.md). */

/** Of a camera token, and of a key fob. */
const FAULTS = [...FAULT_NAMES, 'blank', 'frozen'] as const
const faultName = z.enum(FAULTS)
const fault = z
  .union([
    orVariable(faultName),
    z
      .strictObject({
        name: orVariable(faultName).describe('What breaks'),
        times: orVariable(z.int().min(1).max(1000)).optional().describe('It acts so many times, and then mends itself'),
        probability: orVariable(z.number().min(0).max(1))
          .optional()
          .describe('It acts each time it could with this probability'),
      })
      .refine(({ times, probability }) => times === undefined || probability === undefined, {
        error: 'must have times or probability, not both',
      }),
  ])
  .describe('Something breaks; with times or probability it waits until it can act')

const look = z
  .union([
    text,
    z.strictObject({
      picture: text.optional().describe('A PNG, JPEG or WebP file, beside the scenario'),
      page: z.literal(true).optional().describe("The code on the bank's page"),
      take: orVariable(z.union([z.int(), text]))
        .optional()
        .describe('Which of several codes: first, last, a number, a text'),
    }),
  ])
  .describe('A picture in front of the camera: a file, or page: true')

export const DEEDS = [
  'press',
  'release',
  'tap',
  'hold',
  'wait',
  'until',
  'scan',
  'look',
  'tape',
  'battery',
  'fault',
  'mend',
  'clock',
  'app',
  'bank',
  'page',
  'include',
] as const
export type DeedName = (typeof DEEDS)[number]

/** What belongs to one deed only. */
const BESIDE = { for: 'hold', within: 'until', with: 'include' } as const

export const step = z
  .strictObject({
    name: text.optional().describe('What the report calls this step'),
    token: text.optional().describe('Which token; if not said, the first'),
    press: buttons.optional().describe('A finger goes down'),
    release: buttons.optional().describe('A finger leaves the button'),
    tap: z
      .union([buttons, z.array(buttons)])
      .optional()
      .describe('Down and up again; a list: one after the other'),
    hold: buttons.optional().describe('Down, and up again after a while: two seconds, or "for"'),
    for: duration.optional().describe('How long a hold is'),
    wait: duration.optional().describe('Time passes, for the tokens and at the bank'),
    until: condition.optional().describe('Waits until the token shows this'),
    within: duration.optional().describe('How long "until" waits: 10 s if not said'),
    scan: text.optional().describe('The text of a code in front of the camera: ${image} is the last one of the bank'),
    look: look.optional(),
    tape: orVariable(z.enum(['removed', 'in']))
      .optional()
      .describe('The insulating tape of a new token'),
    battery: orVariable(z.union([z.enum(['removed', 'fitted', 'dead']), z.number().min(0).max(100)]))
      .optional()
      .describe('removed, fitted, or its level in percent; of a key fob its level, or dead'),
    fault: fault.optional(),
    mend: orVariable(faultName).optional().describe('It works again'),
    clock: z
      .union([offset, z.strictObject({ ppm: orVariable(z.number()) })])
      .optional()
      .describe("The device's own clock: how far it is ahead, or how fast it runs (of a key fob)"),
    app: appDeed.optional(),
    bank: bankDeed.optional(),
    page: pageDeed.optional(),
    include: text.optional().describe('The steps of another file'),
    with: variables.optional().describe('Variables for the included steps'),
    expect: expectation.optional(),
    save: z.record(name, text).optional().describe('Keeps values under a name, such as first: ${code}'),
  })
  .superRefine((written, context) => {
    const given = DEEDS.filter((deed) => written[deed] !== undefined)
    if (given.length > 1) {
      context.addIssue({ code: 'custom', message: `does several things: ${given.join(', ')}. Make a step of each` })
    }
    if (given.length === 0 && written.expect === undefined && written.save === undefined) {
      context.addIssue({ code: 'custom', message: `does nothing: it needs one of ${DEEDS.join(', ')}, or expect` })
    }
    for (const [word, deed] of Object.entries(BESIDE) as [keyof typeof BESIDE, DeedName][]) {
      if (written[word] !== undefined && written[deed] === undefined) {
        context.addIssue({ code: 'custom', path: [word], message: `belongs to ${deed}, which this step has not` })
      }
    }
  })
  .describe('One thing that is done, what must be so after it, or both')
export type Step = z.output<typeof step>

const userKind = z.enum(['master', 'manager', 'general'])
const person = z.union([
  userKind,
  z.strictObject({
    kind: userKind,
    mayRequest: z.boolean().optional().describe('May make orders; if not said, yes'),
    mayApprove: z.boolean().optional().describe('May approve what others ordered; if not said, yes'),
    rights: z
      .array(text)
      .optional()
      .describe('Has exactly these rights, in place of the two above: transfer-registered, balances … (bank-api.md)'),
  }),
])

export const given = z.strictObject({
  token: givenToken.optional().describe('The token; if nothing is said, one as from the factory'),
  tokens: z.record(name, givenToken).optional().describe('Several tokens, by their names here'),
  bank: z
    .enum(['none', 'company', 'practice'])
    .optional()
    .describe(
      'none; a company of its own (also if not said, where a step needs a bank); or the practice company, shared with others',
    ),
  company: z
    .strictObject({
      name: text.optional(),
      users: z.record(name, person).describe('Users by their names here'),
    })
    .optional()
    .describe('Who is at the company; if nothing is said, one master called user'),
  ...customers,
  pages: z
    .enum(['http', 'browser'])
    .optional()
    .describe(
      "How the bank's pages are opened: read by plain HTTP, also if not said, or in the Chrome, Edge or Chromium of this machine",
    ),
  clock: text
    .refine((written) => !Number.isNaN(Date.parse(written)), {
      error: 'must be a date with its time, such as 2026-04-01T09:00:00+09:00',
    })
    .optional()
    .describe('When it begins'),
  time: z
    .enum(['still', 'real'])
    .default('still')
    .describe('still: time passes by steps only; real: as for a person, and steps wait for it'),
  seed: z.int().min(0).optional().describe('Makes keys and codes the same in each run'),
  rules: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.record(z.string(), z.boolean())]))
    .optional()
    .describe('Rules of the bank (docs/bank-api.md); their values may be variables'),
})
export type Given = z.output<typeof given>

const caseOf = z
  .record(name, z.union([z.string(), z.number(), z.boolean()]))
  .describe('Variables of one run; "name" is what the report calls it')

export const scenarioFile = z
  .strictObject({
    $schema: z.string().optional(),
    name: text.optional().describe('What the report calls it; if not said, the name of the file'),
    about: text.optional().describe('What it is for'),
    given: given.optional(),
    variables: variables.optional().describe('Variables and their values'),
    cases: z.array(caseOf).min(1).optional().describe('The steps are run once for each'),
    steps: z.array(step).min(1),
  })
  .superRefine(({ given: { token, tokens, bank, company, shinkin, seiwa } = {} as Partial<Given> }, context) => {
    const fault = (name: string, message: string) =>
      context.addIssue({ code: 'custom', path: ['given', name], message })
    if (token && tokens) fault('token', 'and "tokens" say the same: take one of them')
    if (seiwa && shinkin) fault('seiwa', 'and "shinkin" are two banks: a scenario is played at one')
    if ((seiwa ?? shinkin) && (company ?? bank)) {
      fault(seiwa ? 'seiwa' : 'shinkin', 'is a bank of its own: leave out "bank" and "company"')
    }
  })
export type ScenarioFile = z.output<typeof scenarioFile>
