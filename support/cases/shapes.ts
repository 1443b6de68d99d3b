import { z } from '@hono/zod-openapi'
import { ofPlainCharacters } from '../../server/index.ts'
import { CONFIDENCES, KINDS, RULE_SETS, VERDICTS } from '../catalogue/case.ts'
import { CASE_IDS, type CaseId } from '../catalogue/cases.ts'
import { SOURCES, type SourceId } from '../catalogue/sources.ts'
import type { Brought } from './bring.ts'
import { PACES } from './pace.ts'
import type { ToldCase } from './told.ts'

/** What the cases' calls take and answer. */

export const caseId = z.enum(CASE_IDS as [CaseId, ...CaseId[]]).openapi({ example: 'T05' })
const ruleSet = z.enum(RULE_SETS)

const told = z.object({
  id: caseId,
  kind: z.enum(KINDS),
  verdict: z.enum(VERDICTS).openapi({
    description:
      'fault: something has to be put right; as-intended: all is as it should be; security: act at once; question: the customer needs to know what to do next',
  }),
  title: z.string(),
  says: z.array(z.string()).readonly().openapi({ description: 'What customers say' }),
  ruleSets: z.array(ruleSet).readonly().openapi({ description: 'Under whose rules there is such a case' }),
  isPlayed: z.boolean().openapi({ description: 'Whether token and bank can be brought there' }),
  variants: z.array(z.string()).readonly().openapi({ description: 'Other ways into it' }),
})

export const rowSchema = told.openapi('SupportCaseRow')

export const caseSchema = told
  .extend({
    cause: z.string(),
    token: z.string().openapi({ description: 'What the token shows' }),
    bank: z.string().openapi({ description: "What the bank's pages show" }),
    remedy: z
      .partialRecord(z.enum(['any', ...RULE_SETS]), z.string())
      .openapi({ description: 'Under all rules (any), or by rule set' }),
    tell: z.string().openapi({ description: 'What to tell the customer' }),
    bankDoes: z.string().openapi({ description: 'What the bank does' }),
    ask: z.string().openapi({ description: 'The question that tells it from its neighbours' }),
    neighbours: z.array(z.object({ id: caseId, title: z.string(), test: z.string() })).readonly(),
    sources: z
      .array(
        z.object({
          source: z.enum(Object.keys(SOURCES) as [SourceId, ...SourceId[]]),
          title: z.string(),
          address: z.string().nullable(),
          confidence: z.enum(CONFIDENCES),
        }),
      )
      .readonly(),
    notPlayed: z.string().nullable().openapi({ description: 'What of it is not played, and why' }),
  })
  .openapi('SupportCase') satisfies z.ZodType<ToldCase, unknown>

export const runSchema = z
  .strictObject({
    ruleSet: ruleSet.optional().openapi({ description: 'Default: the first that the case has' }),
    variant: z.string().optional(),
    called: z
      .string()
      .trim()
      .min(1)
      .max(40)
      .refine(...ofPlainCharacters)
      .optional()
      .openapi({
        description: "What the customer's token is called in the rack; default: as the case",
      }),
    pace: z.enum(PACES).default('fast').openapi({ description: 'live: as a person can follow it' }),
  })
  .openapi('SupportCaseRun')

const token = z.object({ name: z.string(), id: z.string(), serial: z.string().nullable() })

export const broughtSchema = z
  .object({
    case: caseId,
    variant: z.string().nullable(),
    ruleSet: ruleSet.nullable(),
    token: token.openapi({ description: "The one in the customer's hand" }),
    tokens: z.array(token).readonly(),
    company: z.string().nullable().openapi({ description: 'Its id at the bank' }),
    users: z
      .array(
        z.object({ name: z.string(), loginId: z.string(), password: z.string(), confirmationPassword: z.string() }),
      )
      .readonly()
      .openapi({ description: 'The customer first. Their passwords are told here only' }),
    knows: z
      .array(
        z.object({
          user: z.string().nullable(),
          label: z.object({ ja: z.string(), en: z.string() }),
          value: z.string(),
        }),
      )
      .readonly()
      .openapi({
        description:
          'At Shinkin and Seiwa: what the customer types, as the pages call it, and with `user` one of his users',
      }),
    loginUrl: z.string(),
  })
  .openapi('SupportCaseBrought') satisfies z.ZodType<Brought>

export const stepSchema = z
  .object({
    number: z.int().openapi({ description: 'From 1' }),
    of: z.int(),
    title: z.string(),
    status: z.enum(['begins', 'passed', 'failed', 'skipped']),
  })
  .openapi('SupportCaseStep', { description: 'Of `event: step`' })
