import type { Mark, Registrar } from '../../host/practice/registrar.ts'
import {
  DEMO_FACTORY_KEY,
  deriveDeviceKey,
  deviceCode,
  encodeActivation1,
  instanceKeys,
  registrationKeys,
  sealMessage,
  signatureCode,
} from '../../token-core/index.ts'

const LICENCE = 'VDS7654321'

/** A bank that registers every practice token under one licence, and refuses wrong codes. `completed` counts; `cancelled` are the serials it took out of service. */
export function makeBankInMind(): Registrar & { readonly completed: string[]; readonly cancelled: string[] } {
  const challenge = new Uint8Array(8).fill(5)
  const instanceKey = new Uint8Array(32).fill(9)
  const first = encodeActivation1({ type: 'activation-1', licence: LICENCE, challenge, issuer: 'Bank in mind' })
  const completed: string[] = []
  const cancelled: string[] = []
  let plaintext = new Uint8Array()
  const marks = new Map<string, Mark>()
  const user = { loginId: 'practice01', name: 'Practice User', company: 'Practice Company' }
  const setPutBack = (id: string, isPutBack: boolean) => {
    const mark = marks.get(id)
    if (mark) marks.set(id, { ...mark, isPutBack })
    return mark !== undefined
  }
  return {
    completed,
    cancelled,
    isCancelled: async (serial) => cancelled.includes(serial),
    users: async () => [{ ...user, registrationState: 'none', tokenCode: null, canBeLent: true }],
    serials: async () => [],
    release: async () => {},
    releaseHolders: async () => {},
    marks: async () => [...marks.values()],
    async mark(id, _serial, lend) {
      const mark = { id, user: lend === null ? null : user, isPutBack: false }
      marks.set(id, mark)
      return mark
    },
    putBack: async (id) => void setPutBack(id, true),
    undoPutBack: async (id) => setPutBack(id, false),
    forget: async (id) => void marks.delete(id),
    begin: async () => ({ registration: 'one', text: first.text }),
    async identify(_registration, serial, typed) {
      const keys = registrationKeys(deriveDeviceKey(DEMO_FACTORY_KEY, serial), challenge, LICENCE)
      if (typed !== deviceCode(keys.deviceCode, first.bytes, serial)) throw new Error('wrong device code')
      const second = sealMessage(
        { type: 'activation-2', licence: LICENCE, sequenceNumber: 1, instanceKey, account: 'practice01' },
        serial,
        keys.seal,
        new Uint8Array(12).fill(3),
      )
      plaintext = new Uint8Array(second.bytes)
      return second.text
    },
    async complete(_registration, typed) {
      const { signature } = instanceKeys(instanceKey, `${LICENCE}-1`)
      if (typed !== signatureCode(signature, plaintext)) throw new Error('wrong code')
      completed.push(typed)
    },
  }
}
