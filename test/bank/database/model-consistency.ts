import type { Tables } from '../../../bank/core/store.ts'
import type { Account } from '../../../bank/sites/seiwa/model/account.ts'
import type { Mail, Note } from '../../../bank/sites/seiwa/model/answer.ts'
import { type Customer, STEP } from './seiwa-customers.ts'

/**
 * What must hold between values, visits, mails and notes of Seiwa's customers who log in and transfer (busy-model.ts), at any moment, after a crash
 * too: what one request changes stands whole or not at all.
 * @returns a sentence for each contradiction, and what was transferred
 */
export async function standOf(tables: Tables, { id, loginId }: Customer) {
  const contents = async (name: 'modelMails' | 'modelNotes') =>
    (await tables[name].find({ owner: id })).map(({ content }) => JSON.parse(content) as unknown)
  const mails = (await contents('modelMails')) as readonly Mail[]
  const notes = (await contents('modelNotes')) as readonly Note[]
  const row = await tables.modelValues.get(`account:${id}`)
  if (row === undefined) return { contradictions: [], amounts: [] }
  const { otp, errors } = JSON.parse(row.value) as Account
  const amounts = mails.flatMap((mail) => (mail.subject === 'transfer' ? [mail.order.amount] : []))
  const told = notes.filter(({ what }) => what === 'transferred').length
  const right = notes.findLastIndex(({ what }) => what === 'transferred' || what === 'logged-in')
  const wrong = notes.slice(right + 1).filter(({ what }) => what === 'otp-wrong').length
  const lastStep = right < 0 ? null : Math.floor((notes[right]?.at ?? 0) / STEP)
  const last = 'key' in otp ? otp.last : null
  const contradictions = [
    new Set(amounts).size < amounts.length && `${loginId} has two mails of one transfer`,
    told !== amounts.length && `${loginId} has ${amounts.length} mails of transfers, and the branch reads of ${told}`,
    errors.otp !== wrong && `${loginId} has ${errors.otp} errors, and the branch reads of ${wrong}`,
    last !== lastStep && `the last code of ${loginId} is that of ${last}, and the branch reads of ${lastStep}`,
  ]
  return { contradictions: contradictions.filter((one) => one !== false), amounts }
}

/** What visits say was sent and was not; what was sent and still waits. */
export async function visitsWrong({ modelVisits }: Tables, sent: ReadonlySet<string>): Promise<readonly string[]> {
  return (await modelVisits.find({})).flatMap(({ visit }) => {
    const { who, account, order, done } = JSON.parse(visit)
    if (who !== 'customer') return []
    const isSent = ({ amount }: { amount: number }) => sent.has(`${account} ${amount}`)
    return [
      ...(done?.what === 'sent' && !isSent(done.order)
        ? [`a page says that ${done.order.amount} of ${account} is sent`]
        : []),
      ...(order && isSent(order) ? [`${order.amount} of ${account} is sent, and waits`] : []),
    ]
  })
}
