import type { Context, MiddlewareHandler } from 'hono'
import { parseSerial } from '../../token-core/codes.ts'
import { actingFor, actingInOne, bankFor } from '../core/live-bank.ts'
import type { Owner } from '../core/settings.ts'
import type { Tables } from '../core/store.ts'
import { findToken } from '../factors/camera-token/free-requests.ts'
import { type ApiContext, makeRouter } from './router.ts'

/** A call acts by the clock and rules of the company of whom or what its path names, else by the bank's. */
export const actingForPath =
  ({ bank }: ApiContext): MiddlewareHandler =>
  async (c, next) => {
    if (IN_ONE.has(resourceOf(c)[0])) return next()
    const own = await bank.store.transaction(async (tables) => bankFor(bank, tables, await ownerFor(c)(tables)))
    await actingFor(own, next)
  }

/** Resources whose routes are {@link makeWholeRouter}. */
const IN_ONE: ReadonlySet<string> = new Set(['users', 'registrations', 'requests'])

/** Routes that act so, each call in one transaction: for those that do nothing but read and write. */
export function makeWholeRouter({ bank }: ApiContext) {
  const routes = makeRouter()
  const { openapi } = routes
  const whole: typeof openapi = (route, handler, ...rest) =>
    openapi(
      route,
      ((c, next) => actingInOne(bank, ownerFor(c), async () => handler(c, next))) as typeof handler,
      ...rest,
    )
  return Object.assign(routes, { openapi: whole })
}

/** What the path is about: `users`, and which. */
function resourceOf(c: Context): readonly [string, string] {
  const [resource = '', name = ''] = new URL(c.req.url).pathname.split('/api/v1/')[1]?.split('/') ?? []
  return [resource, name]
}

function ownerFor(c: Context): (tables: Tables) => Promise<Owner> {
  const [resource, name] = resourceOf(c)
  // A list, and what is made, is about nobody yet.
  return async (tables) => (name === '' ? null : ((await COMPANY_OF[resource]?.(tables, decoded(name))) ?? null))
}

const COMPANY_OF: Readonly<Record<string, (tables: Tables, name: string) => Promise<Owner>>> = {
  companies: async (_, id) => id,
  async users(tables, loginId) {
    await readTogether([tables.users.get(loginId), tables.cameraTokenStandings.get(loginId)])
    return companyOfUser(tables, loginId)
  },
  async registrations(tables, id) {
    const registration = await tables.registrations.get(id)
    if (!registration) return null
    const { loginId, licence, tokenCode } = registration
    const { users, cameraTokenStandings, licences, tokens } = tables
    const token = tokenCode === null ? licences.get(licence) : tokens.get(tokenCode)
    await readTogether([users.get(loginId), cameraTokenStandings.get(loginId), token])
    return companyOfUser(tables, loginId)
  },
  async requests(tables, id) {
    const request = await tables.requests.get(id)
    if (!request) return null
    const { loginId, orderId, tokenCode } = request
    const { users, orders, cameraTokenStandings, tokens } = tables
    const asked = [users.get(loginId), orders.get(orderId), cameraTokenStandings.get(loginId), tokens.get(tokenCode)]
    await readTogether(asked)
    return companyOfUser(tables, loginId)
  },
  certificates: companyOfUser,
  marks: async (tables, id) => companyOfUser(tables, (await tables.marks.get(id))?.loginId),
  devices: async (tables, serial) => (await tables.devices.get(parseSerial(serial) ?? ''))?.companyId ?? null,
  async tokens(tables, code) {
    const token = await findToken(tables, code)
    const [registration] = token ? await tables.registrations.find({ tokenCode: token.tokenCode }, { limit: 1 }) : []
    return companyOfUser(tables, registration?.loginId)
  },
}

/** What the call will read anyway, asked for without waiting in between: the transaction does not ask for it again. */
const readTogether = (rows: readonly Promise<unknown>[]): Promise<unknown> => Promise.all(rows)

export async function companyOfUser(tables: Tables, loginId: string | null | undefined): Promise<Owner> {
  return loginId ? ((await tables.users.get(loginId))?.companyId ?? null) : null
}

/** Nobody is called by what is no text. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
