import type { MiddlewareHandler } from 'hono'
import { parseSerial } from '../../token-core/codes.ts'
import { actingFor, bankFor } from '../core/live-bank.ts'
import type { Owner } from '../core/settings.ts'
import type { Tables } from '../core/store.ts'
import { findToken } from '../factors/camera-token/free-requests.ts'
import type { ApiContext } from './router.ts'

/** Whose clock and rules a call acts by: those of the company of whom or what its path names, else the bank's. */
export const actingForPath =
  ({ bank }: ApiContext): MiddlewareHandler =>
  async (c, next) => {
    const [resource = '', name = ''] = new URL(c.req.url).pathname.split('/api/v1/')[1]?.split('/') ?? []
    const own = await bank.store.transaction(async (tables) =>
      bankFor(bank, tables, (await COMPANY_OF[resource]?.(tables, decoded(name))) ?? null),
    )
    await actingFor(own, next)
  }

const COMPANY_OF: Readonly<Record<string, (tables: Tables, name: string) => Promise<Owner>>> = {
  companies: async (_, id) => id,
  users: companyOfUser,
  registrations: async (tables, id) => companyOfUser(tables, (await tables.registrations.get(id))?.loginId),
  requests: async (tables, id) => companyOfUser(tables, (await tables.requests.get(id))?.loginId),
  marks: async (tables, id) => companyOfUser(tables, (await tables.marks.get(id))?.loginId),
  devices: async (tables, serial) => (await tables.devices.get(parseSerial(serial) ?? ''))?.companyId ?? null,
  async tokens(tables, code) {
    const token = await findToken(tables, code)
    const [registration] = token ? await tables.registrations.find({ tokenCode: token.tokenCode }, { limit: 1 }) : []
    return companyOfUser(tables, registration?.loginId)
  },
}

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
