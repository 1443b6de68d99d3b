import type { Bank } from '../../../core/bank.ts'
import { type Actor, helpDeskFor, noteHistory } from '../../../core/history.ts'
import { managesUsers } from '../../../core/roles.ts'
import type { UserRow } from '../../../core/rows.ts'
import type { Tables } from '../../../core/store.ts'
import { readStanding, withKept } from '../../../factors/camera-token/standing.ts'
import { initialiseToken, releaseToken, type TokenRefusal } from '../../../factors/camera-token/token-management.ts'
import { holdOf, stopUse } from '../../../factors/password/attempts.ts'
import { confirmationPassword } from '../../../factors/password/confirmation-password.ts'
import {
  allowReissueByDesk,
  type CertificateRefusal,
  certificateRefusals,
  revokeCertificateByDesk,
} from './certificate-actions.ts'
import type { MasterRefusal } from './master-password.ts'

/** What the help desk may do for a customer, and why not. */

export const DESK_ACTIONS = [
  ...(['initialise', 'release', 'stop', 'unlock', 'password'] as const),
  ...(['certificate-revocation', 'certificate-reissue'] as const),
] as const
export type DeskAction = (typeof DESK_ACTIONS)[number]

/** `others-can`: somebody of the company releases the stop himself. */
export type DeskRefusal = TokenRefusal | MasterRefusal | CertificateRefusal | 'others-can' | 'stopped-before'

export type Refusals = Readonly<Record<DeskAction, DeskRefusal | null>>

export async function refusalsOf(bank: Bank, tables: Tables, user: UserRow): Promise<Refusals> {
  const { tokenCode } = await readStanding(tables, user.loginId)
  const token = tokenCode === null ? undefined : await tables.tokens.get(tokenCode)
  const master = user.kind === 'master' ? null : 'not-master'
  const login = await holdOf(bank, tables, user.loginId)
  const held = login ?? (await confirmationPassword.lockOf(bank, tables, user))
  const colleagues = await releasersOf(bank, tables, user)
  return {
    initialise: !token ? 'no-token' : token.signedAt !== null ? 'token-signed' : null,
    release: !token
      ? 'no-token'
      : token.stoppedAt === null
        ? 'not-stopped'
        : colleagues.length > 0
          ? 'others-can'
          : null,
    stop: login === 'stopped' ? 'stopped-before' : null,
    unlock: master ?? (held ? null : 'not-held'),
    password: master,
    ...(await certificateRefusals(bank, tables, user)),
  }
}

/** Who of the company can release this user's token: who manages users, does not sign with it and can log in. */
export async function releasersOf(bank: Bank, tables: Tables, user: UserRow): Promise<readonly UserRow[]> {
  const { tokenCode } = await readStanding(tables, user.loginId)
  const colleagues = await tables.users.find({ companyId: user.companyId }, { orderBy: 'loginId' })
  const able: UserRow[] = []
  for (const { user: colleague, kept } of await withKept(tables, colleagues.filter(managesUsers))) {
    if (kept.tokenCode === tokenCode) continue
    const held =
      (await holdOf(bank, tables, colleague.loginId)) ?? (await confirmationPassword.lockOf(bank, tables, colleague))
    if (!held) able.push(colleague)
  }
  return able
}

/** 初期化, in every rule set. @returns why not, or null */
export function initialiseByDesk(bank: Bank, loginId: string): Promise<DeskRefusal | null> {
  return act(bank, loginId, 'initialise', initialiseToken)
}

/** 停止解除, where nobody in the company can. @returns why not, or null */
export function releaseByDesk(bank: Bank, loginId: string): Promise<DeskRefusal | null> {
  return act(bank, loginId, 'release', releaseToken)
}

/** 利用停止 of a user, for whoever calls because his token or his password may be in other hands. @returns why not, or null */
export function stopByDesk(bank: Bank, loginId: string): Promise<DeskRefusal | null> {
  return act(bank, loginId, 'stop', async (_bank, tables, actor) => {
    await stopUse(bank, tables, loginId)
    await noteHistory(bank, tables, actor, { category: 'users', action: 'use-stop', detail: { loginId } })
    return { ok: true }
  })
}

/** @returns why not, or null */
export function revokeCertificateOf(bank: Bank, loginId: string): Promise<DeskRefusal | null> {
  return act(bank, loginId, 'certificate-revocation', revokeCertificateByDesk)
}

/** @returns why not, or null */
export function allowReissueOf(bank: Bank, loginId: string): Promise<DeskRefusal | null> {
  return act(bank, loginId, 'certificate-reissue', allowReissueByDesk)
}

function act(
  bank: Bank,
  loginId: string,
  action: Exclude<DeskAction, 'unlock' | 'password'>,
  work: (
    bank: Bank,
    tables: Tables,
    actor: Actor,
    loginId: string,
  ) => Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: DeskRefusal }>,
): Promise<DeskRefusal | null> {
  return bank.store.transaction(async (tables) => {
    const user = await tables.users.get(loginId)
    if (!user) return 'user-unknown'
    const refusal = (await refusalsOf(bank, tables, user))[action]
    if (refusal) return refusal
    const outcome = await work(bank, tables, helpDeskFor(user.companyId), loginId)
    return outcome.ok ? null : outcome.reason
  })
}
