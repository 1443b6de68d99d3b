import { Worker } from 'node:worker_threads'
import { describe, expect, it, onTestFinished } from 'vitest'
import { MOST_WAITING, pictureThreads } from '../../../host/pictures/picture-threads.ts'

/**
 * Threads that answer when they are let go: each says its number, how many pictures it has read, and waits for the word.
 */
function makeThreads(most: number) {
  const gate = new SharedArrayBuffer(4)
  let started = 0
  const program = `
    const { parentPort, workerData: { gate, number } } = require('node:worker_threads')
    let read = 0
    parentPort.on('message', () => {
      Atomics.wait(new Int32Array(gate), 0, 0)
      parentPort.postMessage({ done: { ok: true, value: { texts: [String(number), String(++read)], seen: 'code', incomplete: [] } } })
    })
    parentPort.postMessage('ready')`
  const threads = pictureThreads(
    most,
    () => new Worker(program, { eval: true, workerData: { gate, number: ++started } }),
  )
  onTestFinished(() => threads.close())
  return {
    started: () => started,
    read: async () => {
      const reading = await threads.read(new Uint8Array(1))
      return reading.ok ? reading.value.texts.join('.') : reading.error
    },
    letGo() {
      Atomics.store(new Int32Array(gate), 0, 1)
      Atomics.notify(new Int32Array(gate), 0)
    },
  }
}

describe('threads for pictures', () => {
  it('are one for each picture at once, up to a number; the others wait for the first that is free', async () => {
    const { started, read, letGo } = makeThreads(2)
    const readings = [read(), read(), read()]
    letGo()
    const texts = await Promise.all(readings)
    expect(started()).toBe(2)
    expect(texts.slice(0, 2)).toEqual(['1.1', '2.1'])
    expect(['1.2', '2.2']).toContain(texts[2])
  })

  it('are one where one picture comes after the other', async () => {
    const { started, read, letGo } = makeThreads(4)
    letGo()
    expect([await read(), await read(), await read()]).toEqual(['1.1', '1.2', '1.3'])
    expect(started()).toBe(1)
  })

  it('refuse what finds too many before it, and read all the others', async () => {
    const { read, letGo } = makeThreads(1)
    const kept = Array.from({ length: 1 + MOST_WAITING }, read)
    await expect(read()).rejects.toMatchObject({ code: 'pictures-busy', message: expect.stringContaining('64 other') })
    letGo()
    expect(await Promise.all(kept)).toHaveLength(65)
    expect(await read()).toBe('1.66')
  })

  it('go on when one is given up', async () => {
    const dies = `
      const { parentPort } = require('node:worker_threads')
      parentPort.on('message', () => process.exit(1))
      parentPort.postMessage('ready')`
    const threads = pictureThreads(1, () => new Worker(dies, { eval: true }))
    onTestFinished(() => threads.close())
    expect(await threads.read(new Uint8Array(1))).toEqual({ ok: false, error: 'given-up' })
    expect(await threads.movie([], {})).toBeNull()
  })
})
