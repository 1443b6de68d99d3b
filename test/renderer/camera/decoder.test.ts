import { expect, test } from 'vitest'
import type { Answer, Asked, Sight } from '../../../renderer/camera/decode-worker.ts'
import { makeDecoder } from '../../../renderer/camera/decoder.ts'

const picture = (name: string) => ({ name }) as unknown as ImageBitmap
const SIGHT: Sight = {
  reading: { codes: [], seen: 'no-code', incomplete: [], hint: null },
  width: 640,
  height: 480,
}

function fakeWorker() {
  const tasks: { task: Asked; taken: unknown }[] = []
  const heard: Record<string, (event: unknown) => void> = {}
  let starts = 0
  const decoder = makeDecoder(() => {
    starts += 1
    return {
      postMessage: (task: Asked, taken: unknown) => tasks.push({ task, taken }),
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
  void decoder.readFrame(frame, null)
  void decoder.readStill(picture('still'))
  expect(starts()).toBe(1)
  expect(tasks.map(({ task }) => task.kind)).toEqual(['frame', 'still'])
  expect(tasks[0]?.taken).toEqual([frame])
})

test('each picture gets its own answer, in whatever order they come', async () => {
  const { decoder, tasks, answer } = fakeWorker()
  const first = decoder.readFrame(picture('1'), null)
  const second = decoder.readStill(picture('2'))
  answer({ id: tasks[1]?.task.id ?? 0, sight: SIGHT })
  answer({ id: tasks[0]?.task.id ?? 0, sight: null })
  expect(await first).toBeNull()
  expect(await second).toBe(SIGHT.reading)
})

test('a stream is given away whole; then its frames are asked for by its number, and it is ended by it', async () => {
  const { decoder, tasks, answer } = fakeWorker()
  const frames = [new ReadableStream<VideoFrame>(), new ReadableStream<VideoFrame>()]
  const [first, second] = frames.map((one) => decoder.follow(one))
  expect(tasks.map(({ taken }) => taken)).toEqual(frames.map((one) => [one]))
  const region = { x: 0, y: 0, width: 0.5, height: 0.5 }
  const next = second?.next(region)
  first?.end()
  const [, opened, asked, ended] = tasks.map(({ task }) => task)
  expect(asked).toMatchObject({ kind: 'next', stream: opened?.kind === 'open' && opened.stream, region })
  expect(ended).toMatchObject({ kind: 'end', stream: tasks[0]?.task.kind === 'open' && tasks[0].task.stream })
  expect(ended).not.toMatchObject({ stream: opened?.kind === 'open' && opened.stream })
  answer({ id: asked?.id ?? 0, sight: SIGHT })
  expect(await next).toBe(SIGHT)
})

test('a worker that breaks leaves nobody waiting', async () => {
  const { decoder, crash } = fakeWorker()
  const reading = decoder.readStill(picture('1'))
  const next = decoder.follow(new ReadableStream<VideoFrame>()).next(null)
  crash()
  expect(await reading).toBeNull()
  expect(await next).toBeNull()
})
