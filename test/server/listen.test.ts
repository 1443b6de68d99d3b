import { once } from 'node:events'
import { request } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { listen } from '../../server/listen.ts'

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
