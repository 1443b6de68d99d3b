import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { holdForMe } from '../../../../renderer/faces/camera-token/hold-for-me.ts'
import { pressBookOf } from '../../../../renderer/faces/camera-token/press-book.ts'
import { fakeToken } from '../../fake-token.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function set(options?: Parameters<typeof fakeToken>[0]) {
  const fake = fakeToken(options)
  const connection = fake.connect()
  const book = pressBookOf(connection)
  const steps = () => fake.sent.map((event) => ('button' in event ? `${event.type} ${event.button}` : event.type))
  return { fake, connection, book, steps }
}

test('left and middle stay down until the menu is there, and come up then', async () => {
  const { fake, connection, book, steps } = set()
  const held = holdForMe(connection, book, ['left', 'middle'])
  await connection.settled()
  fake.pass(1_999)
  await vi.advanceTimersByTimeAsync(0)
  expect(steps()).toEqual(['press left', 'press middle'])
  fake.pass(1)
  await held
  await connection.settled()
  expect(steps()).toEqual(['press left', 'press middle', 'release middle', 'release left'])
  expect(fake.view().display.screen).toBe('menu')
})

test('a device without power begins no hold: the button comes up at once', async () => {
  const { connection, book, steps } = set({ tapeIn: true })
  await holdForMe(connection, book, ['middle'])
  await connection.settled()
  expect(steps()).toEqual(['press middle', 'release middle'])
})

test('lets go when the connection is lost', async () => {
  const { fake, connection, book } = set()
  const held = holdForMe(connection, book, ['middle'])
  await connection.settled()
  fake.say('lost')
  await held
  expect(book.isDown('middle')).toBe(false)
})

test('lets go in the end even if the token never says a word again', async () => {
  const { connection, book } = set()
  const held = holdForMe(connection, book, ['middle'])
  await vi.advanceTimersByTimeAsync(10_000)
  await held
  expect(book.isDown('middle')).toBe(false)
})
