import type { AccountRow, AccountType, TransferRow } from '../store/rows.ts'
import type { Tables } from '../store/store.ts'
import { type Bank, drawId } from './bank.ts'
import type { Checked } from './problems.ts'
import type { TransferField, TransferOrder } from './transfer-form.ts'

/** Keeps an order whose form is right. Nothing is paid before its request is signed. */
export async function draftTransfer(
  bank: Bank,
  loginId: string,
  order: TransferOrder,
): Promise<Checked<string, TransferField>> {
  return bank.store.transaction(async (tables) => {
    const account = (await accountsOf(tables, loginId)).find((own) => own.id === order.account)
    if (!account) return { ok: false, problems: [{ field: 'account', code: 'account-missing' }] }
    if (account.balance < order.amount) return { ok: false, problems: [{ field: 'amount', code: 'balance-short' }] }
    const transfer: TransferRow = {
      id: drawId(bank),
      loginId,
      accountId: account.id,
      bank: order.bank,
      branch: order.branch,
      accountType: order['account-type'],
      accountNumber: order['account-number'],
      payee: order.payee,
      amount: order.amount,
      createdAt: bank.now(),
      acceptedAt: null,
    }
    await tables.transfers.insert(transfer)
    return { ok: true, value: transfer.id }
  })
}

/** The accounts that a user may pay from: those of the company. */
export async function accountsOf(tables: Tables, loginId: string): Promise<readonly AccountRow[]> {
  const user = await tables.users.get(loginId)
  return user ? tables.accounts.find({ companyId: user.companyId }) : []
}

export interface TransferView {
  readonly transfer: TransferRow
  readonly account: AccountRow
}

/** A transfer of this user, or null: nobody sees another's. */
export async function findTransfer(bank: Bank, loginId: string, id: string): Promise<TransferView | null> {
  return bank.store.transaction(async (tables) => {
    const transfer = await tables.transfers.get(id)
    const account = transfer && (await tables.accounts.get(transfer.accountId))
    return transfer?.loginId === loginId && account ? { transfer, account } : null
  })
}

const TYPE_ON_TOKEN: Readonly<Record<AccountType, string>> = { ordinary: '普通', current: '当座', savings: '貯蓄' }

/** What the token shows, and what the bank executes: the same row. */
export function transferMessage(transfer: TransferRow): {
  readonly title: string
  readonly fields: readonly (readonly [label: string, value: string])[]
} {
  return {
    title: '振込振替',
    fields: [
      ['受取人', transfer.payee],
      ['金融機関', `${transfer.bank} ${transfer.branch}`],
      ['口座番号', `${TYPE_ON_TOKEN[transfer.accountType]} ${transfer.accountNumber}`],
      ['金額', `${groupThousands(transfer.amount)}円`],
    ],
  }
}

/** `120,000` */
export function groupThousands(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, ',')
}
