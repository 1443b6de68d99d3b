import { McpServer } from '@modelcontextprotocol/server'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { makeClient } from '../../host/client/client.ts'
import { callerOf, type ServerAddress } from '../../scenario/world/http-api.ts'
import { addBankTools } from './bank-tools.ts'
import { addTokenTools } from './token-tools.ts'

export interface McpOptions {
  readonly host: ServerAddress
  /** Null: no bank; then its tools are missing. */
  readonly bank: ServerAddress | null
  readonly version: string
}

const INSTRUCTIONS = `A simulated three-button camera token of Japanese corporate internet banking, and a practice bank.
A new token: send_event tape-removed, hold middle for 2000 ms, then press right: the camera runs.
Registration: bank_start_registration, look at its text, bank_identify with serial and the 12 digits; on the token Done, Yes, Continue (right); look at the second text; bank_complete with the 8 digits; Done within 90 s, Yes within 40 s.
Who misses that has a token that says "Device not activated. [DP020]" while the bank believes it registered.`

/** A server of the Model Context Protocol over two running servers. It holds no state of its own. */
export function makeMcpServer({ host, bank, version }: McpOptions): McpServer {
  const server = new McpServer({ name: 'camera-token-simulator', version }, { instructions: INSTRUCTIONS })
  const client = makeClient(host.url, host.apiToken)
  const picture = async (id: string) => Buffer.from(await client.display(id, 'png', 2)).toString('base64')
  addTokenTools(server, { host: callerOf(host), picture })
  if (bank !== null) addBankTools(server, callerOf(bank))
  return server
}

/** Speaks on the standard input and output until the input ends. @param complain hears of what is no message */
export function serveMcp(options: McpOptions, complain: (message: string) => void): { close(): Promise<void> } {
  return serveStdio(() => makeMcpServer(options), { onerror: (error) => complain(error.message) })
}
