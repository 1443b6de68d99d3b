import { describe, expect, it } from 'vitest'
import { jsonOf, makeBench, refusalIn } from './bench.ts'

describe('a parameter of an address that is not known', () => {
  it.each([
    'tokens?limt=1',
    'tokens/main?utnil=lit',
    'tokens/main/journal?bfore=1',
    'tokens/main/journal/export?from=report',
    'tokens/main/journal/movie.gif?sped=2',
    'tokens/main/display.png?scal=2',
    'tokens/main/journal/stream?aftr=1',
    'snapshots?company=none',
  ])('%s is refused in words', async (path) => {
    const bench = makeBench()
    const { status, message } = await refusalIn(await bench.get(`/api/v1/${path}`))
    const name = /\?(\w+)=/.exec(path)?.[1]
    expect({ status, message }).toEqual({
      status: 400,
      message: `The address has a parameter that is not known here: "${name}".`,
    })
  })
})

describe('a number beyond what numbers can be', () => {
  it.each(['after', 'before', 'limit'])('is spoken of once: %s', async (name) => {
    const { message } = await refusalIn(await makeBench().get(`/api/v1/tokens/main/journal?${name}=1e30`))
    expect(message.split(`"${name}"`)).toHaveLength(2)
  })

  it('is spoken of once in a body', async () => {
    const { message } = await refusalIn(await makeBench().post('tokens/main/clock/advance', { ms: 1e30 }))
    expect(message).toBe('"ms" must be a whole number from 1 to 31536000000.')
  })
})

it('a name has no characters of control, wherever it comes from', async () => {
  const bench = makeBench()
  const file = await jsonOf(await bench.get('/api/v1/tokens/main/export'))
  for (const name of ['a\u0000b', 'a\nb', 'a\u0007', '\ud800']) {
    for (const answer of [
      bench.post('tokens', { preset: 'factory-new', name }),
      bench.patch('tokens/main', { name }),
      bench.post('snapshots', { name }),
      bench.post('tokens/import', { ...file, name }),
    ]) {
      const { status, message } = await refusalIn(await answer)
      expect({ status, message }).toEqual({ status: 400, message: '"name" must have no characters of control.' })
    }
  }
})

it('all clocks are not moved to where one token changes', async () => {
  const { status, message } = await refusalIn(await makeBench().post('clock/advance', { to: 'next-change' }))
  expect(status).toBe(400)
  expect(message).toContain('{"to": "next-change"} is for the clock of one token')
})
