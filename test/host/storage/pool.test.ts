import { type AddressInfo, createServer, type Socket } from 'node:net'
import { setImmediate as turnOver } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { openPostgresTokens } from '../../../host/storage/postgres/open-tokens.ts'
import { isConnectionLost, openPool } from '../../../host/storage/postgres/pool.ts'

/** A message of PostgreSQL's protocol: its letter, its length, and what it says. */
function message(letter: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeInt32BE(body.length + 4)
  return Buffer.concat([Buffer.from(letter), length, body])
}

/** AuthenticationOk and ReadyForQuery. */
const WELCOME = Buffer.concat([message('R', Buffer.alloc(4)), message('Z', Buffer.from('I'))])
/** What PgBouncer says where the server behind it is gone. */
const FATAL = message('E', Buffer.from('SFATAL\0VFATAL\0C08P01\0Mserver login has been failing\0\0'))

/** Takes a connection, and says at its first statement that there is no server. */
function answer(socket: Socket): void {
  socket.once('data', () => {
    socket.write(WELCOME)
    socket.once('data', () => socket.end(FATAL))
  })
  socket.on('error', () => undefined)
}

it('fails its statement alone where a pooler takes the connection and there is no server behind it', async () => {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => void server.close())
  const unhandled: unknown[] = []
  const note = (error: unknown) => void unhandled.push(error)
  process.on('unhandledRejection', note)
  onTestFinished(() => void process.off('unhandledRejection', note))
  const { port } = server.address() as AddressInfo
  const pool = openPool(`postgres://user:password@127.0.0.1:${port}/database`)
  onTestFinished(() => pool.end())
  for (const values of [undefined, []]) {
    const error = await pool.query('select 1', values).catch((reason: unknown) => reason)
    expect(isConnectionLost(error)).toBe(true)
  }
  await turnOver()
  expect(unhandled).toEqual([])
})

it.each([
  'tokens',
  'host=127.0.0.1 password=part',
  'mysql://user:part@127.0.0.1:1/tokens',
  'postgres://user:part/word@127.0.0.1:1/tokens',
  'postgres://user:12#part@127.0.0.1:1/tokens',
])('says what an address is where %j is none, and nothing of what it holds', async (url) => {
  const notify = () => expect.fail()
  const error = await openPostgresTokens({ url, keyFile: '/nowhere/key', notify }).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: 'database-unusable', message: expect.stringContaining('no address') })
  expect(String(error)).not.toMatch(/part|127|user:12/)
})

it.each([
  'postgres://127.0.0.1:1/tokens',
  'postgresql://user:p@ss@127.0.0.1:1/tokens?application_name=lab',
  'postgres://user@/tokens?host=/nowhere',
  'postgres:///tokens?host=/nowhere',
])('takes %j', async (url) => {
  const pool = openPool(url)
  onTestFinished(() => pool.end())
  expect(isConnectionLost(await pool.query('select 1').catch((reason: unknown) => reason))).toBe(true)
})
