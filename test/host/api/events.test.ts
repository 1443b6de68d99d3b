import { describe, expect, it } from 'vitest'
import { eventAnswerSchema, listAnswerSchema } from '../../../host/api/happened-schema.ts'
import { FIRST_IMAGE, switchOn } from '../practice.ts'
import { type ApiBench, jsonOf, makeBench, refusalIn } from './bench.ts'

const TAPE = { type: 'tape-removed' }
const HOLD = { type: 'hold', button: 'middle', for: 2000 }
const SPLASH = { type: 'wait', ms: 500 }

/** A bench whose token's own clock stands. */
async function paused(): Promise<ApiBench> {
  const bench = makeBench()
  await jsonOf(await bench.put('tokens/main/clock', { mode: 'paused' }))
  return bench
}

const typesOf = async (bench: ApiBench): Promise<string[]> => {
  const { rows } = await jsonOf(await bench.get('/api/v1/tokens/main/journal'))
  return rows.map(({ event }: { event: { type: string; button?: string } }) =>
    event.button === undefined ? event.type : `${event.type} ${event.button}`,
  )
}

/** Lets everything run that only waits for promises. */
const idle = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('a gesture', () => {
  it('lifts the finger again also where its press did nothing', async () => {
    const bench = makeBench()
    const view = await jsonOf(await bench.send({ type: 'tap', buttons: ['left', 'right'] }))
    expect(view).toMatchObject({ ignored: 'no-power', buttons: { left: 'up', right: 'up' } })
    expect(await typesOf(bench)).toEqual(['press left', 'press right', 'release left', 'release right'])
  })

  it('taps in one call, as one change', async () => {
    const bench = makeBench()
    await switchOn(bench)
    let saves = 0
    bench.save = async () => {
      saves += 1
    }
    const before = await jsonOf(await bench.get('/api/v1/tokens/main'))
    const view = await jsonOf(await bench.send({ type: 'tap', button: 'right' }))
    expect(view).toMatchObject({
      display: { screen: 'scanning' },
      buttons: { right: 'up' },
      sequence: before.sequence + 2,
      effects: [{ type: 'screen-changed', from: 'start', to: 'scanning' }],
      ignored: null,
    })
    expect(saves).toBe(1)
    expect(eventAnswerSchema.parse(view)).toEqual(view)
  })

  it('holds: a clock that stands is moved on, and all that it brought about is told', async () => {
    const bench = await paused()
    await bench.send(TAPE)
    const view = await jsonOf(await bench.send(HOLD))
    expect(view).toMatchObject({ display: { screen: 'splash' }, buttons: { middle: 'up' }, now: 2000, ignored: null })
    expect(view.effects.map(({ type }: { type: string }) => type)).toEqual(['switched-on', 'screen-changed'])
    expect(await typesOf(bench)).toEqual(['tape-removed', 'press middle', 'time-passed', 'release middle'])
  })

  it('holds several buttons together', async () => {
    const bench = await paused()
    await bench.send(TAPE)
    const view = await jsonOf(await bench.send({ type: 'hold', buttons: ['left', 'middle'], for: 2000 }))
    expect(view).toMatchObject({ display: { screen: 'menu' }, buttons: { left: 'up', middle: 'up' }, ignored: null })
  })

  it.each([
    [{ type: 'tap', button: 'left' }, 'button-idle'],
    [{ type: 'tap', button: 'middle' }, 'hold-too-short'],
    [{ type: 'hold', button: 'middle', for: 1999 }, 'hold-too-short'],
  ])('that does nothing says why: %j', async (gesture, ignored) => {
    const bench = await paused()
    await jsonOf(await bench.send({ events: [TAPE, HOLD, SPLASH] }))
    expect(await jsonOf(await bench.send(gesture))).toMatchObject({ effects: [], ignored })
  })

  it('waits for a clock that goes, and shows the button down meanwhile', async () => {
    const bench = makeBench()
    await bench.send(TAPE)
    let answered = false
    const answer = bench.send(HOLD).then((response) => {
      answered = true
      return jsonOf(response)
    })
    await idle()
    bench.advance(1999)
    await idle()
    expect(answered).toBe(false)
    expect(await jsonOf(await bench.get('/api/v1/tokens/main'))).toMatchObject({ buttons: { middle: 'down' } })
    bench.advance(1)
    const view = await answer
    expect(view).toMatchObject({ display: { screen: 'splash' }, buttons: { middle: 'up' }, now: 2000, ignored: null })
    expect(view.effects.map(({ type }: { type: string }) => type)).toEqual(['switched-on', 'screen-changed'])
  })

  it('waits for so much of the token’s time, however fast that goes', async () => {
    const bench = makeBench()
    await bench.send(TAPE)
    await bench.put('tokens/main/clock', { mode: 'scaled', speed: 10 })
    const answer = bench.send(HOLD)
    await idle()
    bench.advance(200)
    expect(await jsonOf(await answer)).toMatchObject({ display: { screen: 'splash' }, now: 2000 })
  })

  it.each([
    [{ type: 'tap' }, 'The body must have either "button" or "buttons".'],
    [{ type: 'tap', button: 'left', buttons: ['left'] }, 'The body must have either "button" or "buttons".'],
    [{ type: 'tap', buttons: [] }, '"buttons" must name a button.'],
    [{ type: 'tap', buttons: ['left', 'left'] }, '"buttons" must name each button once.'],
    [{ type: 'tap', buttons: 5 }, '"buttons" must be a list of buttons.'],
    [{ type: 'tap', button: 'up' }, '"button" must be one of left, middle, right.'],
    [{ type: 'tap', button: 'left', for: 5 }, 'The body has a field that is not known here: "for".'],
    [{ type: 'hold', button: 'left' }, '"for" must be a whole number from 1 to 31536000000.'],
    [{ type: 'hold', button: 'left', for: 0 }, '"for" must be a whole number from 1 to 31536000000.'],
    [{ type: 'wait', ms: 1.5 }, '"ms" must be a whole number from 1 to 31536000000.'],
  ])('refuses %j and says why', async (gesture, message) => {
    expect(await refusalIn(await makeBench().send(gesture))).toEqual({ status: 400, code: 'invalid-request', message })
  })
})

