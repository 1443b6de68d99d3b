/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { BankPage } from '../../../../../bank/model/web/bank-page.tsx'
import { drawnView } from '../../../../../bank/model/web/view.ts'
import type { PageId } from '../../../../../bank/sites/shinkin/model/page-ids.ts'
import type { Problem } from '../../../../../bank/sites/shinkin/model/problems.ts'
import { SHINKIN_WEB } from '../../../../../bank/sites/shinkin/shinkin-web.ts'
import {
  bankOf,
  COMPANY,
  codeOf,
  type Fields,
  type Given,
  K03,
  logInAdmin,
  logInUser,
  NEW,
  NUMBER,
  obtainCertificate,
  type PracticeBank,
  STOCK,
} from '../model/customer.ts'

/** Pages as a browser sees them, drawn without the bank around them. */

export type Language = 'ja' | 'en'

interface Sent {
  readonly fields: Readonly<Record<string, string>>
  readonly problems: readonly Problem[]
}

/** The page of a browser. @param sent shown in answer to what was sent, with what is wrong */
export function drawn(bank: PracticeBank, browser: string, page: PageId, language: Language, sent?: Sent): string {
  const { fields = {}, problems = [] } = sent ?? {}
  const moment = { page, world: bank.world(), visit: bank.visit(browser), fields, around: bank.around }
  const site = SHINKIN_WEB
  const frame = { ...{ site, t: site.texts[language], language }, ...{ formToken: 'token', sender: '', notice: null } }
  const view = drawnView({ ...frame, path: `/${page}` }, { moment, problems }, sent ? fields : null)
  return `<!doctype html>${String(<BankPage view={view} />)}`
}

/** A company whose pages have something to show. */
const LIVED: Given = {
  ...COMPANY,
  name: '○×株式会社',
  users: COMPANY.users.map((user, i) => ({
    ...user,
    ...[
      { kana: 'ｼﾝｷﾝ ﾀﾛｳ', kanji: 'しんきん 太郎' },
      { kana: 'ｼﾝｷﾝ ﾊﾅｺ', rights: ['balance', 'transfer'], accident: '紛失のため' },
    ][i],
  })) as Given['users'],
}

const admin = (given: Given = LIVED) => {
  const bank = bankOf(given, STOCK)
  logInAdmin(bank, 'b')
  return bank
}
const chosen = (given: Given = LIVED) => {
  const bank = admin(given)
  bank.submit('b', 'SIM-K07', { user: 'S0002' }, 'edit-user')
  return bank
}
const user = () => {
  const bank = bankOf(LIVED, STOCK)
  logInUser(bank, 'b')
  return bank
}
const ordering = (fields: Fields = { to: '本店 普通 1234567 ｶ)ﾃｽﾄ', amount: '12,500' }, operation = 'transfer') => {
  const bank = user()
  bank.submit('b', 'SIM-K22', {}, operation)
  bank.submit('b', 'SIM-K23', fields)
  return bank
}
const newcomer = (purpose: string) => {
  const bank = bankOf({ ...NEW, name: '○×株式会社' }, STOCK)
  bank.submit('b', 'SIM-K01', {}, purpose)
  return bank
}
const opening = () => {
  const bank = newcomer('open')
  bank.submit('b', 'SIM-K02', { number: NUMBER, code: '1234' })
  return bank
}

const obtaining = (steps: number) => {
  const bank = bankOf(LIVED, STOCK)
  obtainCertificate(bank, 'b', steps)
  return bank
}

/** A bank in which it is the page's turn, by the page, and by what else it shows. */
export const TURNS: Readonly<Record<string, () => PracticeBank>> = {
  'SIM-K01': () => bankOf(LIVED, STOCK),
  'SIM-K02 open': () => newcomer('open'),
  'SIM-K02 login': () => newcomer('log-in-by-id'),
  'SIM-K03': opening,
  'SIM-K04': () => {
    const bank = opening()
    bank.submit('b', 'SIM-K03', K03)
    return bank
  },
  'SIM-K05': () => bankOf(LIVED, STOCK),
  'SIM-K06': admin,
  'SIM-K07': admin,
  'SIM-K07 nobody': () => admin({ ...COMPANY, users: [] }),
  'SIM-K08': admin,
  'SIM-K09': chosen,
  'SIM-K09 shared': () => chosen({ ...LIVED, form: 'one' }),
  'SIM-K10': chosen,
  'SIM-K11': admin,
  'SIM-K12 each': admin,
  'SIM-K12 one': () => admin({ ...LIVED, form: 'one' }),
  'SIM-K13': admin,
  'SIM-K20': () => bankOf(LIVED, STOCK),
  'SIM-K21': () => {
    const bank = bankOf({ ...LIVED, users: LIVED.users.map((one) => ({ ...one, opened: false, email: null })) }, STOCK)
    logInUser(bank, 'b')
    return bank
  },
  'SIM-K22': user,
  'SIM-K22 nothing': () => {
    const bank = bankOf({ ...LIVED, users: LIVED.users.map((one) => ({ ...one, rights: [] })) }, STOCK)
    logInUser(bank, 'b')
    return bank
  },
  'SIM-K23 transfer': user,
  'SIM-K23 cancellation': () => ordering({}, 'cancellation'),
  'SIM-K23 payments': () => ordering({}, 'payments'),
  'SIM-K23 files': () => ordering({}, 'files'),
  'SIM-K24 transfer': ordering,
  'SIM-K24 cancellation': () => ordering({ to: '20261130-0001' }, 'cancellation'),
  'SIM-K25 transfer': () => {
    const bank = ordering()
    bank.submit('b', 'SIM-K24', { otp: codeOf('ICER68902484', 0) })
    return bank
  },
  'SIM-K25 nothing': user,
  'SIM-K26': user,
  'SIM-K27': () => bankOf(LIVED, STOCK),
  'SIM-K28': () => obtaining(1),
  'SIM-K29': () => obtaining(2),
  'SIM-K30': () => bankOf(LIVED, STOCK),
  'SIM-K31': () => obtaining(3),
  'SIM-K32': () => bankOf(LIVED, STOCK),
  'SIM-K33': () => {
    const bank = obtaining(3)
    bank.submit('b', 'SIM-K32', { certificate: `${NUMBER} S0001 1286` })
    return bank
  },
}

export const pageOf = (turn: string): PageId => turn.split(' ')[0] as PageId
