import { Worker } from 'node:worker_threads'
import { toBuffer } from 'qrcode'
import { describe, expect, it, onTestFinished } from 'vitest'
import { pictureThread } from '../../../host/pictures/picture-thread.ts'

const pictureOf = async (text: string) => new Uint8Array(await toBuffer(text, { scale: 4 }))

function open(start?: () => Worker) {
  const thread = pictureThread(start)
  onTestFinished(() => thread.close())
  return thread
}

/** A thread that does what this program says. */
const running = (program: string) => () => new Worker(program, { eval: true })

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

  it('that dies over a picture refuses that one, and another is started for the next', async () => {
    const program = (what: string) => `
      const { parentPort } = require('node:worker_threads')
      parentPort.postMessage('ready')
      parentPort.on('message', ({ id }) => { ${what} })`
    const starts = [
      running(program('process.exit(1)')),
      running(program('parentPort.postMessage({ id, reading: { ok: true, value: { texts: ["x"], seen: "code" } } })')),
    ]
    const { read } = open(() => (starts.shift() as () => Worker)())
    expect(await read(new Uint8Array(1))).toEqual({ ok: false, error: 'damaged' })
    expect(await read(new Uint8Array(1))).toMatchObject({ ok: true, value: { texts: ['x'] } })
  })

  it('hands on what its reader threw', async () => {
    const program = `
      const { parentPort } = require('node:worker_threads')
      parentPort.postMessage('ready')
      parentPort.on('message', ({ id }) => parentPort.postMessage({ id, error: new Error('a bug') }))`
    await expect(open(running(program)).read(new Uint8Array(1))).rejects.toThrow('a bug')
  })

  it('need not be started to be closed', async () => {
    await pictureThread(() => {
      throw new Error('not started')
    }).close()
  })
})
