import { expect, test } from 'vitest'
import type { Answer, Task } from '../../../renderer/camera/decode-worker.ts'
import { makeDecoder } from '../../../renderer/camera/decoder.ts'
import type { Reading } from '../../../scanner/index.ts'

const picture = (name: string) => ({ name }) as unknown as ImageBitmap
const READING: Reading = { codes: [], seen: 'no-code', incomplete: [], hint: null }

function fakeWorker() {
  const tasks: { task: Task; taken: unknown }[] = []
  const heard: Record<string, (event: unknown) => void> = {}
  let starts = 0
  const decoder = makeDecoder(() => {
    starts += 1
    return {
      postMessage: (task: Task, taken: unknown) => tasks.push({ task, taken }),
      addEventListener: (type: string, run: unknown) => {
        heard[type] = run as (event: unknown) => void
      },
    } as unknown as Worker
  })
  return {
    decoder,
    tasks,
    starts: () => starts,
    answer: (answer: Answer) => heard.message?.({ data: answer }),
    crash: () => heard.error?.({}),
  }
}

test('starts one worker, when it is first needed, and gives pictures away without copying them', () => {
  const { decoder, tasks, starts } = fakeWorker()
  expect(starts()).toBe(0)
  const frame = picture('frame')
  void decoder.readFrame(frame)
  void decoder.readStill(picture('still'))
  expect(starts()).toBe(1)
  expect(tasks.map(({ task }) => task.kind)).toEqual(['frame', 'still'])
  expect(tasks[0]?.taken).toEqual([frame])
})

test('each picture gets its own answer, in whatever order they come', async () => {
  const { decoder, tasks, answer } = fakeWorker()
  const first = decoder.readFrame(picture('1'))
  const second = decoder.readStill(picture('2'))
  answer({ id: tasks[1]?.task.id ?? 0, reading: READING })
  answer({ id: tasks[0]?.task.id ?? 0, reading: null })
  expect(await first).toBeNull()
  expect(await second).toBe(READING)
})

test('a worker that breaks leaves nobody waiting', async () => {
  const { decoder, crash } = fakeWorker()
  const reading = decoder.readStill(picture('1'))
  crash()
  expect(await reading).toBeNull()
})
