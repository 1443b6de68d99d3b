import { z } from 'zod'
import type { ServerAddress } from '../../scenario/world/http-api.ts'
import type { HttpWorldOptions } from '../../scenario/world/http-world.ts'
import { Complaint, reasonOf } from '../terminal/complaint.ts'
import { FileComplaint, readJson } from '../terminal/files.ts'
import type { Translate } from '../terminal/i18n.ts'
import { BANK_WAYS } from './bank-ways.ts'

/** Which running servers a command speaks to. What is not given comes from the environment. */
export interface ConnectionOptions {
  readonly url?: string
  readonly token?: string
  readonly bankUrl?: string
  readonly bankToken?: string
  readonly readyFile?: string
}

export interface Connection {
  readonly host: ServerAddress
  readonly bank: ServerAddress | null
  /** The banks of one-time passwords, those that are named. */
  readonly otpBanks: NonNullable<HttpWorldOptions['otpBanks']>
}

const address = z.object({ url: z.string(), apiToken: z.string() })
const readyLine = z.object({
  token: address,
  bank: address.nullish(),
  banks: z.object({ shinkin: address.optional(), seiwa: address.optional() }).optional(),
})

/** Null: none is named. Throws a Complaint. */
export async function connectionOf(
  options: ConnectionOptions,
  env: Readonly<Record<string, string | undefined>>,
  t: Translate,
): Promise<Connection | null> {
  const readyFile = options.readyFile ?? (options.url === undefined ? env.CAMTOKEN_READY_FILE : undefined)
  if (readyFile) return readReady(readyFile, t)
  const url = options.url ?? env.CAMTOKEN_URL
  if (!url) return null
  const apiToken = options.token ?? env.CAMTOKEN_API_TOKEN
  if (!apiToken) throw new Complaint(t('connection.noToken', { option: '--token', variable: 'CAMTOKEN_API_TOKEN' }))
  const bankUrl = options.bankUrl ?? env.CAMTOKEN_BANK_URL
  const bankToken = options.bankToken ?? env.CAMTOKEN_BANK_API_TOKEN
  if (bankUrl && !bankToken) {
    throw new Complaint(t('connection.noToken', { option: '--bank-token', variable: 'CAMTOKEN_BANK_API_TOKEN' }))
  }
  const bank = bankUrl && bankToken ? { url: originOf(bankUrl, t), apiToken: bankToken } : null
  const named = (bank: 'shinkin' | 'seiwa') => {
    const [at, secret] = [env[BANK_WAYS[bank].url], env[BANK_WAYS[bank].apiToken]]
    return at && secret ? { url: originOf(at, t), apiToken: secret } : undefined
  }
  const otpBanks = { shinkin: named('shinkin'), seiwa: named('seiwa') }
  return { host: { url: originOf(url, t), apiToken }, bank, otpBanks }
}

/** Whatever was copied of an address, down to `/#token=`. */
function originOf(url: string, t: Translate): string {
  const parsed = URL.parse(url)
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) throw new Complaint(t('connection.noUrl', { value: url }))
  return parsed.origin
}

async function readReady(file: string, t: Translate): Promise<Connection> {
  try {
    const { token, bank = null, banks = {} } = readyLine.parse(await readJson(file, t))
    return { host: token, bank, otpBanks: banks }
  } catch (error) {
    if (error instanceof FileComplaint) throw error
    throw new Complaint(t('connection.noReadyFile', { file, reason: reasonOf(error) }))
  }
}
