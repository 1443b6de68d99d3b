import { seiwa } from '../../../../bank/sites/seiwa/seiwa.ts'
import { SEIWA_WEB } from '../../../../bank/sites/seiwa/seiwa-web.ts'
import { makeModelBank } from '../../model/bank.ts'

/** The bank with its pages, and what a customer of it types. */
export const openSeiwa = () => makeModelBank(seiwa, SEIWA_WEB)
export type SeiwaBank = Awaited<ReturnType<typeof openSeiwa>>
export type SeiwaBrowser = ReturnType<SeiwaBank['browser']>

/** Of the practice customer with a contract card only. */
export const CARD = {
  ...{ branch: '001', subject: '普通', account: '1200001' },
  ...{ password: 'hajime2026', confirm: 'hajime9999' },
}
export const ANSWERS = { answer1: '一月一日', answer2: 'さくらさくら', answer3: '童謡', sure: 'on' }
export const PASSWORDS = {
  ...{ password: 'hajime2026', newPassword: 'atarashii1', newPasswordAgain: 'atarashii1' },
  ...{ confirm: 'hajime9999', newConfirm: 'kakunin22', newConfirmAgain: 'kakunin22' },
}
export const DETAILS = { email: 'h@mail.example', emailAgain: 'h@mail.example', dm: 'no', phone: '09012345678' }

/** What a mail says, the newest first. */
export async function mailOf<Subject extends 'password' | 'token' | 'stopped' | 'transfer'>(
  { engine }: SeiwaBank,
  subject: Subject,
) {
  const mails = await engine.mails()
  return mails
    .map(({ mail }) => mail as { readonly subject: string; readonly password?: string; readonly keyFile?: string })
    .find((mail) => mail.subject === subject)
}

export const mailPassword = async (bank: SeiwaBank): Promise<string> => (await mailOf(bank, 'password'))?.password ?? ''

/** Logs in a practice customer who uses no token. */
export async function logIn(browser: SeiwaBrowser, name: string): Promise<void> {
  await browser.get('/SIM-S01')
  await browser.press('log-in', { loginId: `${name}01`, password: `${name}2026` })
}

export async function staffBrowser(bank: SeiwaBank): Promise<SeiwaBrowser> {
  const staff = bank.browser()
  await staff.get('/staff/login')
  await staff.send('/staff/login', { 'login-id': 'helpdesk', password: 'helpdesk2026' })
  return staff
}
