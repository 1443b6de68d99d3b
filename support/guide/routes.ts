import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { json, languageOf, languageQuery, makeRoutes, refusalOf, refuse } from '../api/answers.ts'
import { CASE_IDS } from '../catalogue/cases.ts'
import { parseAnswers } from '../tree/answers.ts'
import { QUESTION_IDS } from '../tree/question.ts'
import { guide } from './guide.ts'

const LONGEST = 2000

const caseId = z.enum(CASE_IDS).openapi({ description: 'Id of a support case' })
const questionId = z.enum(QUESTION_IDS)

const hitSchema = z.object({
  id: caseId,
  score: z.number().openapi({ description: 'How sure: from 0 to 1' }),
  title: z.string(),
  because: z
    .array(z.string())
    .openapi({ description: 'The customer’s own words that speak for the case, the weightiest first' }),
})

const guidanceSchema = z.object({
  answered: z.array(z.object({ id: questionId, question: z.string(), answer: z.string() })),
  next: z
    .object({
      id: questionId,
      question: z.string(),
      answers: z.array(z.object({ id: z.string(), text: z.string() })),
    })
    .nullable()
    .openapi({ description: 'null: no further question helps' }),
  cases: z.array(
    z.object({
      id: caseId,
      title: z.string(),
      ask: z.string().openapi({ description: 'The question that tells it from its neighbours' }),
      tests: z.array(z.object({ other: caseId, test: z.string() })),
    }),
  ),
})

const findRoute = createRoute({
  operationId: 'findSupportCases',
  method: 'get',
  path: '/find',
  summary: 'Find support cases by what a customer says',
  description:
    'Whole sentences in Japanese or English, a code (DP020, E012), or what a display shows. The likeliest case first; none if nothing fits.',
  request: { query: languageQuery.extend({ text: z.string().max(LONGEST).openapi({ example: 'DP020' }) }) },
  responses: {
    200: json('The cases that may be meant', z.object({ cases: z.array(hitSchema) })),
    400: refusalOf('`invalid-request`'),
  },
})

const treeRoute = createRoute({
  operationId: 'walkSupportTree',
  method: 'get',
  path: '/tree',
  summary: 'Walk the decision tree of the support cases',
  description:
    'Each answer is `question.answer`, separated by commas; `unknown` is an answer to each. Comes back: the next question, and the cases that are left.',
  request: {
    query: languageQuery.extend({
      answers: z.string().max(LONGEST).default('').openapi({ example: 'about.camera-token,light.shows' }),
    }),
  },
  responses: {
    200: json('The next question and the cases that are left', guidanceSchema),
    400: refusalOf('`invalid-request`'),
  },
})

export function guideRoutes(): OpenAPIHono {
  const app = makeRoutes()
  app.openapi(findRoute, async (context) => {
    const { text, language } = context.req.valid('query')
    // With more than a thousand patterns and sentences: not before somebody searches.
    const { hitsIn } = await import('./hits.ts')
    const cases = hitsIn(text, languageOf(context, language))
    return context.json({ cases: cases.map((hit) => ({ ...hit, because: [...hit.because] })) }, 200)
  })
  app.openapi(treeRoute, (context) => {
    const { answers, language } = context.req.valid('query')
    try {
      const guidance = guide(parseAnswers(answers), languageOf(context, language))
      return context.json(guidance as z.infer<typeof guidanceSchema>, 200)
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      return refuse(context, 'invalid-request', `${error.message}.`)
    }
  })
  return app
}
