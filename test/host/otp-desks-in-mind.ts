import { pbkdf2Sync } from 'node:crypto'
import type { Found, OtpDesk, SeiwaDesk, ShinkinDesk } from '../../host/practice/otp-desk.ts'
import { hostError } from '../../host/token/host-error.ts'
import { DEMO_FACTORY_KEY, deriveOtpKey, type OtpKeyToWrite, serialOf, writeKeyFile } from '../../token-core/index.ts'

/** What every desk in mind has: customers who are free or not, and what was asked. */
function deskOf(customers: readonly Found[]) {
  /** By mark, the serial of his token. */
  const busy = new Map<string, string | null>()
  const asked: string[] = []
  const desk = {
    async find({ loginId, company }, lent) {
      const taken = await lent(customers.map(({ mark }) => mark))
      const free = customers.find(
        (one) =>
          !busy.has(one.mark) &&
          !taken.has(one.mark) &&
          (loginId === undefined || one.loginId === loginId) &&
          (company === undefined || one.company === company),
      )
      if (free === undefined) throw hostError('no-user-left', 'Nobody is without a token.')
      return free
    },
    async giveBack(mark) {
      asked.push(`give back ${mark}`)
      busy.delete(mark)
    },
    async takeAgain(mark, token) {
      if (busy.has(mark)) return busy.get(mark) === serialOf(token)
      asked.push(`take again ${mark}`)
      busy.set(mark, serialOf(token))
      return true
    },
    release: async ({ kind }) => void asked.push(`release ${kind}`),
  } satisfies OtpDesk
  return { ...desk, busy, asked }
}

const user = (loginId: string): Found => ({
  mark: `23456789000 ${loginId}`,
  loginId,
  name: loginId,
  company: '23456789000',
})

/** A bank with two users and two cards. `held` are serials that are somebody's there. */
export function shinkinInMind(held: readonly string[] = []): ShinkinDesk & ReturnType<typeof deskOf> {
  const desk = deskOf([user('S0001'), user('S0002')])
  return {
    ...desk,
    async register(mark, { serial, kind }) {
      desk.asked.push(`register ${serial} ${kind} for ${mark}`)
      desk.busy.set(mark, serial)
    },
    isHeld: async (serial) => held.includes(serial),
    cards: async (number) =>
      [
        { number: '23456789000', name: 'One', issue: 1 },
        { number: '23456789001', name: 'Two', issue: 3 },
      ].filter((card) => number === undefined || card.number === number),
  }
}

const PASSWORD = '1234'

/** A bank with one customer, who can have a token. */
export function seiwaInMind(): SeiwaDesk & ReturnType<typeof deskOf> {
  const desk = deskOf([{ mark: '001-普通-1200003', loginId: 'sakura01', name: '001-普通-1200003', company: '' }])
  return {
    ...desk,
    async issue(mark) {
      desk.asked.push(`issue for ${mark}`)
      desk.busy.set(mark, null)
      const userId = '999800000009'
      const otpKey: OtpKeyToWrite = {
        ...{ serial: userId, id: `10112231-${userId}`, issuer: 'セイワ' },
        key: deriveOtpKey(DEMO_FACTORY_KEY, 'SIMN00000009', 20),
        ...({ digits: 6, step: 60, hash: 'sha1' } as const),
      }
      const from = { salt: new Uint8Array(16).fill(1), iterations: 1 }
      const key = pbkdf2Sync(PASSWORD, from.salt, 1, 16, 'sha256')
      const keyFile = writeKeyFile({ otpKeys: [otpKey] }, { key, from, random: (length) => new Uint8Array(length) })
      return { serviceId: '10112231', userId, startPassword: PASSWORD, keyFile }
    },
  }
}
