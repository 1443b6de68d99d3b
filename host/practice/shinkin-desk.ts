import { z } from 'zod'
import { serialOf } from '../../token-core/index.ts'
import { markOf, partsOf } from '../token/customer-mark.ts'
import { hostError } from '../token/host-error.ts'
import { answerOf, bankCaller, type PracticeBank, refused } from './ask-bank.ts'
import type { Found, ShinkinDesk } from './otp-desk.ts'

const userSchema = z.object({
  id: z.string(),
  kana: z.string(),
  kanji: z.string(),
  opened: z.boolean(),
  stopped: z.boolean(),
  accident: z.string().nullable(),
  serial: z.string().nullable(),
})
const contractSchema = z.object({
  id: z.string(),
  name: z.string(),
  state: z.string(),
  form: z.string(),
  card: z.object({ issue: z.number() }),
  users: z.array(userSchema),
})
const contractsSchema = z.object({ customers: z.array(contractSchema) })
const stockSchema = z.object({
  tokens: z.array(
    z.object({
      serial: z.string(),
      holder: z.object({ customer: z.string(), user: z.string().nullable() }).nullable(),
    }),
  ),
})
type Contract = z.output<typeof contractSchema>
type User = z.output<typeof userSchema>

const NOT_FOUND = 404
/** Numbers of contracts that the bank draws for those who make one begin with it: they are nobody else's. */
const DRAWN = '9'

const found = ({ id, name }: Contract, user: User): Found => ({
  ...{ mark: markOf(id, user.id), loginId: user.id, name: user.kanji || user.kana },
  company: [name, id].filter((part) => part !== '').join(' '),
})

const mayHave = ({ state, form }: Contract, { opened, stopped, accident, serial }: User): boolean =>
  state === 'open' && form === 'each' && opened && !stopped && accident === null && serial === null

/** Registers tokens at the bank Shinkin over HTTP (docs/otp-bank-api.md). */
export function shinkinDesk(bank: PracticeBank): ShinkinDesk {
  const ask = bankCaller(bank)
  const contracts = async () => answerOf(await ask('GET', 'customers'), contractsSchema).customers
  const tokenPath = (number: string) => `customers/${encodeURIComponent(number)}/token`

  async function cancel(number: string, user: string | null): Promise<void> {
    const query = user === null ? '' : `?user=${encodeURIComponent(user)}`
    const asked = await ask('DELETE', `${tokenPath(number)}${query}`)
    if (asked.status !== NOT_FOUND) answerOf(asked, z.unknown())
  }

  async function hold(mark: string, serial: string): Promise<void> {
    const { number, user } = partsOf(mark)
    answerOf(await ask('PUT', tokenPath(number), { serial, user }), z.unknown())
  }

  const holderOf = async (serial: string | null) =>
    answerOf(await ask('GET', 'stock'), stockSchema).tokens.find((one) => one.serial === serial)?.holder ?? null

  return {
    async find({ loginId, company }, lent) {
      const all = (await contracts()).filter(({ id }) =>
        company === undefined ? !id.startsWith(DRAWN) : id === company,
      )
      const candidates = all.flatMap((contract) => contract.users.map((user) => ({ contract, user })))
      if (loginId === undefined) {
        const taken = await lent(candidates.map(({ contract, user }) => markOf(contract.id, user.id)))
        const free = candidates.find(
          ({ contract, user }) => mayHave(contract, user) && !taken.has(markOf(contract.id, user.id)),
        )
        if (free === undefined) throw hostError('no-user-left', NO_USER)
        return found(free.contract, free.user)
      }
      const named = candidates.find(({ user }) => user.id === loginId)
      if (named === undefined) throw refused(`it has no user ${JSON.stringify(loginId)}.`)
      const { contract, user } = named
      if (user.serial !== null || (await lent([markOf(contract.id, user.id)])).size > 0)
        throw hostError('user-in-use', IN_USE)
      return found(contract, user)
    },
    async register(mark, { serial, pskc, kind }) {
      answerOf(await ask('POST', 'stock', { pskc, kind }), z.unknown())
      await hold(mark, serial)
    },
    async giveBack(mark) {
      const { number, user } = partsOf(mark)
      if (user !== '') await cancel(number, user)
    },
    async takeAgain(mark, token) {
      const serial = serialOf(token)
      const { number, user } = partsOf(mark)
      if (user === '') return true
      const now = (await contracts()).find(({ id }) => id === number)?.users.find(({ id }) => id === user)
      if (serial === null || now === undefined) return false
      if (now.serial !== null) return now.serial === serial
      return hold(mark, serial).then(
        () => true,
        () => false,
      )
    },
    async release(token) {
      const holder = await holderOf(serialOf(token))
      if (holder !== null) await cancel(holder.customer, holder.user)
    },
    isHeld: async (serial) => (await holderOf(serial)) !== null,
    async cards(number) {
      return (await contracts())
        .filter(({ id, state }) => (number === undefined ? state === 'open' && !id.startsWith(DRAWN) : id === number))
        .map(({ id, name, card }) => ({ number: id, name, issue: card.issue }))
    },
  }
}

const NO_USER =
  'No user of the practice bank Shinkin is without a token: delete a registered token, or make a customer at the bank and name it.'
const IN_USE = 'This user of the practice bank Shinkin has a token: choose another, or delete his.'
