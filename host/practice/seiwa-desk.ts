import { z } from 'zod'
import type { Token } from '../../token-core/index.ts'
import { hostError } from '../token/host-error.ts'
import { answerOf, bankCaller, type PracticeBank, refused } from './ask-bank.ts'
import type { Found, SeiwaDesk } from './otp-desk.ts'

const customerSchema = z.object({
  id: z.string(),
  loginId: z.string().nullable(),
  registration: z.string(),
  otp: z.object({ state: z.string(), userId: z.string().nullable() }),
  stopped: z.boolean(),
})
const customersSchema = z.object({ customers: z.array(customerSchema) })
const issuedSchema = z.object({
  serviceId: z.string(),
  userId: z.string(),
  startPassword: z.string(),
  keyFile: z.string(),
})
type Customer = z.output<typeof customerSchema>

const NOT_FOUND = 404
/** Accounts that the bank draws for those who make one have a number that begins with it: they are nobody else's. */
const DRAWN = /-9\d{6}$/

/** A customer is known by his account, which is his mark. */
const found = ({ id, loginId }: Customer): Found => ({ mark: id, loginId: loginId ?? '', name: id, company: '' })

const mayHave = ({ registration, otp, stopped }: Customer): boolean =>
  registration === 'done' && !stopped && (otp.state === 'none' || otp.state === 'released')

/** The tokens that an app holds, by the user IDs under which the bank issued them. */
const heldBy = (token: Token) => (token.kind === 'software-token' && token.profile === 'nd-app' ? token.tokens : [])

/** Issues tokens at the bank Seiwa over HTTP (docs/otp-bank-api.md). */
export function seiwaDesk(bank: PracticeBank): SeiwaDesk {
  const ask = bankCaller(bank)
  const customers = async () => answerOf(await ask('GET', 'customers'), customersSchema).customers
  const tokenPath = (id: string) => `customers/${encodeURIComponent(id)}/token`

  async function giveBack(id: string): Promise<void> {
    const asked = await ask('DELETE', tokenPath(id))
    if (asked.status !== NOT_FOUND) answerOf(asked, z.unknown())
  }

  return {
    async find({ loginId, company }, lent) {
      const all = (await customers()).filter(({ id }) => (company === undefined ? !DRAWN.test(id) : id === company))
      if (loginId === undefined) {
        const taken = await lent(all.map(({ id }) => id))
        const free = all.find((one) => mayHave(one) && !taken.has(one.id))
        if (free === undefined) throw hostError('no-user-left', NO_USER)
        return found(free)
      }
      const named = all.find((one) => one.loginId === loginId)
      if (named === undefined) throw refused(`it has no customer ${JSON.stringify(loginId)}.`)
      if (!mayHave(named) || (await lent([named.id])).size > 0) throw hostError('user-in-use', IN_USE)
      return found(named)
    },
    async issue(id) {
      return answerOf(await ask('PUT', tokenPath(id), { state: 'in-use' }), issuedSchema)
    },
    giveBack,
    async takeAgain(id, token) {
      const [held] = heldBy(token)
      const now = (await customers()).find((one) => one.id === id)
      if (held === undefined || now === undefined) return false
      const { userId, key } = held
      if (!mayHave(now)) return now.otp.userId === userId
      const asked = await ask('PUT', `${tokenPath(id)}/former`, { userId, key })
      return asked.status < 300
    },
    async release(token) {
      const userIds = new Set(heldBy(token).map(({ userId }) => userId))
      for (const { id, otp } of await customers()) if (userIds.has(otp.userId ?? '')) await giveBack(id)
    },
  }
}

const NO_USER =
  'No customer of the practice bank Seiwa is without a token: delete a registered token, or make a customer at the bank and name him.'
const IN_USE = 'This customer of the practice bank Seiwa has a token, or may have none now: choose another.'