describe('a list of events', () => {
  it('on a clock that stands is one change, and says what each entry did', async () => {
    const bench = await paused()
    let saves = 0
    bench.save = async () => {
      saves += 1
    }
    const events = [TAPE, HOLD, SPLASH, { type: 'scan', text: FIRST_IMAGE }, { type: 'tap', button: 'right' }]
    const view = await jsonOf(await bench.send({ events }))
    expect(saves).toBe(1)
    expect(view).toMatchObject({ display: { screen: 'scanning' }, now: 2500, ignored: 'camera-off' })
    expect(view.results.map(({ ignored }: { ignored: string | null }) => ignored)).toEqual([
      null,
      null,
      null,
      'camera-off',
      null,
    ])
    expect(view.results.flatMap(({ effects }: { effects: object[] }) => effects)).toEqual(view.effects)
    expect(view.results[2].effects).toMatchObject([{ type: 'screen-changed', from: 'splash', to: 'start', at: 2500 }])
    expect(listAnswerSchema.parse(view)).toEqual(view)
  })

  it('is checked whole before anything of it happens', async () => {
    const bench = makeBench()
    const refusal = await refusalIn(await bench.send({ events: [TAPE, { type: 'tap', button: 'up' }] }))
    expect(refusal).toMatchObject({ status: 400, message: '"events[1].button" must be one of left, middle, right.' })
    expect(await jsonOf(await bench.get('/api/v1/tokens/main'))).toMatchObject({ sequence: 0, tapeIn: true })
  })

  it('lets nothing come between that somebody else does', async () => {
    const bench = makeBench()
    await bench.send(TAPE)
    const first = bench.send({ events: [HOLD, { type: 'wait', ms: 600 }, { type: 'tap', button: 'right' }] })
    await idle()
    const others = [
      bench.send({ type: 'tap', button: 'left' }),
      bench.send({
        events: [
          { type: 'wait', ms: 10 },
          { type: 'tap', button: 'right' },
        ],
      }),
      bench.post('tokens/main/clock/advance', { ms: 5 }),
      bench.put('tokens/main/clock', { mode: 'paused' }),
    ]
    await idle()
    for (let time = 0; time < 2700; time += 10) {
      bench.advance(10)
      await idle()
    }
    expect(await jsonOf(await first)).toMatchObject({ display: { screen: 'scanning' } })
    for (const other of others) await jsonOf(await other)
    expect((await typesOf(bench)).slice(1)).toEqual([
      'press middle',
      'time-passed',
      'release middle',
      'time-passed',
      'press right',
      'release right',
      'press left',
      'release left',
      'press right',
      'release right',
    ])
    expect(await jsonOf(await bench.get('/api/v1/tokens/main'))).toMatchObject({ clock: { mode: 'paused' } })
  })

  it('tells of the first reason alone, and where nobody moved the token goes on after it', async () => {
    const view = await jsonOf(
      await makeBench().send({ events: [{ type: 'tape-in' }, { type: 'press', button: 'left' }, TAPE] }),
    )
    expect(view).toMatchObject({ ignored: 'already-so', tapeIn: false })
    expect(view.results).toMatchObject([{ ignored: 'already-so' }, { ignored: 'no-power' }, { ignored: null }])
  })

  it('that would have to be waited for too long is refused, and nothing happens; on a clock that stands it is not', async () => {
    const events = [TAPE, { type: 'wait', ms: 60_001 }]
    const bench = makeBench()
    expect(await refusalIn(await bench.send({ events }))).toMatchObject({ status: 400, code: 'wait-too-long' })
    expect(await jsonOf(await bench.get('/api/v1/tokens/main'))).toMatchObject({ sequence: 0, tapeIn: true })
    expect(await jsonOf(await (await paused()).send({ events }))).toMatchObject({ now: 60_001 })
  })

  it('ends when the host closes, and says so', async () => {
    const bench = makeBench()
    await bench.send(TAPE)
    const answer = bench.send(HOLD)
    await idle()
    bench.closing.abort()
    expect(await refusalIn(await answer)).toMatchObject({ status: 503, code: 'host-closing' })
  })

  it('ends when its token is removed, and so do those who wait for it', async () => {
    const bench = makeBench()
    await bench.send(TAPE)
    const [answer, after] = [bench.send(HOLD), bench.send({ type: 'tap', button: 'left' })]
    await idle()
    expect((await bench.request('DELETE', '/api/v1/tokens/main')).status).toBe(204)
    expect(await refusalIn(await answer)).toMatchObject({ status: 404, code: 'not-found' })
    expect((await after).ok).toBe(false)
  })

  it.each([
    [{ events: [] }, '"events" must name an event.'],
    [{ events: {} }, '"events" must be a list of events.'],
    [{}, '"events" is missing: an event has a "type", a list of them stands in "events".'],
    [{ events: Array(101).fill(TAPE) }, '"events" must have at most 100 events.'],
    [{ events: [TAPE], at: 5 }, 'The body has a field that is not known here: "at".'],
    [{ type: 'tape-in', events: [TAPE] }, 'The body has a field that is not known here: "events".'],
    [{ events: [{ events: [TAPE] }] }, '"events[0].type" must be one of press, release, scan'],
  ])('refuses %# and says why', async (list, message) => {
    const refusal = await refusalIn(await makeBench().send(list))
    expect(refusal).toMatchObject({ status: 400, code: 'invalid-request' })
    expect(refusal.message).toContain(message)
  })
})
