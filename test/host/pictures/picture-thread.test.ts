import { Worker } from 'node:worker_threads'
import { toBuffer } from 'qrcode'
import { describe, expect, it, onTestFinished } from 'vitest'
import { GIVEN_UP_AFTER_MS, IDLE_MS, pictureThread } from '../../../host/pictures/picture-thread.ts'
import { type Clock, manualClock } from '../../../host/token/clock.ts'
import type { Display } from '../../../token-core/index.ts'
import { DISPLAYS } from '../../drawing/displays.ts'

const pictureOf = async (text: string) => new Uint8Array(await toBuffer(text, { scale: 4 }))

function open(start?: () => Worker, clock?: Clock) {
  const thread = pictureThread(start, clock)
  onTestFinished(() => thread.close())
  return { ...thread, read: (bytes: Uint8Array) => thread.perform({ is: 'read', bytes }) }
}

/** A thread that does what this program says. */
const running = (program: string) => () => new Worker(program, { eval: true })

/** What a thread does with each picture. */
const program = (what: string) => `
  const { parentPort, workerData } = require('node:worker_threads')
  parentPort.postMessage('ready')
  parentPort.on('message', () => { ${what} })`
const reading = (what: string) => running(program(what))

const READS_X = 'parentPort.postMessage({ done: { ok: true, value: { texts: ["x"], seen: "code", incomplete: [] } } })'
const X = { ok: true, value: { texts: ['x'], seen: 'code', incomplete: [] } }

/** One thread after the other. */
const inTurn =
  (...starts: (() => Worker)[]) =>
  () =>
    (starts.shift() as () => Worker)()

describe('a thread for pictures', () => {
  it('reads several at once, each for the one who asked', async () => {
    const { read } = open()
    const texts = ['one', 'two', 'three']
    const readings = await Promise.all(texts.map(async (text) => read(await pictureOf(text))))
    expect(readings).toEqual(
      texts.map((text) => ({ ok: true, value: { texts: [text], seen: 'code', incomplete: [] } })),
    )
    expect(await read(new Uint8Array(9))).toEqual({ ok: false, error: 'not-a-picture' })
  })

  it.each([
    [
      'throws at once',
      () => () => {
        throw new Error('no threads here')
      },
    ],
    ['dies before it is ready', () => running('throw new Error("broken")')],
    ['ends before it is ready', () => running('')],
  ])('that %s is done without', async (_what, start) => {
    const { read } = open(start())
    expect(await read(await pictureOf('here'))).toMatchObject({ ok: true, value: { texts: ['here'] } })
    expect(await read(await pictureOf('again'))).toMatchObject({ ok: true, value: { texts: ['again'] } })
  })

  it('that dies over a picture gives that one up, and another is started for the next', async () => {
    const { read } = open(inTurn(reading('process.exit(1)'), reading(READS_X)))
    const readings = [read(new Uint8Array(1)), read(new Uint8Array(1))]
    expect(await Promise.all(readings)).toEqual([null, X])
  })

  it('that does not come to an end is stopped when its time is up, and those who wait get another', async () => {
    const manual = manualClock()
    let whenWaited = () => {}
    const isWaited = new Promise<void>((resolve) => {
      whenWaited = resolve
    })
    const at: Clock['at'] = (time, run) => {
      whenWaited()
      return manual.at(time, run)
    }
    const { read } = open(inTurn(reading('for (;;);'), reading(READS_X)), { ...manual, at })
    const readings = [read(new Uint8Array(1)), read(new Uint8Array(1))]
    await isWaited
    manual.advance(GIVEN_UP_AFTER_MS)
    expect(await Promise.all(readings)).toEqual([null, X])
    // One that has answered may go on for ever.
    manual.advance(GIVEN_UP_AFTER_MS)
    expect(await read(new Uint8Array(1))).toEqual(X)
  })

  it('whose memory is full gives the picture up, and another is started for the next', async () => {
    const fills = () =>
      new Worker(program('const all = []; for (;;) all.push(new Array(1e4).fill(all))'), {
        eval: true,
        resourceLimits: { maxOldGenerationSizeMb: 16 },
      })
    const { read } = open(inTurn(fills, reading(READS_X)))
    expect(await read(new Uint8Array(1))).toEqual(null)
    expect(await read(new Uint8Array(1))).toEqual(X)
  })

  it('hands on what its reader threw, and reads the next', async () => {
    const { read } = open(reading("parentPort.postMessage({ error: new Error('a bug') })"))
    await expect(read(new Uint8Array(1))).rejects.toThrow('a bug')
    await expect(read(new Uint8Array(1))).rejects.toThrow('a bug')
  })

  it('ends when it has had nothing to do for long, and another is started for what comes then', async () => {
    const clock = manualClock()
    const { read } = open(inTurn(reading(READS_X), reading(READS_X.replace('"x"', '"another"'))), clock)
    expect(await read(new Uint8Array(1))).toEqual(X)
    clock.advance(IDLE_MS - 1)
    expect(await read(new Uint8Array(1))).toEqual(X)
    clock.advance(IDLE_MS - 1)
    expect(await read(new Uint8Array(1))).toEqual(X)
    clock.advance(IDLE_MS)
    expect(await read(new Uint8Array(1))).toMatchObject({ value: { texts: ['another'] } })
  })

  it('makes films', async () => {
    const gif = await open().perform({
      is: 'movie',
      shown: [{ at: 0, display: DISPLAYS.start as Display }],
      options: {},
    })
    expect(Buffer.from(gif as Uint8Array).toString('latin1', 0, 6)).toBe('GIF89a')
  })

  it('need not be started to be closed', async () => {
    await pictureThread(() => {
      throw new Error('not started')
    }).close()
  })
})
