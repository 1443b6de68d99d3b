import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startHost } from '../../../host/index.ts'

/** As an assistant starts it: the command, and messages on its input and output. */

const LAUNCHER = resolve(import.meta.dirname, '../../../cli/launch.js')

let folder: string
let host: Awaited<ReturnType<typeof startHost>>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mcp-'))
  host = await startHost({ dataDir: join(folder, 'data'), port: 0 })
})

afterAll(async () => {
  await host?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('camtoken mcp --ready-file: an assistant presses a button, and the command ends with its input', async () => {
  const ready = join(folder, 'ready.json')
  writeFileSync(ready, JSON.stringify({ token: { url: host.url, apiToken: host.apiToken }, bank: null }))
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [LAUNCHER, 'mcp', '--ready-file', ready],
    stderr: 'pipe',
  })
  const client = new Client({ name: 'test', version: '1' })
  await client.connect(transport)
  const { structuredContent } = await client.callTool({ name: 'press', arguments: { button: 'right' } })
  expect(structuredContent).toMatchObject({ token: 'main', ignored: 'no-power' })
  await client.close()
})
