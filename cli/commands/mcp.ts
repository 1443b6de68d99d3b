import { serveMcp } from '../../clients/mcp/serve.ts'
import { type ConnectionOptions, connectionOf } from '../run/connection.ts'
import { Complaint } from '../terminal/complaint.ts'
import type { Translate } from '../terminal/i18n.ts'
import type { Terminal } from '../terminal/terminal.ts'

export interface McpChoices extends ConnectionOptions {
  readonly version: string
}

/** `camtoken mcp`: speaks on the standard input and output until the input ends. @returns the exit code */
export async function mcp({ version, ...named }: McpChoices, terminal: Terminal, t: Translate): Promise<number> {
  const connection = await connectionOf(named, process.env, t)
  if (connection === null) throw new Complaint(t('connection.none'))
  const ended = new Promise<void>((resolve) => process.stdin.once('close', resolve))
  const served = serveMcp({ ...connection, version }, (message) => terminal.error(message))
  await ended
  await served.close()
  return 0
}
