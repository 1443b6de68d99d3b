import { createRoute, z } from '@hono/zod-openapi'
import { besideUs } from '../../server/index.ts'
import { eachBank, type OfBanks } from '../token/bank-name.ts'
import { refusalOf } from './errors.ts'
import { makeRoutes } from './routes.ts'
import { bankNameSchema } from './view-schema.ts'

const banksRoute = createRoute({
  method: 'get',
  path: '/',
  operationId: 'listBanks',
  summary: 'The practice banks beside this host',
  description:
    'Those that this host was started with, each at its address by the name that the host is asked for by. `bank` of a token is the name of the one that takes it.',
  responses: {
    200: {
      description: 'The banks',
      content: {
        'application/json': {
          schema: z.object({
            banks: z
              .array(
                z
                  .object({
                    name: bankNameSchema,
                    url: z.string().openapi({ description: 'Where its pages begin, such as `http://127.0.0.1:27602`' }),
                  })
                  .openapi('KnownBank'),
              )
              .readonly(),
          }),
        },
      },
    },
    400: refusalOf('A parameter that is not known'),
  },
})

/** Where the other sides are: for a window that opens the bank of its token. */
export function banksRoutes(urls: OfBanks<string>) {
  return makeRoutes().openapi(banksRoute, (context) =>
    context.json({ banks: eachBank(urls).map(([name, url]) => ({ name, url: besideUs(context, url) })) }, 200),
  )
}
