import { afterEach, describe, expect, it } from 'vitest'
import { type Host, startHost } from '../../../host/index.ts'
import { faultEvent } from '../../../token-core/index.ts'

let hosts: Host[] = []
afterEach(async () => {
  await Promise.all(hosts.map((host) => host.close()))
  hosts = []
})

async function call(host: Host, method: string, path: string, body?: unknown) {
  const response = await fetch(`${host.url}/api/v1/tokens/main/${path}`, {
    method,
    headers: { authorization: `Bearer ${host.apiToken}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return response.json()
}

/** A token on its start screen, whose time stands still. */
async function started(seed: number): Promise<Host> {
  const host = await startHost({ dataDir: null, port: 0, paused: true, startAt: 0, seed })
  hosts.push(host)
  const events = [{ type: 'tape-removed' }, { type: 'hold', button: 'middle', for: 2500 }]
  await call(host, 'POST', 'events', { events })
  return host
}

/** How often of forty starts the camera failed. */
async function fortyStarts(host: Host): Promise<readonly boolean[]> {
  const seen: boolean[] = []
  for (let i = 0; i < 40; i++) {
    const { display } = await call(host, 'POST', 'events', { type: 'tap', button: 'right' })
    seen.push(display.refusal === 'SIM08')
    await call(host, 'POST', 'events', { type: 'tap', button: display.refusal ? 'right' : 'left' })
  }
  return seen
}

describe('a fault with a probability', () => {
  it('comes by the seed, and a saved journal replays it exactly', async () => {
    const [one, same, other] = await Promise.all([started(1), started(1), started(2)])
    const outcomes: (readonly boolean[])[] = []
    for (const host of [one, same, other] as Host[]) {
      await call(host, 'POST', 'events', faultEvent('camera', true, { probability: 0.5 }))
      outcomes.push(await fortyStarts(host))
    }
    const [ofOne, ofSame, ofOther] = outcomes
    expect(ofSame).toEqual(ofOne)
    expect(ofOther).not.toEqual(ofOne)
    expect(new Set(ofOne).size).toBe(2)

    const host = one as Host
    const saved = await call(host, 'GET', 'journal/export?form=replay')
    const drawn = saved.rows.map(({ event }: { event: { draw?: number } }) => event.draw)
    expect(drawn.slice(0, 5).every((draw: unknown) => draw === undefined)).toBe(true)
    expect(drawn.at(-1)).toBeGreaterThanOrEqual(0)
    expect(drawn.at(-1)).toBeLessThan(1)
    const response = await fetch(`${host.url}/api/v1/replays`, {
      method: 'POST',
      headers: { authorization: `Bearer ${host.apiToken}`, 'content-type': 'application/json' },
      body: JSON.stringify(saved),
    })
    expect(await response.json()).toMatchObject({ form: 'replay', differences: [] })
  })
})

describe('how often a fault acts', () => {
  it('is in the view until nothing is left of it', async () => {
    const host = await started(1)
    const armed = await call(host, 'POST', 'events', faultEvent('camera', true, { times: 1 }))
    expect(armed).toMatchObject({ effects: [], ignored: null })
    expect(armed.faults.terms).toEqual([{ fault: 'camera', timesLeft: 1, probability: null }])
    const tapped = await call(host, 'POST', 'events', { type: 'tap', button: 'right' })
    expect(tapped.effects.map(({ type }: { type: string }) => type)).toEqual([
      'fault-acted',
      'screen-changed',
      'refused',
    ])
    expect(tapped.faults.terms).toEqual([])
  })

  it.each([
    [{ times: 0 }, '"times" must be a whole number from 1 to 1000.'],
    [{ times: 1.5 }, '"times" must be a whole number from 1 to 1000.'],
    [{ times: '1' }, '"times" must be a whole number from 1 to 1000.'],
    [{ times: 1001 }, '"times" must be a whole number from 1 to 1000.'],
    [{ probability: -0.1 }, '"probability" must be a number from 0 to 1.'],
    [{ probability: 1.1 }, '"probability" must be a number from 0 to 1.'],
    [{ probability: '50%' }, '"probability" must be a number from 0 to 1.'],
    [{ times: 1, probability: 1 }, 'must have "times" or "probability", not both.'],
    [{ on: false, times: 1 }, 'must have no "times" and no "probability" where "on" is false.'],
    [{ draw: 0.5 }, 'draw'],
  ])('refuses %j in every fault', async (wrong, why) => {
    const host = await started(1)
    for (const name of ['camera', 'wrong-codes', 'left-stuck', 'memory-full'] as const) {
      const { error } = await call(host, 'POST', 'events', { ...faultEvent(name, true), ...wrong })
      expect(error).toMatchObject({ code: 'invalid-request' })
      expect(error.message).toContain(why)
    }
  })
})
