import type { Bank } from '../../../core/bank.ts'
import type { CompanyRow, PaperRow } from '../../../core/rows.ts'
import type { Tables } from '../../../core/store.ts'

/** Companies that have signed the contract and have no user yet: with what is on paper the first one takes his login ID. */

/** 申込書兼取扱依頼書(お客さま控) and ご契約登録のお知らせ. */
export type Paper = Omit<PaperRow, 'companyId' | 'takenAt' | 'takenBy'>

/** The practice bank's own, for whoever walks through ログインID取得. */
export const NEW_COMPANY: CompanyRow = { id: 'wakaba', name: '株式会社若葉物産', createdAt: null }
export const NEW_COMPANY_PAPER: Paper = {
  branch: '101',
  accountType: 'ordinary',
  accountNumber: '3308142',
  password: 'a2604519',
  confirmation: 'wkb7m2p9x4t6',
}

export function addPaper({ papers }: Tables, companyId: string, paper: Paper): Promise<void> {
  return papers.insert({ companyId, ...paper, takenAt: null, takenBy: null })
}

/** The paper of a company that is made for a test: no other has its 代表口座. */
export async function drawPaper({ random }: Pick<Bank, 'random'>, tables: Tables): Promise<Paper> {
  const digits = (count: number) => [...random(count)].map((byte) => byte % 10).join('')
  const { branch, accountType } = NEW_COMPANY_PAPER
  for (;;) {
    // Not as the accounts of all companies begin.
    const accountNumber = `7${digits(6)}`
    if ((await tables.papers.find({ accountNumber })).length > 0) continue
    const letters = [...random(6)].map((byte) => LETTERS[byte % LETTERS.length])
    const confirmation = letters.map((letter) => `${letter}${digits(1)}`).join('')
    return { branch, accountType, accountNumber, password: `a${digits(7)}`, confirmation }
  }
}

/** None that looks like another or like a digit. */
const LETTERS = 'abcdefghkmnpqrstuvwxyz'
