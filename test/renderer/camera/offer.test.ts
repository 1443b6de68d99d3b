// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { useCamera } from '../../../renderer/camera/camera-store.ts'
import type { Decoder } from '../../../renderer/camera/decoder.ts'
import { offerPicture, offerScreen, offerText, pictureIn } from '../../../renderer/camera/offer.ts'
import type { Reading } from '../../../scanner/index.ts'
import { REQUEST_IMAGE } from '../../host/practice.ts'
import { FIRST_IMAGE, fakeToken, OTHER_FIRST_IMAGE } from '../fake-token.ts'

beforeEach(() => {
  useCamera.setState(useCamera.getInitialState())
  vi.stubGlobal('createImageBitmap', async (file: Blob) => {
    if (!file.type.startsWith('image/')) throw new DOMException('', 'InvalidStateError')
    return {}
  })
})

function set({ scanning = true } = {}) {
  const fake = fakeToken()
  if (scanning) fake.startScanning()
  const connection = fake.connect()
  return { fake, connection, offered: () => useCamera.getState().offered }
}

const corners = [0, 1, 2, 3].map((n) => ({ x: n, y: n })) as unknown as NonNullable<Reading['hint']>
const reader = (...texts: string[]): Pick<Decoder, 'readStill'> => {
  const codes = texts.map((text) => ({ text, corners }))
  const seen = codes.length ? 'code' : 'too-small'
  const readStill = async (): Promise<Reading> => ({ codes, seen, incomplete: [], hint: null })
  return { readStill }
}
const picture = new Blob(['x'], { type: 'image/png' })

test('a text goes to the token as if its camera had read it', async () => {
  const { fake, connection, offered } = set()
  await offerText(connection, FIRST_IMAGE)
  expect(fake.view().display.screen).toBe('device-code')
  expect(offered()).toEqual({ kind: 'read', codes: 1 })
})

test('of several codes the one meant for the token goes to it, and how many there were is told', async () => {
  const { fake, connection, offered } = set()
  await offerPicture(connection, picture, reader('https://bank.example/', FIRST_IMAGE))
  expect(fake.view().display.screen).toBe('device-code')
  expect(offered()).toEqual({ kind: 'read', codes: 2 })
})

test('a request for another token beside what is no code of ours is for the person to choose, too', async () => {
  const { connection, offered } = set()
  await offerPicture(connection, picture, reader('one', REQUEST_IMAGE))
  expect(offered()).toEqual({ kind: 'choose', texts: ['one', REQUEST_IMAGE] })
})

test('two codes that it would answer are for the person to choose from', async () => {
  const { fake, connection, offered } = set()
  await offerPicture(connection, picture, reader(FIRST_IMAGE, OTHER_FIRST_IMAGE, FIRST_IMAGE))
  expect(offered()).toEqual({ kind: 'choose', texts: [FIRST_IMAGE, OTHER_FIRST_IMAGE] })
  expect(fake.sent).toEqual([])
})

test('the screen is looked at only for a token that scans', async () => {
  const grab = vi.fn(async () => ({}) as ImageBitmap)
  const asleep = set({ scanning: false })
  await offerScreen(asleep.connection, grab, reader(FIRST_IMAGE))
  expect(asleep.offered()).toEqual({ kind: 'not-scanning' })
  expect(grab).not.toHaveBeenCalled()

  const awake = set()
  await offerScreen(awake.connection, grab, reader(FIRST_IMAGE))
  expect(awake.fake.view().display.screen).toBe('device-code')
  expect(useCamera.getState().offeredFrom).toBe('screen')
})

test('a screen that the person did not share leaves nothing said here', async () => {
  const { connection, offered, fake } = set()
  await offerScreen(connection, async () => null, reader(FIRST_IMAGE))
  expect(offered()).toBeNull()
  expect(fake.sent).toEqual([])
})

test('a token that does not scan gets nothing, and the page says so', async () => {
  const { fake, connection, offered } = set({ scanning: false })
  await offerPicture(connection, picture, reader(FIRST_IMAGE))
  expect(offered()).toEqual({ kind: 'not-scanning' })
  await offerText(connection, FIRST_IMAGE)
  expect(fake.sent).toEqual([])
})

test('a picture without a code says what was seen; a file that is no picture says that', async () => {
  const { fake, connection, offered } = set()
  await offerPicture(connection, picture, reader())
  expect(offered()).toEqual({ kind: 'nothing-seen', seen: 'too-small', incomplete: [] })
  await offerPicture(connection, new Blob(['%PDF'], { type: 'application/pdf' }), reader('x'))
  expect(offered()).toEqual({ kind: 'not-a-picture' })
  expect(fake.sent).toEqual([])
})

test('a picture with some parts of a text says which', async () => {
  const { fake, connection, offered } = set()
  const incomplete = [{ parts: [1], of: 3 }]
  const readStill = async (): Promise<Reading> => ({ codes: [], seen: 'part', incomplete, hint: null })
  await offerPicture(connection, picture, { readStill })
  expect(offered()).toEqual({ kind: 'nothing-seen', seen: 'part', incomplete })
  expect(fake.sent).toEqual([])
})

test('a text that does not arrive is not called read', async () => {
  const { fake, connection, offered } = set()
  fake.failWith(new TypeError('Failed to fetch'))
  await offerText(connection, FIRST_IMAGE)
  expect(offered()).toEqual({ kind: 'not-sent' })
})

test('finds the first picture among dropped files', () => {
  const files = [new File(['a'], 'a.txt', { type: 'text/plain' }), new File(['b'], 'b.png', { type: 'image/png' })]
  expect(pictureIn({ files } as unknown as DataTransfer)?.name).toBe('b.png')
  expect(pictureIn(null)).toBeNull()
})
