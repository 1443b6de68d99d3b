import type { Bank } from '../../../core/bank.ts'
import type { CompanyRow, DeviceRow, HistoryRow, LoginMethod, RegistrationRow, UserRow } from '../../../core/rows.ts'
import type { Tables } from '../../../core/store.ts'
import { isSwitched } from '../../../factors/camera-token/registration-start.ts'
import { type KeptStanding, readStanding, type Standing, standingOf } from '../../../factors/camera-token/standing.ts'
import { sharersOf } from '../../../factors/camera-token/token-management.ts'
import { loginMethodOf } from '../../../factors/certificate/standing.ts'
import { type UserCertificate, userCertificate } from '../../../factors/certificate/user-certificates.ts'
import { confirmationName, type Hold, holdOf } from '../../../factors/password/attempts.ts'
import { type Refusals, refusalsOf, releasersOf } from './actions.ts'

/** Everything that the bank knows of a customer and that helps on the phone. Never a key, a code or a password. */
export interface CustomerFile {
  readonly user: UserRow
  readonly company: CompanyRow
  readonly standing: Standing
  readonly device: DeviceRow | null
  /** All who sign with the same token, he himself among them. */
  readonly sharers: readonly UserRow[]
  /** Why his login password, and his confirmation password, is not looked at now. */
  readonly loginHold: Hold | null
  readonly confirmationHold: Hold | null
  readonly certificate: UserCertificate
  readonly loginMethod: LoginMethod
  /** The newest first. */
  readonly registrations: readonly RegistrationRow[]
  readonly errors: readonly HistoryRow[]
  readonly history: readonly HistoryRow[]
  /** What the states say about what may be wrong. */
  readonly findings: readonly Finding[]
  /** Why the help desk may not do something for him. */
  readonly refusals: Refusals
  /** Who of his company can release his token. */
  readonly releasers: readonly UserRow[]
}

export const FINDINGS = [
  'login-stopped',
  'login-disabled',
  'login-paused',
  'confirmation-held',
  'stopped',
  'unsigned',
  'working',
  'provisional',
  'waiting',
  'contract',
  'none',
  'not-needed',
] as const
export type Finding = (typeof FINDINGS)[number]

const REGISTRATIONS = 5
const ERRORS = 5
const ROWS = 10
/** Rows of his company that are looked through for those about him. */
const LOOKED_THROUGH = 200

export async function readCustomer(bank: Bank, loginId: string): Promise<CustomerFile | null> {
  return bank.store.transaction(async (tables) => {
    const user = await tables.users.get(loginId)
    const company = user && (await tables.companies.get(user.companyId))
    if (!user || !company) return null
    const standing = await standingOf(bank, tables, user)
    const { token } = standing
    const loginHold = await holdOf(bank, tables, loginId)
    const confirmationHold = await holdOf(bank, tables, confirmationName(loginId))
    return {
      user,
      company,
      standing,
      device: token ? ((await tables.devices.get(token.serial)) ?? null) : null,
      sharers: token ? await sharersOf(tables, token.tokenCode) : [],
      loginHold,
      confirmationHold,
      certificate: await userCertificate(bank, tables, loginId),
      loginMethod: await loginMethodOf(bank, tables, user),
      registrations: await tables.registrations.find({ loginId }, { descending: true, limit: REGISTRATIONS }),
      errors: await tables.history.find(
        { companyId: company.id, loginId, result: 'failed' },
        { descending: true, limit: ERRORS },
      ),
      history: await historyAbout(tables, user),
      findings: [
        ...(loginHold ? [`login-${loginHold}` as const] : []),
        ...(confirmationHold ? ['confirmation-held' as const] : []),
        findingOf(bank, await readStanding(tables, loginId), standing),
      ],
      refusals: await refusalsOf(bank, tables, user),
      releasers: await releasersOf(bank, tables, user),
    }
  })
}

function findingOf(bank: Bank, { revokedAt }: KeptStanding, standing: Standing): Finding {
  if (standing.use === 'stopped') return 'stopped'
  if (standing.registration === 'in-service') return standing.token?.signedAt === null ? 'unsigned' : 'working'
  if (standing.registration === 'provisional' || standing.registration === 'not-needed') return standing.registration
  if (!isSwitched(bank)) return 'contract'
  const waits = revokedAt !== null && bank.now() < revokedAt + bank.rules.revocationWait
  return waits ? 'waiting' : 'none'
}

/** What he did, and what others did to him. */
async function historyAbout(tables: Tables, { loginId, companyId }: UserRow): Promise<readonly HistoryRow[]> {
  const latest = await tables.history.find({ companyId }, { descending: true, limit: LOOKED_THROUGH })
  return latest.filter((row) => row.loginId === loginId || names(row, loginId)).slice(0, ROWS)
}

function names(row: HistoryRow, loginId: string): boolean {
  const values = Object.values(JSON.parse(row.detail) as Record<string, string | number>)
  return values.some((value) => String(value).split(' ').includes(loginId))
}
