import { rightCode } from '../../token-core/key-free.ts'
import type { TokenConnection } from '../connection/token-store.ts'
import { type Offered, type OfferedFrom, useCamera } from './camera-store.ts'
import { cameraTokenOf } from './camera-token.ts'
import { type Decoder, decoder } from './decoder.ts'

/** What reads a picture that is held in front of the camera. */
type Reader = Pick<Decoder, 'readStill'>

const show = (offeredTo: TokenConnection, offered: Offered, offeredFrom: OfferedFrom) =>
  useCamera.setState({ offered, offeredTo, offeredFrom })

const isScanning = (connection: TokenConnection) => cameraTokenOf(connection)?.display.camera ?? false

/** Holds a text in front of the token's camera, as if it had been read from a code. Answers whether the token got it. */
export async function offerText(
  connection: TokenConnection,
  text: string,
  codes = 1,
  from: OfferedFrom = 'text',
): Promise<boolean> {
  if (!isScanning(connection)) {
    show(connection, { kind: 'not-scanning' }, from)
    return false
  }
  const after = await connection.send({ type: 'scan', text })
  show(connection, after ? { kind: 'read', codes } : { kind: 'not-sent' }, from)
  return after !== null
}

/** Reads all codes in a picture and gives the token the one that is meant for it; leaves it to the person when that is not clear. */
async function offerBitmap(
  connection: TokenConnection,
  picture: ImageBitmap | null,
  from: OfferedFrom,
  reader: Reader,
): Promise<void> {
  const reading = picture && (await reader.readStill(picture))
  if (!reading) return show(connection, { kind: 'not-a-picture' }, from)
  const view = cameraTokenOf(connection)
  const texts = reading.codes.map(({ text }) => text)
  const { seen, incomplete } = reading
  if (texts.length === 0 || !view) return show(connection, { kind: 'nothing-seen', seen, incomplete }, from)
  const right = rightCode(texts, view)
  if (right === null) return show(connection, { kind: 'choose', texts: [...new Set(texts)] }, from)
  await offerText(connection, right, texts.length, from)
}

/** Holds a picture in front of the token's camera. Read in the worker: the page goes on meanwhile. */
export async function offerPicture(connection: TokenConnection, file: Blob, reader: Reader = decoder): Promise<void> {
  if (!isScanning(connection)) return show(connection, { kind: 'not-scanning' }, 'picture')
  show(connection, { kind: 'reading' }, 'picture')
  await offerBitmap(connection, await createImageBitmap(file).catch(() => null), 'picture', reader)
}

/**
 * One look at the screen. `grab` gives the picture of what is on it now, or null when the person did not want to
 * share it; that has been said then.
 */
export async function offerScreen(
  connection: TokenConnection,
  grab: () => Promise<ImageBitmap | null>,
  reader: Reader = decoder,
): Promise<void> {
  if (!isScanning(connection)) return show(connection, { kind: 'not-scanning' }, 'screen')
  show(connection, { kind: 'reading' }, 'screen')
  const picture = await grab()
  if (!picture) return useCamera.setState({ offered: null })
  await offerBitmap(connection, picture, 'screen', reader)
}

/** The first picture among what was pasted or dropped. */
export function pictureIn(data: DataTransfer | null): File | null {
  return [...(data?.files ?? [])].find(({ type }) => type.startsWith('image/')) ?? null
}
