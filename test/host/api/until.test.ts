import { describe, expect, it, onTestFinished } from 'vitest'
import { waitUntil } from '../../../host/api/wait-until.ts'
import { makeClient, shows } from '../../../host/client/client.ts'
import { startHost } from '../../../host/index.ts'
import { shapesOf } from '../../../host/kinds/kinds.ts'
import { runToken } from '../../../host/rack/running-token.ts'
import { makeMemoryStore } from '../../../host/storage/memory/memory-store.ts'
import { type Clock, manualClock } from '../../../host/token/clock.ts'
import { newRecord } from '../../../host/token/token-view.ts'
import { factoryNew, registerUntilYes, switchOn } from '../practice.ts'
import { type ApiBench, jsonOf, makeBench, refusalIn } from './bench.ts'

const idle = () => new Promise<void>((resolve) => setImmediate(resolve))
const wait = (bench: ApiBench, query: string) => bench.get(`/api/v1/tokens/main?${query}`)
const pause = (bench: ApiBench) => bench.put('tokens/main/clock', { mode: 'paused' })
const HOLD = { type: 'hold', button: 'middle', for: 2000 }

/** Whether it has been answered. */
function watched(answer: Promise<Response>) {
  const state = { isAnswered: false, answer }
  void answer.then(() => {
    state.isAnswered = true
  })
  return state
}

