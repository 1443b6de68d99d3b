import { createRoute, z } from '@hono/zod-openapi'
import { seededRandom } from '../../server/index.ts'
import { json, languageOf, languageQuery, makeRoutes, refusalOf, refuse } from '../api/answers.ts'
import { RULE_SETS } from '../catalogue/case.ts'
import { CASE_IDS, isCaseId } from '../catalogue/cases.ts'
import { questionInWords } from '../guide/guide.ts'
import { parseAnswers } from '../tree/answers.ts'
import { QUESTION_IDS } from '../tree/question.ts'
import { answerOf, type Drawn, drawCase, type Judgement, judge } from './training.ts'

/** An agent's training. Whoever shows it keeps the case's id to himself. */

const LONGEST = 2000
const caseId = z.enum(CASE_IDS)
const questionId = z.enum(QUESTION_IDS)

const drawRoute = createRoute({
  method: 'get',
  path: '/draw',
  operationId: 'drawTrainingCase',
  summary: 'Draws a case that can be played, with what its customer says. The same seed draws the same',
  request: {
    query: languageQuery.extend({
      seed: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
      before: z.string().max(LONGEST).default('').openapi({ description: 'Ids that came already', example: 'T01,T16' }),
    }),
  },
  responses: {
    200: json(
      'The case',
      z.object({
        id: caseId,
        says: z.array(z.string()).readonly().openapi({ description: 'First what he says by himself' }),
      }) satisfies z.ZodType<Drawn>,
    ),
    400: refusalOf('`invalid-request`'),
  },
})

const answerRoute = createRoute({
  method: 'get',
  path: '/answer',
  operationId: 'askTrainingCustomer',
  summary: 'What a customer with this case answers to a question of the decision tree',
  request: {
    query: languageQuery.extend({
      case: caseId,
      question: questionId,
      answers: z.string().max(LONGEST).default('').openapi({ description: 'What he answered before' }),
    }),
  },
  responses: {
    200: json('The answer', z.object({ answer: z.string(), text: z.string() })),
    400: refusalOf('`invalid-request`'),
  },
})

const judgeRoute = createRoute({
  method: 'get',
  path: '/judgement',
  operationId: 'judgeTrainingDiagnosis',
  summary: 'Whether a diagnosis is right, what would have told the two apart, and what is to be done',
  request: {
    query: languageQuery.extend({ case: caseId, diagnosis: caseId, ruleSet: z.enum(RULE_SETS).optional() }),
  },
  responses: {
    200: json(
      'The judgement',
      z.object({
        isRight: z.boolean(),
        title: z.string(),
        cause: z.string(),
        missed: z
          .object({
            ask: z.string().openapi({ description: 'The question that tells the case from its neighbours' }),
            test: z.string().nullable().openapi({ description: 'What tells it from the diagnosis' }),
          })
          .nullable(),
        remedy: z.array(z.string()).readonly(),
        tell: z.string(),
      }) satisfies z.ZodType<Judgement>,
    ),
    400: refusalOf('`invalid-request`'),
  },
})

export function trainingRoutes() {
  return makeRoutes()
    .openapi(drawRoute, (context) => {
      const { seed, before, language } = context.req.valid('query')
      const came = before.split(',').filter(isCaseId)
      const spoken = languageOf(context, language)
      return context.json(drawCase(seededRandom(seed, 'training'), came, spoken), 200)
    })
    .openapi(answerRoute, (context) => {
      const { case: id, question, answers, language } = context.req.valid('query')
      try {
        const answer = answerOf(id, question, parseAnswers(answers))
        const words = questionInWords(question, languageOf(context, language))
        return context.json({ answer, text: words.answers.find((one) => one.id === answer)?.text ?? answer }, 200)
      } catch (error) {
        if (!(error instanceof RangeError)) throw error
        return refuse(context, 'invalid-request', `${error.message}.`) as never
      }
    })
    .openapi(judgeRoute, (context) => {
      const { case: id, diagnosis, ruleSet, language } = context.req.valid('query')
      const spoken = languageOf(context, language)
      return context.json(judge(id, diagnosis, ruleSet ?? null, spoken), 200)
    })
}
