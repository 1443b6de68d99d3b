import { bytesToHex, DEMO_FACTORY_KEY, deriveDeviceKey, PRACTICE_SERIALS } from '../../../../token-core/codes.ts'
import type { AccountRow, CompanyRow, DeviceRow, PayeeRow, UserRow } from '../../../core/rows.ts'
import type { Store, Tables } from '../../../core/store.ts'
import { addPaper, NEW_COMPANY, NEW_COMPANY_PAPER, type Paper } from './papers.ts'

/** What a practice bank starts with. People, company and accounts are invented; the passwords stand on the login page. */

export const PRACTICE_COMPANY: CompanyRow = { id: 'kitano', name: '株式会社北野商事', createdAt: null }

interface PracticeUser
  extends Pick<
    UserRow,
    'loginId' | 'name' | 'kind' | 'email' | 'passwordHash' | 'confirmationHash' | 'mayRequest' | 'mayApprove'
  > {
  readonly password: string
  /** 確認パスワード */
  readonly confirmation: string
}

/** The hashes are those of the passwords beside them; computing fourteen at each start would delay it by a second. */
export const PRACTICE_USERS: readonly PracticeUser[] = [
  {
    loginId: 'hanako01',
    name: '北野 花子',
    kind: 'master',
    password: 'hanako2026',
    passwordHash:
      'scrypt$16384$8$1$7131cac6f3cec12deab061bfa4e3c751$261b86b894387309d1cff67747288a6428ee080176571b2b51f2d8fd08219cd3',
    confirmation: 'hanako9999',
    confirmationHash:
      'scrypt$16384$8$1$418c9315a3f0087ce6b05f7b38940002$bbeccf36700785cea92eff1aae71b47c147aeaa7d929f607da8b2f22ddab18c5',
    email: 'hanako.kitano@kitano.example',
    mayRequest: 1,
    mayApprove: 1,
  },
  {
    loginId: 'ichiro01',
    name: '東 一郎',
    kind: 'manager',
    password: 'ichiro2026',
    passwordHash:
      'scrypt$16384$8$1$79df9cc9a2fe1d668b72fe04a15f473e$ec076caef7d29e1acb389fb75ebcc21730bf485d192742c6a0b35509f967bed7',
    confirmation: 'ichiro9999',
    confirmationHash:
      'scrypt$16384$8$1$2db06f61f0f9b1807bcebaced9a309c5$cf8a23c8570f8a5ed1de712f18a5efec5c0bbb8fdfcc8f762144249004587eed',
    email: 'ichiro.higashi@kitano.example',
    mayRequest: 1,
    mayApprove: 1,
  },
  {
    loginId: 'jiro0001',
    name: '西村 二郎',
    kind: 'manager',
    password: 'jiro2026',
    passwordHash:
      'scrypt$16384$8$1$9bc8570fab11e732ebd50679d1645a3a$20856d1020398761cf1bc3f7cbb10ec5865d34d2b2ad8de62a0505b3bdb34314',
    confirmation: 'jiro9999',
    confirmationHash:
      'scrypt$16384$8$1$f3b2b0e83519ee30e306efe0ed920d6e$fb0f393e2dcfc4f3f63afbb4431340fbebdbab6ef32bb2058e2e49fff379e64a',
    email: 'jiro.nishimura@kitano.example',
    mayRequest: 1,
    mayApprove: 1,
  },
  {
    loginId: 'saburo01',
    name: '南 三郎',
    kind: 'general',
    password: 'saburo2026',
    passwordHash:
      'scrypt$16384$8$1$29a779404a84b3e252ca97cc02519a54$16fa1b41bac6032316a4f6a97ee833c12eb84ed52e9b4c4715ab6c4ca06735f7',
    confirmation: 'saburo9999',
    confirmationHash:
      'scrypt$16384$8$1$e987d10aa69ce23fb73b83387c88e2f1$93d51339095802c02040fe06d9b7348cc794c3d6a584997ad0f89f948a248d12',
    email: 'saburo.minami@kitano.example',
    mayRequest: 1,
    mayApprove: 1,
  },
  {
    loginId: 'shiro001',
    name: '中村 四郎',
    kind: 'general',
    password: 'shiro2026',
    passwordHash:
      'scrypt$16384$8$1$e08a855d751335eb31b42e937aa69861$c8c7d96b1968f87d85609bd6e7f71a128dddc59411c8a22ab9820ecae727de37',
    confirmation: 'shiro9999',
    confirmationHash:
      'scrypt$16384$8$1$6433406d05c5540f2b2bec514f45b786$f9d10e1dc8d6e34f6cffc0fed9ebd1fd158e1700fb5029a9f9d68e0028e25690',
    email: 'shiro.nakamura@kitano.example',
    mayRequest: 1,
    mayApprove: 0,
  },
  {
    loginId: 'sachiko1',
    name: '小川 幸子',
    kind: 'general',
    password: 'sachiko2026',
    passwordHash:
      'scrypt$16384$8$1$63913ea4c0eb27a0f82f4ba284aa2da1$7e68cabfda0565403b0721377b9606074f5b5a0cc6c99a7c23edd08eeec0dddf',
    confirmation: 'sachiko9999',
    confirmationHash:
      'scrypt$16384$8$1$838b336e34284393aea9fafd569bde50$73555ca210962370dbb3c83700f25b91911390b07a6706d451d9cf457adeed09',
    email: 'sachiko.ogawa@kitano.example',
    mayRequest: 1,
    mayApprove: 1,
  },
  {
    loginId: 'taro0001',
    name: '大野 太郎',
    kind: 'general',
    password: 'taro2026',
    passwordHash:
      'scrypt$16384$8$1$e24c0d937e0e7654a39c9ecdf285c129$1be402757af8eae17f017a498c57bac187458f34000b6b4b00fe508f6b000ee1',
    confirmation: 'taro9999',
    confirmationHash:
      'scrypt$16384$8$1$7f517d2cca79f54abccf5b5614258129$521391cba5cbb5e615afe9e8d5ff0b0e28beed5ce12094764346233bb39b605d',
    email: 'taro.ohno@kitano.example',
    mayRequest: 0,
    mayApprove: 0,
  },
]

