import { parentPort } from 'node:worker_threads'
import { pictureReader } from './read-picture.ts'

/** Reads picture files in a thread of its own, one after the other: a large one takes seconds, in which the host must answer. */

const read = pictureReader()

parentPort?.on('message', async (bytes: Uint8Array) => {
  const answer = await read(bytes).then(
    (reading) => ({ reading }),
    (error: unknown) => ({ error }),
  )
  parentPort?.postMessage(answer)
})
parentPort?.postMessage('ready')
