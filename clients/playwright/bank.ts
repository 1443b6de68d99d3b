import { z } from 'zod'
import { bodyOf, callerOf, type Method } from '../../scenario/world/http-api.ts'
import type { Server } from './simulator.ts'

/** A user of the company that a test has for itself. */
export interface BankUser {
  readonly loginId: string
  readonly name: string
  readonly kind: 'master' | 'manager' | 'general'
  readonly password: string
  readonly confirmationPassword: string
}

const user = z.object({
  loginId: z.string(),
  name: z.string(),
  kind: z.enum(['master', 'manager', 'general']),
  password: z.string(),
  confirmationPassword: z.string(),
}) satisfies z.ZodType<BankUser>

/** A customer of Shinkin or Seiwa that nobody else has. */
export interface BankCustomer {
  /** As docs/otp-bank-api.md has it. */
  readonly customer: { readonly id: string; readonly [field: string]: unknown }
  /** What he types to prove who he is. */
  readonly secrets: Readonly<Record<string, unknown>>
}

const customer = z.object({
  customer: z.looseObject({ id: z.string() }),
  secrets: z.record(z.string(), z.unknown()),
}) satisfies z.ZodType<BankCustomer>

const company = z.object({ id: z.string(), name: z.string(), users: z.array(user), serials: z.array(z.string()) })

/** A company at the practice bank that nobody else has: its users, its clock, its rules. */
export interface BankCompany extends z.output<typeof company> {
  /** Its master. */
  readonly master: BankUser
  /** Moves its clock on. Its tokens have clocks of their own. */
  advance(ms: number): Promise<void>
  /** Rules of docs/bank-api.md that hold for it alone. */
  setRules(rules: Readonly<Record<string, unknown>>): Promise<void>
}

/** A call of the bank's API (docs/bank-api.md). Throws the bank's sentence when it refuses. @param path below /api/v1/ */
export type BankCall = (method: Method, path: string, body?: unknown) => Promise<unknown>

export function makeBankCall(server: Server): BankCall {
  const call = callerOf(server)
  return async (method, path, body) =>
    bodyOf(
      await call(method, path.replace(/^\//, ''), body),
      (code) => `${method} ${path}: ${code === undefined ? '' : `${code}: `}`,
    )
}

/** Makes a company. @param users how many, or each of them; default: as the practice company has them */
export async function makeCompany(call: BankCall, users?: unknown): Promise<BankCompany> {
  const made = company.parse(await call('POST', 'companies', users === undefined ? {} : { users }))
  const master = made.users.find(({ kind }) => kind === 'master')
  if (master === undefined) throw new Error('The company has no master.')
  const path = `companies/${made.id}`
  return {
    ...made,
    master,
    async advance(ms) {
      await call('POST', `${path}/clock/advance`, { ms })
    },
    async setRules(rules) {
      await call('PATCH', `${path}/rules`, rules)
    },
  }
}

/** Makes a customer. @param state his state, in the words of the bank's API; what is not said has a default: one with whom all works */
export const makeCustomer = async (call: BankCall, state: object = {}): Promise<BankCustomer> =>
  customer.parse(await call('POST', 'customers', { state }))

export const deleteCustomer = (call: BankCall, { customer: { id } }: BankCustomer): Promise<unknown> =>
  call('DELETE', `customers/${encodeURIComponent(id)}`)

export const deleteCompany = (call: BankCall, { id }: BankCompany): Promise<unknown> =>
  call('DELETE', `companies/${id}`)
