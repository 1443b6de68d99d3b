import { createRoute, z } from '@hono/zod-openapi'
import type { BankControl } from '../practice/bank-control.ts'
import type { BankName, OfBanks } from '../token/bank-name.ts'
import { noBank } from '../token/host-error.ts'
import { refusalOf } from './errors.ts'
import { makeRoutes } from './routes.ts'
import { bankNameSchema } from './view-schema.ts'

const params = z.object({ bank: bankNameSchema })
const markParams = params.extend({ id: z.string().max(64) })
const refusals = {
  404: refusalOf('No bank of this name'),
  409: refusalOf('This host does not know the practice bank'),
  502: refusalOf('The practice bank does not answer, or refuses'),
}
const done = { 204: { description: 'Done' }, ...refusals }

const markRoute = createRoute({
  method: 'post',
  path: '/{bank}/marks',
  operationId: 'markBank',
  summary: 'Marks how a whole practice bank stands',
  request: { params },
  responses: {
    201: { description: 'The mark', content: { 'application/json': { schema: z.object({ id: z.string() }) } } },
    ...refusals,
  },
})

const putBackRoute = createRoute({
  method: 'post',
  path: '/{bank}/marks/{id}/restoration',
  operationId: 'putBankBack',
  summary: 'Puts back how the bank stood, but for its clock',
  description: 'All of it: also what others have done there since.',
  request: { params: markParams },
  responses: done,
})

const forgetRoute = createRoute({
  method: 'delete',
  path: '/{bank}/marks/{id}',
  operationId: 'forgetBankMark',
  summary: 'Forgets a mark of a whole bank',
  request: { params: markParams },
  responses: done,
})

/** For a demonstration that is to be given twice. */
export function bankMarksRoutes(controls: OfBanks<BankControl>) {
  const bank = (name: BankName): BankControl => {
    const control = controls[name]
    if (control === undefined) throw noBank(name)
    return control
  }
  return makeRoutes()
    .openapi(markRoute, async (context) =>
      context.json({ id: await bank(context.req.valid('param').bank).keep() }, 201),
    )
    .openapi(putBackRoute, async (context) => {
      const { bank: name, id } = context.req.valid('param')
      await bank(name).restore(id, true)
      return context.body(null, 204)
    })
    .openapi(forgetRoute, async (context) => {
      const { bank: name, id } = context.req.valid('param')
      await bank(name).forget(id)
      return context.body(null, 204)
    })
}
