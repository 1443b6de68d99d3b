import { isApiError, makeClient } from '../../host/client/client.ts'
import { callerOf } from '../../scenario/world/http-api.ts'
import { type ConnectionOptions, connectionOf } from '../run/connection.ts'
import { Complaint } from '../terminal/complaint.ts'
import type { Translate } from '../terminal/i18n.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { RemoteCommand, Way } from './command.ts'

export interface RemoteOptions extends ConnectionOptions {
  readonly id?: string
  readonly json?: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

async function wayOf(options: RemoteOptions, env: Environment, t: Translate): Promise<Way> {
  const connection = await connectionOf(options, env, t)
  if (connection === null) throw new Complaint(t('connection.none'))
  const { host, bank } = connection
  const client = makeClient(host.url, host.apiToken)
  return {
    client,
    host: callerOf(host),
    bank: bank
      ? callerOf(bank)
      : () => {
          throw new Complaint(t('connection.noBank'))
        },
    async tokenId() {
      const named = options.id ?? env.CAMTOKEN_ID
      if (named) return named
      const tokens = await client.tokens()
      const [only] = tokens
      if (only && tokens.length === 1) return only.id
      throw new Complaint(t('remote.whichToken', { ids: tokens.map(({ id }) => id).join(', ') }))
    },
    t,
  }
}

/** Runs a command against running servers. @returns the exit code: 1 when it was refused, or did nothing */
export async function runRemote(
  command: RemoteCommand,
  given: readonly string[],
  options: RemoteOptions,
  env: Environment,
  terminal: Terminal,
  t: Translate,
): Promise<number> {
  const way = await wayOf(options, env, t)
  try {
    const { value, lines, failure } = await command.run(way, given, { ...options })
    if (options.json) terminal.out(JSON.stringify(value))
    else for (const line of lines) terminal.out(line)
    if (failure === undefined) return 0
    terminal.error(failure)
    return 1
  } catch (error) {
    throw complaintOf(error, options, t)
  }
}

function complaintOf(error: unknown, { url }: RemoteOptions, t: Translate): unknown {
  if (error instanceof Complaint) return error
  if (isApiError(error)) return new Complaint(`${error.code}: ${error.message}`)
  if (error instanceof RangeError) return new Complaint(t('remote.badValue', { value: error.message }))
  if (error instanceof SyntaxError) return new Complaint(t('remote.badJson', { reason: error.message }))
  if (error instanceof TypeError && error.message === 'fetch failed')
    return new Complaint(t('remote.unreachable', { url: url ?? '' }))
  return error instanceof Error ? new Complaint(error.message) : error
}
