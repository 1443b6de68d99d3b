import { describe, expect, test } from 'vitest'
import { parseRequest } from '../../../../bank/sites/seiwa/model/submit.ts'
import { practiceCustomers } from '../../../../bank/sites/seiwa/practice/customers.ts'
import { hexToBytes, totp } from '../../../../token-core/codes.ts'
import { CARD, mailPassword, openSeiwa, type SeiwaBank } from './web-bank.ts'

/** Two browsers at once. */

type Fields = Readonly<Record<string, string>>
type Step = readonly [page: string, button: string, fields?: Fields]

/** A visit that is as far as that. */
async function visitAt({ engine }: SeiwaBank, steps: readonly Step[]): Promise<string> {
  const { id } = await engine.open()
  for (const [page, button, fields = {}] of steps) await engine.submit(id, parseRequest({ page, button, fields }))
  return id
}

/** Where both are led, and what each is told, in no order. */
async function race({ engine }: SeiwaBank, ids: readonly string[], [page, button, fields = {}]: Step) {
  const answers = await Promise.all(ids.map((id) => engine.submit(id, parseRequest({ page, button, fields }))))
  return answers.map((answer) => [answer?.page, ...(answer?.problems.map(({ code }) => code) ?? [])].join(' ')).sort()
}

const LOGIN = (name: string): Step => ['SIM-S01', 'log-in', { loginId: `${name}01`, password: `${name}2026` }]

function codeOf({ now }: SeiwaBank): string {
  const otp = practiceCustomers(0).find(({ state }) => state === 'in-use')?.given.otp
  const key = otp && 'key' in otp ? otp.key : ''
  return totp({ key: hexToBytes(key), time: now() / 1000, period: 60 })
}

describe('of two browsers at once', () => {
  test('with the same one-time password one logs in', async () => {
    const bank = await openSeiwa()
    const ids = await Promise.all([visitAt(bank, [LOGIN('kaede')]), visitAt(bank, [LOGIN('kaede')])])
    const told = await race(bank, ids, ['SIM-S05', 'log-in', { otp: codeOf(bank) }])
    expect(told).toEqual(['BPT001', 'SIM-S05 otp-used'])
  })

  test('with the same login ID for two accounts one takes it', async () => {
    const bank = await openSeiwa()
    const { password, confirm } = CARD
    const other = { branch: '002', subject: '普通', account: '1200001' } as const
    await bank.engine.staff({ action: 'contract', ...other, password, confirm })
    const ids = await Promise.all(
      [CARD, { ...CARD, ...other }].map((card) => visitAt(bank, [['SIM-S02', 'next', card]])),
    )
    const told = await race(bank, ids, ['SIM-S03', 'take', { loginId: 'hajime01', loginIdAgain: 'hajime01' }])
    expect(told).toEqual(['SIM-S03 id-in-use', 'SIM-S04'])
  })

  test('with the same メール通知パスワード one has a token issued, and only one mail with a token is sent', async () => {
    const bank = await openSeiwa()
    const issue = {
      ...{ phoneMail: 't@mail.example', phoneMailAgain: 't@mail.example' },
      ...{ startPassword: '2580', startPasswordAgain: '2580' },
    }
    const way: readonly Step[] = [LOGIN('sakura'), ['SIM-S20', 'next', issue]]
    const ids = [await visitAt(bank, way), await visitAt(bank, way)]
    const fields = { confirm: 'sakura9999', mailPassword: await mailPassword(bank) }
    expect(await race(bank, ids, ['SIM-S21', 'confirm', fields])).toEqual(['SIM-S21 mail-wrong', 'SIM-S22'])
    const tokens = (await bank.engine.mails()).filter(({ mail }) => mail.subject === 'token')
    expect(tokens).toHaveLength(1)
  })

  test('of two customers each has a user ID of his own', async () => {
    const bank = await openSeiwa()
    const issued = async (name: string): Promise<string> => {
      const issue = {
        ...{ phoneMail: 't@mail.example', phoneMailAgain: 't@mail.example' },
        ...{ startPassword: '2580', startPasswordAgain: '2580' },
      }
      return visitAt(bank, [LOGIN(name), ['SIM-S20', 'next', issue]])
    }
    const names = ['sakura', 'kikyo']
    const ids = [await issued('sakura'), await issued('kikyo')]
    const mails = await bank.engine.mails()
    const typed = names.map((name) => {
      const mail = mails.find(({ mail }) => mail.to === `${name}@mail.example`)?.mail as { readonly password?: string }
      return { confirm: `${name}9999`, mailPassword: mail.password ?? '' }
    })
    await Promise.all(
      ids.map((id, i) => bank.engine.submit(id, parseRequest({ page: 'SIM-S21', fields: typed[i] ?? {} }))),
    )
    const users = (await bank.engine.mails()).flatMap(({ mail }) => ('userId' in mail ? [mail.userId] : []))
    expect(users.sort()).toEqual(['999800000003', '999800000004'])
  })
})
