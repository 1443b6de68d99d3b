import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { bodyOf } from '../../../scenario/world/http-api.ts'
import { type BringOptions, bring } from '../../../support/cases/bring.ts'
import type { CaseId } from '../../../support/catalogue/cases.ts'
import { NOTHING, type Running, startRunning } from '../../scenario/servers.ts'

let running: Running
beforeAll(async () => {
  running = await startRunning()
})
afterAll(() => running.close())
afterEach(() => running.removeAll())

const bringHere = (id: CaseId, options?: BringOptions) => bring(id, running.world(), options)

async function brought(id: CaseId, options?: BringOptions) {
  const bringing = await bringHere(id, options)
  if (!bringing.ok) throw new Error(bringing.message)
  return bringing.brought
}

describe('a case is brought into running servers', () => {
  it('and left there, with all that is needed to go on by hand', async () => {
    const there = await brought('T05')
    expect(there).toMatchObject({
      ...{ case: 'T05', variant: null, ruleSet: 'hokuriku' },
      token: { id: expect.any(String), serial: expect.stringMatching(/^\d\d-\d{7}-\d$/) },
      company: expect.any(String),
      loginUrl: `${running.bank.url}/login`,
    })
    expect(there.users.map(({ name }) => name)).toEqual(['saburo', 'hanako', 'ichiro'])
    const [customer] = there.users
    expect(bodyOf(await running.atHost('GET', `tokens/${there.token.id}`))).toMatchObject({
      ...{ display: { screen: 'start' }, activations: [], clock: { mode: 'real' } },
    })
    expect(bodyOf(await running.atBank('GET', `users/${customer?.loginId}`))).toMatchObject({
      registrationState: 'in-service',
    })
  })

  it('under the rules that are asked for, also where the case is the same under all', async () => {
    const rulesOf = async (company: string | null) =>
      bodyOf<{ ruleSet: string }>(await running.atBank('GET', `companies/${company}/rules`)).ruleSet
    const one = await brought('T01', { ruleSet: 'yokohama' })
    expect([one.ruleSet, await rulesOf(one.company)]).toEqual(['yokohama', 'yokohama'])
    const other = await brought('T06', { ruleSet: 'hokuto' })
    expect([other.ruleSet, await rulesOf(other.company)]).toEqual(['hokuto', 'hokuto'])
    expect((await brought('T04')).ruleSet).toBeNull()
  })

  it('by one of its variants', async () => {
    const there = await brought('T05', { variant: 'open' })
    expect(there.variant).toBe('open')
    expect(bodyOf(await running.atBank('GET', `users/${there.users[0]?.loginId}`))).toMatchObject({
      registrationState: 'provisional',
    })
  })

  it('with tokens that are called after it in the rack', async () => {
    const { tokens } = await brought('T25')
    expect(tokens.map(({ name }) => name)).toEqual(['T25', 'T25 hers'])
    const told = await Promise.all(tokens.map(({ id }) => running.atHost('GET', `tokens/${id}`)))
    expect(told.map((one) => bodyOf<{ name: string }>(one).name)).toEqual(['T25', 'T25 hers'])
  })

  it('or as it is asked, so that the rack does not tell the case', async () => {
    const { tokens } = await brought('T25', { called: 'Training 1' })
    expect(tokens.map(({ name }) => name)).toEqual(['Training 1', 'Training 1 hers'])
  })

  it('step by step', async () => {
    const numbers: number[] = []
    await brought('T29', { onStep: ({ number, of, result }) => result === null && numbers.push(number, of) })
    expect(numbers).toEqual([1, 2, 2, 2])
  })

  it.each<[CaseId, BringOptions, string, string]>([
    ['O13', {}, 'not-played', 'O13 has no scenario.'],
    ['O04', { ruleSet: 'hokuto' }, 'no-such-state', 'it is the same under all rules.'],
    ['O10', { ruleSet: 'hokuto' }, 'no-such-state', 'only under seiwa, ashikaga.'],
    ['T13', { ruleSet: 'hokuto' }, 'no-such-state', 'only under mizuho'],
    ['T03', { variant: 'closed' }, 'no-such-state', 'Known are open.'],
    ['T04', { variant: 'open' }, 'no-such-state', 'It has none.'],
  ])('%s %o is refused in words', async (id, options, code, message) => {
    const bringing = await bringHere(id, options)
    expect(bringing).toMatchObject({ ok: false, code, message: expect.stringContaining(message) })
  })

  it('or nothing is left of it', async () => {
    const stopping = new AbortController()
    const bringing = await bringHere('T01', {
      signal: stopping.signal,
      onStep: ({ number }) => number === 5 && stopping.abort(),
    })
    expect(bringing).toMatchObject({ ok: false, code: 'not-reached', message: 'It was stopped before its end.' })
    expect(await running.whatIsThere()).toEqual(NOTHING)
  })
})
