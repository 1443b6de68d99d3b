import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { refuseOthers } from '../../server/methods.ts'

function makeApp(under = '') {
  const app = new Hono()
  app.use(async (_, next) => next())
  app.get(`${under}/tokens/:id`, (c) => c.text(c.req.param('id')))
  app.on('DELETE', `${under}/tokens/:id`, (c) => c.text('gone'))
  app.post(`${under}/tokens/import`, (c) => c.text('in'))
  app.post(`${under}/tokens`, (c) => c.text('new'))
  app.get(`${under}/tokens`, (c) => c.text('all'))
  refuseOthers(app, under)
  return app
}

test('a path that is asked with another method says which it takes, in one order', async () => {
  const answer = await makeApp().request('/tokens', { method: 'DELETE' })
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST'])
  const message = '/tokens takes GET, POST only.'
  expect(await answer.json()).toEqual({ error: { code: 'method-not-allowed', message } })
})

test('a word is asked before an id that could be anything', async () => {
  const app = makeApp()
  expect((await app.request('/tokens/import', { method: 'PUT' })).headers.get('allow')).toBe('POST')
  expect((await app.request('/tokens/main', { method: 'PUT' })).headers.get('allow')).toBe('GET, DELETE')
})

test('what it takes is answered; HEAD as GET; any other path is not found', async () => {
  const app = makeApp()
  expect(await (await app.request('/tokens/main')).text()).toBe('main')
  expect((await app.request('/tokens/main', { method: 'HEAD' })).status).toBe(200)
  const missing = await app.request('/nothing')
  expect(missing.status).toBe(404)
  expect(await missing.json()).toEqual({ error: { code: 'not-found', message: 'There is no /nothing.' } })
})

test('beside an API other paths are left to others', async () => {
  const app = makeApp('/api')
  app.get('/page', (c) => c.text('page'))
  expect((await app.request('/page')).status).toBe(200)
  expect((await app.request('/page', { method: 'PUT' })).headers.get('allow')).toBeNull()
  expect((await app.request('/api/nothing')).status).toBe(404)
})