describe('GET /tokens/{id}?until', () => {
  it('answers at once with what holds already', async () => {
    const view = await jsonOf(await wait(makeBench(), 'until=screen:off'))
    expect(view).toMatchObject({ id: 'main', display: { screen: 'off' } })
  })

  it('waits until somebody does it, and no longer', async () => {
    const bench = makeBench()
    await switchOn(bench)
    const waiting = watched(wait(bench, 'until=screen:scanning'))
    await idle()
    expect(waiting.isAnswered).toBe(false)
    await bench.send({ type: 'press', button: 'right' })
    expect(await jsonOf(await waiting.answer)).toMatchObject({ display: { screen: 'scanning', camera: true } })
  })

  it('waits until the token does it by itself', async () => {
    const bench = makeBench()
    await switchOn(bench)
    const waiting = watched(wait(bench, 'until=dark&timeout=60000'))
    await idle()
    bench.advance(14_999)
    await idle()
    expect(waiting.isAnswered).toBe(false)
    bench.advance(1)
    expect(await jsonOf(await waiting.answer)).toMatchObject({ display: { lit: false } })
  })

  it('gives up after its time with the token as it is', async () => {
    const bench = makeBench()
    await switchOn(bench)
    const waiting = watched(wait(bench, 'until=screen:activated&timeout=700'))
    await idle()
    bench.advance(699)
    await idle()
    expect(waiting.isAnswered).toBe(false)
    bench.advance(1)
    const response = await waiting.answer
    expect(response.status).toBe(408)
    expect(response.headers.get('etag')).toMatch(/^"\d+"$/)
    const body = await response.json()
    expect(body).toMatchObject({ error: { code: 'timed-out' }, view: { id: 'main', display: { screen: 'start' } } })
    expect(body.error.message).toContain('screen:activated')
  })

  it('waits five seconds unless told otherwise', async () => {
    const bench = makeBench()
    const waiting = watched(wait(bench, 'until=lit'))
    await idle()
    bench.advance(4999)
    await idle()
    expect(waiting.isAnswered).toBe(false)
    bench.advance(1)
    expect((await waiting.answer).status).toBe(408)
  })

  it('wants all conditions of a value, and any of the values', async () => {
    const bench = makeBench()
    await switchOn(bench)
    const ask = async (query: string) => (await wait(bench, `${query}&timeout=0`)).status
    expect(await ask('until=screen:start,lit')).toBe(200)
    expect(await ask('until=screen:start,dark')).toBe(408)
    expect(await ask('until=screen:start,dark&until=lit')).toBe(200)
    expect(await ask('until=dark&until=camera')).toBe(408)
  })

  it('knows each condition', async () => {
    const bench = makeBench()
    await registerOn(bench)
    const { sequence, display } = await jsonOf(await bench.get('/api/v1/tokens/main'))
    const holding: Record<string, string> = {
      screen: 'screen:confirm-activation',
      code: '',
      refusal: '',
      lit: 'lit',
      dark: '',
      camera: '',
      shows: shows('Yes'),
      after: `after:${sequence - 1}`,
    }
    expect(Object.keys(holding)).toEqual([...Object.keys(shapesOf('camera-token').conditions), 'after'])
    expect(display.lines.join()).toContain('Yes')
    for (const [name, text] of Object.entries(holding)) {
      const status = (await wait(bench, `timeout=0&until=${encodeURIComponent(text || name)}`)).status
      const failing = ['code', 'refusal', 'dark', 'camera'].includes(name)
      expect(status, name).toBe(failing ? 408 : 200)
    }
    expect((await wait(bench, `timeout=0&until=after:${sequence}`)).status).toBe(408)
    expect((await wait(bench, 'timeout=0&until=shows:nothing')).status).toBe(408)
  })

  it('tells codes and refusals apart', async () => {
    const bench = makeBench()
    await switchOn(bench)
    await bench.send({ type: 'press', button: 'right' })
    await bench.send({ type: 'scan', text: 'no code of ours' })
    expect((await wait(bench, 'timeout=0&until=refusal')).status).toBe(200)
    const { display } = await jsonOf(await bench.get('/api/v1/tokens/main'))
    expect((await wait(bench, `timeout=0&until=refusal:${display.refusal}`)).status).toBe(200)
    expect((await wait(bench, 'timeout=0&until=refusal:DP020')).status).toBe(408)
    expect((await wait(bench, 'timeout=0&until=code:12345678')).status).toBe(408)
  })

  it('reads a text with commas, percent signs and letters of any script', async () => {
    const bench = makeBench()
    const message = async (until: string) => (await refusalIn(await wait(bench, `timeout=0&until=${until}`))).message
    expect(await message(encodeURIComponent(shows('a,b 100% 漢')))).toContain('did not come to')
    expect(await message(encodeURIComponent('shows:100%'))).toContain('percent-encoded')
  })

  it.each([
    ['until=', 'must be made of screen, code, refusal, lit, dark, camera, shows, after (in "")'],
    ['until=screen', '(in "screen")'],
    ['until=screen:nowhere', '(in "screen:nowhere")'],
    ['until=lit:on', 'must have nothing behind it (in "lit:on")'],
    ['until=lit,', '(in "")'],
    ['until=,', '"until" must be made of screen, code, refusal, lit, dark, camera, shows, after (in "").'],
    ['until=code:x', 'must have 8 or 12 digits behind it, or nothing'],
    ['until=code:12', 'must have 8 or 12 digits behind it, or nothing'],
    ['until=code:123456789', 'must have 8 or 12 digits behind it, or nothing'],
    ['until=scren:start', ': did you mean screen? (in "scren:start")'],
    ['until=Lit', ': did you mean lit? (in "Lit")'],
    [`until=${'lit,'.repeat(5000)}lit`, '"until" must have at most 32 conditions, not 5001.'],
    ['until=lit&'.repeat(33).slice(0, -1), '"until" must have at most 32 conditions, not 33.'],
    ['timeout=5', '"timeout" belongs to "until", which this call has not: say what is waited for.'],
    ['advance=5', '"advance" belongs to "until", which this call has not: say what is waited for.'],
    ['utnil=lit', 'The address has a parameter that is not known here: "utnil".'],
    ['until=lit&timeout=1e30', '"timeout" must be a whole number from 0 to 60000.'],
    ['until=refusal:SIM99', '(in "refusal:SIM99")'],
    ['until=after', 'must have a sequence behind it'],
    ['until=shows', 'must have a text behind it'],
    ['until=shows:', 'must have a text behind it'],
    ['until=constructor', 'must be made of'],
    ['until=lit&timeout=60001', '"timeout" must be a whole number from 0 to 60000'],
    ['until=lit&timeout=soon', '"timeout" must be a whole number from 0 to 60000'],
    ['until=lit&advance=0', '"advance" must be a whole number from 1 to'],
  ])('refuses %s and says why', async (query, why) => {
    const refusal = await refusalIn(await wait(makeBench(), query))
    expect(refusal).toMatchObject({ status: 400, code: 'invalid-request' })
    expect(refusal.message).toContain(why)
  })

  it('refuses an unknown token', async () => {
    expect((await makeBench().get('/api/v1/tokens/other?until=lit')).status).toBe(404)
  })
})

async function registerOn(bench: ApiBench): Promise<void> {
  await switchOn(bench)
  await registerUntilYes(bench)
}

