import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../server/index.ts'
import { CASE_IDS, supportCase } from '../../../support/catalogue/cases.ts'
import { supportFor } from '../../../support/support.ts'
import { answerOf, drawCase, isRight, judge } from '../../../support/training/training.ts'
import { walk } from '../../../support/tree/walk.ts'

const PLAYED = CASE_IDS.filter((id) => supportCase(id).scenario !== null)
const drawn = (seed: number, before: readonly (typeof PLAYED)[number][] = []) =>
  drawCase(seededRandom(seed, 'training'), before, 'en')

describe('drawing', () => {
  it('the same seed draws the same, others draw others', () => {
    expect(drawn(7)).toEqual(drawn(7))
    expect(new Set(Array.from({ length: 20 }, (_, seed) => drawn(seed).id)).size).toBeGreaterThan(5)
  })

  it('nothing comes twice before all came, and only what can be played', () => {
    const came: (typeof PLAYED)[number][] = []
    for (const seed of PLAYED.keys()) came.push(drawn(seed, came).id)
    expect([...came].sort()).toEqual([...PLAYED].sort())
    expect(PLAYED).toContain(drawn(1, came).id)
  })

  it('says all that the customer says, each once', () => {
    const { says } = drawn(3)
    expect(says.length).toBeGreaterThan(1)
    expect(new Set(says).size).toBe(says.length)
  })
})

describe('the customer', () => {
  it.each(PLAYED)('%s: his answers lead to the case, however long he is asked', (id) => {
    let answers: Parameters<typeof walk>[0] = {}
    for (let { next } = walk(answers); next !== null; { next } = walk(answers)) {
      answers = { ...answers, [next]: answerOf(id, next, answers) }
    }
    expect(walk(answers).cases).toContain(id)
  })

  it('does not know what does not lead there', () => {
    expect(answerOf('T01', 'password-from', { about: 'password' })).toBe('unknown')
  })
})

describe('the judgement', () => {
  it('takes T01, T02, T03 and T05 for one', () => {
    expect(isRight('T01', 'T05')).toBe(true)
    expect(isRight('T03', 'T02')).toBe(true)
    expect(isRight('T01', 'T33')).toBe(false)
    expect(isRight('T16', 'T17')).toBe(false)
  })

  it('says what would have told the two apart, and what is to be done under the rules it was played with', () => {
    const wrong = judge('T16', 'T17', null, 'en')
    expect(wrong.isRight).toBe(false)
    expect(wrong.missed?.ask).toBeTruthy()
    expect(wrong.missed?.test).toBeTruthy()
    expect(judge('T16', 'O01', null, 'en').missed?.test).toBeNull()
    const [first] = supportCase('T01').ruleSets
    expect(judge('T01', 'T01', first ?? null, 'ja')).toMatchObject({ isRight: true, missed: null })
    expect(judge('T01', 'T01', first ?? null, 'ja').remedy).toHaveLength(1)
  })
})

describe('over HTTP', () => {
  const desk = supportFor({}).routes(() => {
    throw new Error('nobody asks the host')
  })
  const get = async (path: string) => {
    const answer = await desk.request(`/training/${path}`)
    return { status: answer.status, body: await answer.json() }
  }

  it('draws, answers and judges', async () => {
    const { body: draw } = await get('draw?seed=7&language=en')
    expect(draw).toEqual(drawn(7))
    const { body: answer } = await get(`answer?case=T01&question=about&language=en`)
    expect(answer).toMatchObject({ answer: 'camera-token', text: expect.any(String) })
    const { body: judgement } = await get('judgement?case=T16&diagnosis=T17&language=ja')
    expect(judgement).toEqual(judge('T16', 'T17', null, 'ja'))
  })

  it.each([
    'draw',
    'draw?seed=x',
    'answer?case=T99&question=about',
    'answer?case=T01&question=signed&answers=about.nothing',
    'judgement?case=T01',
  ])('refuses %s', async (path) => {
    expect(await get(path)).toMatchObject({ status: 400, body: { error: { code: 'invalid-request' } } })
  })
})
