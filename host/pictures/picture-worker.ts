import { parentPort } from 'node:worker_threads'
import { type Job, jobDoer } from './jobs.ts'

/** Reads and makes pictures in a thread of its own, one after the other: a large one takes seconds, in which the host must answer. */

const perform = jobDoer()

parentPort?.on('message', async (job: Job) => {
  const answer = await perform(job).then(
    (done) => ({ done }),
    (error: unknown) => ({ error }),
  )
  parentPort?.postMessage(answer)
})
parentPort?.postMessage('ready')
