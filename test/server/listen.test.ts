import { once } from 'node:events'
import { request } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { listen } from '../../server/listen.ts'
import type { ListenerEnv } from '../../server/own-address.ts'

const never = () => new Promise<Response>(() => {})

test('a port that is taken rejects with EADDRINUSE, and is free after the close', async () => {
  const first = await listen(() => new Response('first'), 0)
  await expect(listen(never, first.port)).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await first.close()
  const second = await listen(() => new Response('second'), first.port)
  onTestFinished(() => second.close())
  expect(second.url).toBe(`http://127.0.0.1:${first.port}`)
  expect(await (await fetch(second.url)).text()).toBe('second')
})

test('a call under way is answered before the close is done; a new one is not taken', async () => {
  let reach = () => {}
  let answer = (_: Response) => {}
  const reached = new Promise<void>((resolve) => {
    reach = resolve
  })
  const held = new Promise<Response>((resolve) => {
    answer = resolve
  })
  const listener = await listen(() => {
    reach()
    return held
  }, 0)
  const call = fetch(listener.url)
  await reached
  const closed = listener.close()
  await expect(fetch(listener.url)).rejects.toThrow()
  answer(new Response('late'))
  expect(await (await call).text()).toBe('late')
  await closed
})

test('a connection kept alive without a call does not hold the close up', async () => {
  const listener = await listen(() => new Response('ok'), 0)
  const call = request(listener.url, { headers: { connection: 'keep-alive' } }).end()
  const [response] = await once(call, 'response')
  response.resume()
  await once(response, 'end')
  await listener.close()
})

test('nor does a caller who is never answered, but for a while', async () => {
  let reach = () => {}
  const reached = new Promise<void>((resolve) => {
    reach = resolve
  })
  const listener = await listen(() => {
    reach()
    return never()
  }, 0)
  const call = fetch(listener.url)
  const refused = expect(call).rejects.toThrow()
  await reached
  await listener.close()
  await refused
})

/** What a listener tells its application of itself, and a Response of its own. */
const tellNames = async (_request: Request, env: object) => Response.json((env as ListenerEnv).names)

test.each([
  [{}, /^http:\/\/127\.0\.0\.1:/, ['127.0.0.1']],
  [{ address: '0.0.0.0', names: ['token'] }, /^http:\/\/127\.0\.0\.1:/, ['token']],
  [{ address: '127.0.0.1', names: ['localhost:8080'] }, /^http:\/\/127\.0\.0\.1:/, ['127.0.0.1', 'localhost:8080']],
])('listens at %o, and hands its names on', async (options, url, names) => {
  const listener = await listen(tellNames, 0, options)
  onTestFinished(() => listener.close())
  expect(listener.url).toMatch(url)
  expect(await (await fetch(listener.url)).json()).toEqual(names)
})

test.runIf(process.platform === 'linux')('one address means that one', async () => {
  const listener = await listen(tellNames, 0, { address: '127.0.0.2' })
  onTestFinished(() => listener.close())
  expect(listener.url).toBe(`http://127.0.0.2:${listener.port}`)
  expect(await (await fetch(listener.url)).json()).toEqual(['127.0.0.2'])
  await expect(fetch(`http://127.0.0.1:${listener.port}`)).rejects.toThrow()
})

test('an address that the machine has not rejects with EADDRNOTAVAIL', async () => {
  await expect(listen(never, 0, { address: '192.0.2.1' })).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' })
})
