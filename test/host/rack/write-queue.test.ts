import { describe, expect, it } from 'vitest'
import { makeWriteQueue } from '../../../host/rack/write-queue.ts'

/** A writer whose writes end when the test says so. */
function heldWriter() {
  const begun: { value: number; end: (error?: Error) => void }[] = []
  const write = (value: number) =>
    new Promise<void>((resolve, reject) => {
      begun.push({ value, end: (error) => (error === undefined ? resolve() : reject(error)) })
    })
  const values = () => begun.map((one) => one.value)
  return { begun, values, queue: makeWriteQueue(write) }
}

const idle = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('the write queue', () => {
  it('writes one at a time and only the newest of those that wait', async () => {
    const { begun, values, queue } = heldWriter()
    const first = queue(1)
    await idle()
    const rest = [queue(2), queue(3), queue(4)]
    await idle()
    expect(values()).toEqual([1])
    begun[0]?.end()
    await first
    await idle()
    expect(values()).toEqual([1, 4])
    begun[1]?.end()
    await Promise.all(rest)
    expect(values()).toEqual([1, 4])
  })

  it('keeps the order when a value comes in the very moment a write ends', async () => {
    const { begun, values, queue } = heldWriter()
    const first = queue(1)
    await idle()
    queue(2)
    const third = first.then(() => queue(3))
    begun[0]?.end()
    await idle()
    begun[1]?.end()
    await idle()
    begun[2]?.end()
    await third
    expect(values()).toEqual([...values()].sort())
    expect(values().at(-1)).toBe(3)
  })

  it('tells those of a failed write, and writes what comes after', async () => {
    const { begun, values, queue } = heldWriter()
    const first = queue(1)
    await idle()
    const second = queue(2)
    begun[0]?.end(new Error('disk full'))
    await expect(first).rejects.toThrow('disk full')
    await idle()
    begun[1]?.end()
    await second
    expect(values()).toEqual([1, 2])
  })
})
