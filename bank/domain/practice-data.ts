import { bytesToHex, DEMO_FACTORY_KEY, deriveDeviceKey, PRACTICE_SERIALS } from '../../token-core/index.ts'
import type { AccountRow, UserRow } from '../store/rows.ts'
import type { Store } from '../store/store.ts'

/** What a practice bank starts with. People, company and accounts are invented; the passwords stand on the login page. */

const COMPANY = { id: 'kitano', name: '株式会社北野商事' } as const

interface PracticeUser extends Pick<UserRow, 'loginId' | 'name' | 'kind' | 'passwordHash'> {
  readonly password: string
}

/** The hashes are those of the passwords beside them; computing seven at each start would delay it by half a second. */
export const PRACTICE_USERS: readonly PracticeUser[] = [
  {
    loginId: 'hanako01',
    name: '北野 花子',
    kind: 'master',
    password: 'hanako2026',
    passwordHash:
      'scrypt$16384$8$1$7131cac6f3cec12deab061bfa4e3c751$261b86b894387309d1cff67747288a6428ee080176571b2b51f2d8fd08219cd3',
  },
  {
    loginId: 'ichiro01',
    name: '東 一郎',
    kind: 'manager',
    password: 'ichiro2026',
    passwordHash:
      'scrypt$16384$8$1$79df9cc9a2fe1d668b72fe04a15f473e$ec076caef7d29e1acb389fb75ebcc21730bf485d192742c6a0b35509f967bed7',
  },
  {
    loginId: 'jiro0001',
    name: '西村 二郎',
    kind: 'manager',
    password: 'jiro2026',
    passwordHash:
      'scrypt$16384$8$1$9bc8570fab11e732ebd50679d1645a3a$20856d1020398761cf1bc3f7cbb10ec5865d34d2b2ad8de62a0505b3bdb34314',
  },
  {
    loginId: 'saburo01',
    name: '南 三郎',
    kind: 'general',
    password: 'saburo2026',
    passwordHash:
      'scrypt$16384$8$1$29a779404a84b3e252ca97cc02519a54$16fa1b41bac6032316a4f6a97ee833c12eb84ed52e9b4c4715ab6c4ca06735f7',
  },
  {
    loginId: 'shiro001',
    name: '中村 四郎',
    kind: 'general',
    password: 'shiro2026',
    passwordHash:
      'scrypt$16384$8$1$e08a855d751335eb31b42e937aa69861$c8c7d96b1968f87d85609bd6e7f71a128dddc59411c8a22ab9820ecae727de37',
  },
  {
    loginId: 'sachiko1',
    name: '小川 幸子',
    kind: 'general',
    password: 'sachiko2026',
    passwordHash:
      'scrypt$16384$8$1$63913ea4c0eb27a0f82f4ba284aa2da1$7e68cabfda0565403b0721377b9606074f5b5a0cc6c99a7c23edd08eeec0dddf',
  },
  {
    loginId: 'taro0001',
    name: '大野 太郎',
    kind: 'general',
    password: 'taro2026',
    passwordHash:
      'scrypt$16384$8$1$e24c0d937e0e7654a39c9ecdf285c129$1be402757af8eae17f017a498c57bac187458f34000b6b4b00fe508f6b000ee1',
  },
]

export const PRACTICE_ACCOUNTS: readonly AccountRow[] = [
  {
    id: 'kitano-1',
    companyId: COMPANY.id,
    branch: '本店営業部',
    type: 'ordinary',
    number: '2046817',
    balance: 50_000_000,
  },
  { id: 'kitano-2', companyId: COMPANY.id, branch: '駅前支店', type: 'current', number: '0317502', balance: 1_200_000 },
]

/** Fills an empty store: company, users, accounts, and the stock of practice tokens. A filled one is left as it is. */
export async function addPracticeData(store: Store): Promise<void> {
  await store.transaction(async (tables) => {
    if (await tables.companies.get(COMPANY.id)) return
    await tables.companies.insert(COMPANY)
    for (const { loginId, name, kind, passwordHash } of PRACTICE_USERS) {
      await tables.users.insert({
        loginId,
        companyId: COMPANY.id,
        name,
        kind,
        passwordHash,
        registrationState: 'none',
        tokenCode: null,
      })
    }
    for (const account of PRACTICE_ACCOUNTS) await tables.accounts.insert(account)
    for (const serial of PRACTICE_SERIALS) {
      await tables.devices.insert({ serial, deviceKey: bytesToHex(deriveDeviceKey(DEMO_FACTORY_KEY, serial)) })
    }
  })
}