export const PRACTICE_ACCOUNTS: readonly AccountRow[] = [
  {
    id: 'kitano-1',
    companyId: PRACTICE_COMPANY.id,
    branch: '本店営業部',
    type: 'ordinary',
    number: '2046817',
    balance: 50_000_000,
  },
  {
    id: 'kitano-2',
    companyId: PRACTICE_COMPANY.id,
    branch: '駅前支店',
    type: 'current',
    number: '0317502',
    balance: 1_200_000,
  },
  {
    id: 'kitano-3',
    companyId: PRACTICE_COMPANY.id,
    branch: '本店営業部',
    type: 'ordinary',
    number: '1234567',
    balance: 300_000_000,
  },
]

/** 事前登録先: paid without the token. */
const PRACTICE_PAYEES: readonly Omit<PayeeRow, 'companyId'>[] = [
  {
    id: 'kitano-payee-1',
    bank: '富山中央銀行',
    branch: '本店',
    accountType: 'ordinary',
    accountNumber: '3105527',
    payee: 'ﾀﾃﾔﾏﾌﾞﾂｻﾝ(ｶ',
  },
  {
    id: 'kitano-payee-2',
    bank: '神通信用金庫',
    branch: '東町支店',
    accountType: 'current',
    accountNumber: '0048213',
    payee: 'ｶ)ｼﾞﾝﾂﾞｳｳﾝﾕ',
  },
]

/** Those that come with the bank: they are put back, and never go. */
export const COMPANIES_OF_THE_BANK: readonly string[] = [PRACTICE_COMPANY.id, NEW_COMPANY.id]

export const isOfTheBank = (id: string): boolean => COMPANIES_OF_THE_BANK.includes(id)

/** Fills an empty store: companies, users, accounts, and the stock of practice tokens. What a filled one has is left as it is. */
export async function addPracticeData(store: Store, now: number): Promise<void> {
  await store.transaction(async (tables) => {
    const isEmpty = !(await tables.companies.get(PRACTICE_COMPANY.id))
    for (const id of COMPANIES_OF_THE_BANK) {
      if (!(await tables.companies.get(id))) await addCompanyOfTheBank(tables, id, now)
    }
    if (isEmpty) await tables.devices.insertAll(stockOf(PRACTICE_SERIALS, null))
  })
}

/** As {@link addPracticeData}, for tables that have none of it, inside a transaction. */
export async function fillWithPracticeData(tables: Tables, now: number): Promise<void> {
  for (const id of COMPANIES_OF_THE_BANK) await addCompanyOfTheBank(tables, id, now)
  await tables.devices.insertAll(stockOf(PRACTICE_SERIALS, null))
}

export async function addCompanyOfTheBank(tables: Tables, id: string, now: number): Promise<void> {
  if (id === NEW_COMPANY.id) return addCompany(tables, NEW_COMPANY, [], now, NEW_COMPANY_PAPER)
  const users = PRACTICE_USERS.map(({ password: _, confirmation: __, ...user }) => user)
  await addCompany(tables, PRACTICE_COMPANY, users, now)
}

/** What the practice company's row of this id is called at another company. */
export const ownId = (id: string, companyId: string): string => id.replace(PRACTICE_COMPANY.id, companyId)

export type NewUser = Omit<PracticeUser, 'password' | 'confirmation'> & Partial<Pick<UserRow, 'rights'>>

/**
 * A company with these users, and with accounts and payees as the practice company has them.
 * @param paper of one without users; its first account is the one that it names
 */
export async function addCompany(
  tables: Tables,
  company: CompanyRow,
  users: readonly NewUser[],
  now: number,
  paper: Paper | null = null,
): Promise<void> {
  await tables.companies.insert(company)
  if (paper) await addPaper(tables, company.id, paper)
  for (const user of users) {
    await tables.users.insert({
      rights: null,
      ...user,
      companyId: company.id,
      mustChangePassword: 0,
      createdAt: now,
    })
  }
  const own = <Row extends { readonly id: string }>(row: Row) => ({
    ...row,
    id: ownId(row.id, company.id),
    companyId: company.id,
  })
  const accounts = PRACTICE_ACCOUNTS.map(own)
  await tables.accounts.insertAll(
    accounts.map((row, i) => (paper && i === 0 ? { ...row, number: paper.accountNumber } : row)),
  )
  await tables.payees.insertAll(PRACTICE_PAYEES.map(own))
}

/** Tokens as a host makes them: their keys come from the demo factory's. @param companyId whose they are, null: anybody's */
export function stockOf(serials: readonly string[], companyId: string | null): readonly DeviceRow[] {
  return serials.map((serial) => ({
    serial,
    deviceKey: bytesToHex(deriveDeviceKey(DEMO_FACTORY_KEY, serial)),
    cancelledAt: null,
    companyId,
  }))
}