describe('on a clock that stands', () => {
  it('is looked at once, and nothing is waited for', async () => {
    const bench = makeBench()
    await pause(bench)
    expect(await refusalIn(await wait(bench, 'until=lit&timeout=60000'))).toMatchObject({ status: 408 })
    expect(await jsonOf(await bench.get('/api/v1/tokens/main'))).toMatchObject({ now: 0 })
  })

  it('time is moved on from change to change, as one change, and no further than wanted', async () => {
    const bench = makeBench()
    await pause(bench)
    await bench.send({ events: [{ type: 'tape-removed' }, HOLD] })
    const { now } = await jsonOf(await bench.get('/api/v1/tokens/main'))
    let saves = 0
    bench.save = async () => {
      saves += 1
    }
    const view = await jsonOf(await wait(bench, 'until=dark&advance=60000'))
    expect(view).toMatchObject({ now: now + 500 + 15_000, display: { screen: 'start', lit: false } })
    expect(saves).toBe(1)
  })

  it('time is moved on by so much when the conditions do not come to hold', async () => {
    const bench = makeBench()
    await pause(bench)
    await bench.send({ events: [{ type: 'tape-removed' }, HOLD] })
    const response = await wait(bench, 'until=screen:activated&advance=499')
    expect(response.status).toBe(408)
    expect((await response.json()).view).toMatchObject({ now: 2499, display: { screen: 'splash' } })
    expect(await jsonOf(await wait(bench, 'until=screen:start&advance=1'))).toMatchObject({ now: 2500 })
  })

  it('ends what waits when the clock is stopped meanwhile', async () => {
    const bench = makeBench()
    const waiting = wait(bench, 'until=lit&timeout=60000')
    await idle()
    await pause(bench)
    expect((await waiting).status).toBe(408)
  })
})

describe('a wait', () => {
  it('ends when the host closes', async () => {
    const bench = makeBench()
    const waiting = wait(bench, 'until=lit')
    await idle()
    bench.closing.abort()
    expect(await refusalIn(await waiting)).toMatchObject({ status: 503, code: 'host-closing' })
    expect(await refusalIn(await wait(bench, 'until=lit'))).toMatchObject({ status: 503 })
  })

  it('ends when the token is removed', async () => {
    const bench = makeBench()
    const waiting = wait(bench, 'until=lit')
    await idle()
    await bench.request('DELETE', '/api/v1/tokens/main')
    expect(await refusalIn(await waiting)).toMatchObject({ status: 404, code: 'not-found' })
  })

  it('leaves nothing behind, and thousands of them do nothing while nothing happens', async () => {
    const clock = manualClock()
    let alarms = 0
    const counted: Clock = {
      ...clock,
      at(time, run) {
        alarms += 1
        const cancel = clock.at(time, run)
        return () => {
          alarms -= 1
          cancel()
        }
      },
    }
    const stored = { record: newRecord('main', factoryNew()), revision: 1 }
    const store = { ...makeMemoryStore(), commit: async (_id: string, expected: number) => expected + 1 }
    const token = runToken({ stored, clock: counted, store })
    const before = alarms
    const gone = new AbortController()
    let looks = 0
    const holds = () => {
      looks += 1
      return false
    }
    const ask = { token, holds, clock: counted, timeout: 60_000, advance: undefined, signals: [gone.signal] }
    const waits = Array.from({ length: 2000 }, () => waitUntil(ask).catch(() => 'ended'))
    await idle()
    expect(alarms).toBe(before + 2000)
    const looked = looks
    clock.advance(59_999)
    await idle()
    expect(looks).toBe(looked)
    gone.abort()
    expect(new Set(await Promise.all(waits))).toEqual(new Set(['ended']))
    expect(alarms).toBe(before)
    await token.send({ type: 'tape-removed' })
    await idle()
    expect(looks).toBe(looked)
  })

  it('is freed when its caller leaves', async () => {
    const clock = manualClock()
    let begun = () => {}
    let freed = () => {}
    const begins = new Promise<void>((resolve) => {
      begun = resolve
    })
    const ends = new Promise<void>((resolve) => {
      freed = resolve
    })
    const watchedClock: Clock = {
      ...clock,
      at(time, run) {
        const cancel = clock.at(time, run)
        if (time !== 31_415) return cancel
        begun()
        return () => {
          freed()
          cancel()
        }
      },
    }
    const host = await startHost({ dataDir: null, port: 0, clock: watchedClock })
    onTestFinished(() => host.close())
    const leave = new AbortController()
    const client = makeClient(host.url, host.apiToken)
    const waiting = client.until('main', 'lit', { timeout: 31_415, signal: leave.signal })
    const left = expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
    await begins
    leave.abort()
    await left
    await ends
  })

  it('of the client throws what it came to', async () => {
    const host = await startHost({ dataDir: null, port: 0, clock: manualClock() })
    onTestFinished(() => host.close())
    const client = makeClient(host.url, host.apiToken)
    await client.setClock('main', { mode: 'paused' })
    await client.sendAll('main', [{ type: 'tape-removed' }, { type: 'hold', button: 'middle', for: 2000 }])
    expect((await client.until('main', 'screen:start', { advance: 1000 })).display.lit).toBe(true)
    expect((await client.send('main', { type: 'tap', button: 'right' })).display.screen).toBe('scanning')
    await expect(client.until('main', ['code', shows('a,b')])).rejects.toMatchObject({
      code: 'timed-out',
      status: 408,
      view: { display: { screen: 'scanning' } },
    })
  })
})
