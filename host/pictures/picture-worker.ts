import { parentPort } from 'node:worker_threads'
import { pictureReader } from './read-picture.ts'

/** Reads picture files in a thread of its own: a large one takes seconds, in which the host must answer. */

const read = pictureReader()
let last: Promise<unknown> = Promise.resolve()

parentPort?.on('message', ({ id, bytes }: { id: number; bytes: Uint8Array }) => {
  last = last.then(async () => {
    const answer = await read(bytes).then(
      (reading) => ({ id, reading }),
      (error: unknown) => ({ id, error }),
    )
    parentPort?.postMessage(answer)
  })
})
parentPort?.postMessage('ready')
