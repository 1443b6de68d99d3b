import { timingSafeEqual } from 'node:crypto'
import type { Bank } from '../../../core/bank.ts'
import { paperName } from '../../../core/company-rows.ts'
import { digitsProblem, plainDigits } from '../../../core/digits.ts'
import { bankFor } from '../../../core/live-bank.ts'
import type { Checked, Problem } from '../../../core/problems.ts'
import type { AccountType, PaperRow } from '../../../core/rows.ts'
import type { Tables } from '../../../core/store.ts'
import { settleTry } from '../../../factors/password/attempts.ts'
import { ACCOUNT_TYPES } from '../payments/accounts.ts'

/** 口座情報登録: who has the papers of a company may take its first login ID. */

export type ContractField =
  | 'branch'
  | 'account-type'
  | 'account-number'
  | 'paper-password'
  | 'paper-confirmation-password'

/** As typed. */
export type TypedContract = Readonly<Record<ContractField, string>>

type Contract = Pick<PaperRow, 'branch' | 'accountType' | 'accountNumber' | 'password' | 'confirmation'>

export function checkContract(typed: TypedContract): Checked<Contract, ContractField> {
  const problems: Problem<ContractField>[] = []
  const [branch, accountNumber] = [plainDigits(typed.branch), plainDigits(typed['account-number'])]
  const inBranch = digitsProblem(branch, 3)
  if (inBranch) problems.push({ field: 'branch', code: `paper-branch-${inBranch}` })
  const accountType = ACCOUNT_TYPES.find((type) => type === typed['account-type'])
  if (!accountType) problems.push({ field: 'account-type', code: 'account-type-missing' })
  const inNumber = digitsProblem(accountNumber, 7)
  if (inNumber) problems.push({ field: 'account-number', code: `account-number-${inNumber}` })
  const [password, confirmation] = [typed['paper-password'], typed['paper-confirmation-password']]
  if (password === '') problems.push({ field: 'paper-password', code: 'paper-password-missing' })
  if (confirmation === '') {
    problems.push({ field: 'paper-confirmation-password', code: 'paper-confirmation-missing' })
  }
  if (problems.length > 0 || !accountType) return { ok: false, problems }
  return { ok: true, value: { branch, accountType, accountNumber, password, confirmation } }
}

/**
 * Compares what was typed with the papers, and counts the tries of each account apart, whether a company has it or not: the answers do
 * not tell which there are. From then on the browser is in the middle of it. @param session the row of the browser's session
 */
export function proveContract(bank: Bank, session: string, typed: TypedContract): Promise<Checked<PaperRow>> {
  const checked = checkContract(typed)
  if (!checked.ok) return Promise.resolve(checked)
  const { value } = checked
  return bank.store.transaction(async (tables) => {
    const paper = await paperOf(tables, value)
    const own = await bankFor(bank, tables, paper?.companyId ?? null)
    const fits =
      paper !== undefined && isSame(paper.password, value.password) && isSame(paper.confirmation, value.confirmation)
    const hold = await settleTry(own, tables, paperName(value), fits)
    if (hold) return refused('paper-paused')
    if (!fits) {
      // Never disabled: there is nobody yet who could initialise it.
      await tables.loginAttempts.update(paperName(value), { disabledAt: null })
      return refused('paper-refused')
    }
    if (paper.takenAt !== null) return refused('paper-taken')
    const { companyId } = paper
    await tables.firstLogins.removeAll({ companyId, startedAt: { before: own.now() - own.rules.sessionIdle } })
    await tables.firstLogins.remove(session)
    await tables.firstLogins.insert({ id: session, companyId, master: null, startedAt: own.now() })
    return { ok: true, value: paper }
  })
}

async function paperOf(tables: Tables, { branch, accountType, accountNumber }: Contract) {
  const [paper] = await tables.papers.find({ accountNumber, branch, accountType: accountType satisfies AccountType })
  return paper
}

const refused = (code: 'paper-paused' | 'paper-refused' | 'paper-taken') =>
  ({ ok: false, problems: [{ field: 'branch', code }] }) as const

function isSame(kept: string, typed: string): boolean {
  const [a, b] = [Buffer.from(kept), Buffer.from(typed)]
  return a.length === b.length && timingSafeEqual(a, b)
}
