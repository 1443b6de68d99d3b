import { createRoute, z } from '@hono/zod-openapi'
import { noteShown } from '../core/moments.ts'
import type { RegistrationRow } from '../core/rows.ts'
import {
  completeRegistration,
  findProvenRegistration,
  refuseSecondImage,
  secondImageOf,
} from '../factors/camera-token/activation.ts'
import { checkCode } from '../factors/camera-token/code-check.ts'
import { imageProblem } from '../factors/camera-token/image-refusals.ts'
import { identifyToken, refuseIdentification, stillOpen } from '../factors/camera-token/registration.ts'
import { checkIdentification } from '../factors/camera-token/registration-input.ts'
import { refuseForm } from '../factors/camera-token/requests.ts'
import { makeWholeRouter } from './acting.ts'
import { notFound, refuseProblem } from './errors.ts'
import { type ApiContext, invalid, json, jsonBody, missing, read, refused } from './router.ts'
import { registrationSchema, registrationView } from './views.ts'

const params = z.object({ id: z.string() })
const answers = { 200: json('The registration', registrationSchema), 400: invalid, 404: missing, 422: refused }

const getRoute = createRoute({
  method: 'get',
  path: '/{id}',
  operationId: 'getRegistration',
  summary: 'A registration and the image that comes next',
  request: { params },
  responses: { 200: answers[200], 404: missing },
})

const identifyRoute = createRoute({
  method: 'post',
  path: '/{id}/identification',
  operationId: 'identifyToken',
  summary: 'Serial and 12 digits: the second image',
  request: {
    params,
    ...jsonBody(
      z.strictObject({
        serial: z.string().max(64).openapi({ example: '12-3456789-0' }),
        deviceCode: z
          .string()
          .max(64)
          .openapi({ description: 'The 12 digits; blanks and full-width digits do no harm' }),
      }),
    ),
  },
  responses: answers,
})

const completeRoute = createRoute({
  method: 'post',
  path: '/{id}/completion',
  operationId: 'completeRegistration',
  summary: '8 digits: the user is in service',
  request: { params, ...jsonBody(z.strictObject({ code: z.string().max(64) })) },
  responses: answers,
})

export function registrationRoutes(context: ApiContext) {
  const { bank } = context
  const find = (id: string) => read(context, (tables) => tables.registrations.get(id))
  const show = (row: RegistrationRow) =>
    read(context, async (tables) => registrationView(bank, tables, (await tables.registrations.get(row.id)) ?? row))
  return makeWholeRouter(context)
    .openapi(getRoute, async (c) => {
      const { id } = c.req.valid('param')
      const row = await find(id)
      return row ? c.json(await show(row), 200) : notFound(c, `registration ${id}`)
    })
    .openapi(identifyRoute, async (c) => {
      const { id } = c.req.valid('param')
      const { serial, deviceCode } = c.req.valid('json')
      const row = await find(id)
      if (!row) return notFound(c, `registration ${id}`)
      const open = stillOpen(bank, row)
      if (typeof open === 'string') {
        const problem = imageProblem('device-code', open)
        await refuseIdentification(bank, row, [problem])
        return refuseProblem(c, [problem])
      }
      const checked = checkIdentification({ serial: [serial], serialAgain: [serial], deviceCode })
      if (!checked.ok) await refuseIdentification(bank, row, checked.problems)
      const result = checked.ok ? await identifyToken(bank, open, checked.value) : checked
      if (!result.ok) return refuseProblem(c, result.problems)
      await noteShown(bank, row.loginId, null, secondImageOf(id))
      return c.json(await show(row), 200)
    })
    .openapi(completeRoute, async (c) => {
      const { id } = c.req.valid('param')
      const row = await find(id)
      if (!row) return notFound(c, `registration ${id}`)
      const proven = await findProvenRegistration(bank, row.loginId)
      if (proven?.registration.id !== id) {
        return refuseProblem(c, [await refuseSecondImage(bank, row.loginId, id)])
      }
      const checked = checkCode(c.req.valid('json').code)
      if (!checked.ok) await refuseForm(bank, row.loginId, secondImageOf(id), checked.problems)
      const result = checked.ok ? await completeRegistration(bank, proven, checked.value) : checked
      return result.ok ? c.json(await show(row), 200) : refuseProblem(c, result.problems)
    })
}
