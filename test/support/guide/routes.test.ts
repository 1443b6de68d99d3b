import { describe, expect, it } from 'vitest'
import { supportFor } from '../../../support/support.ts'

const routes = supportFor({}).routes(() => ({ url: 'http://127.0.0.1:1', apiToken: '' }))
const get = async (path: string, language = 'en') => {
  const response = await routes.request(path, { headers: { 'accept-language': language } })
  return { status: response.status, body: await response.json() }
}

describe('GET /find', () => {
  it('finds cases, with title and the words that counted, in the language of the caller', async () => {
    const { status, body } = await get(`/find?text=${encodeURIComponent('My token was stolen')}`)
    expect(status).toBe(200)
    expect(body.cases[0]).toMatchObject({
      id: 'T42',
      title: 'The token is stolen or lost: stop the use first',
      because: ['stolen'],
    })
    expect((await get('/find?text=DP020&language=ja')).body.cases[0].title).toContain('登録')
  })

  it('finds nothing where nothing fits', async () => {
    expect(await get('/find?text=')).toEqual({ status: 200, body: { cases: [] } })
  })

  it.each(['/find', `/find?text=${'x'.repeat(2001)}`])('refuses %#', async (path) => {
    expect(await get(path)).toMatchObject({ status: 400, body: { error: { code: 'invalid-request' } } })
  })
})

describe('GET /tree', () => {
  it('begins with the first question', async () => {
    const { body } = await get('/tree')
    expect(body).toMatchObject({ answered: [], next: { id: 'about', question: 'What is it about?' } })
    expect(body.next.answers.at(-1)).toEqual({ id: 'unknown', text: 'Does not know' })
    expect(body.cases).toHaveLength(63)
  })

  it('ends in cases, each with the question and the tests that tell it from what is left too', async () => {
    const { body } = await get(
      '/tree?answers=about.camera-token,light.shows,top-line.cancelled,digits-seen.eight',
      'ja',
    )
    expect(body.next).toBeNull()
    expect(body.answered[0]).toEqual({
      id: 'about',
      question: '何についてのお問合わせですか。',
      answer: 'カメラ付きのトークン(ボタンが3つ、裏にカメラ)',
    })
    expect(body.cases.map(({ id }: { id: string }) => id)).toEqual(['T03', 'T01', 'T05'])
    expect(body.cases[0].tests.map(({ other }: { other: string }) => other)).toEqual(['T01', 'T05'])
  })

  it.each([
    ['/tree?answers=tea', '"tea" is not question.answer.'],
    ['/tree?answers=about.tea', '"tea" is no answer to "about".'],
    ['/tree?answers=tea.about', 'There is no question "tea".'],
  ])('refuses %s', async (path, message) => {
    expect(await get(path)).toEqual({ status: 400, body: { error: { code: 'invalid-request', message } } })
  })
})
