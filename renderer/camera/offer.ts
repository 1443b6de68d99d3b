import type { TokenConnection } from '../connection/token-store.ts'
import { type Offered, useCamera } from './camera-store.ts'
import { type Decoder, decoder } from './decoder.ts'

const show = (offered: Offered) => useCamera.setState({ offered })

const isScanning = ({ store }: TokenConnection) => store.getState().view?.display.camera ?? false

/** Holds a text in front of the token's camera, as if it had been read from a code. Answers whether the token got it. */
export async function offerText(connection: TokenConnection, text: string, codes = 1): Promise<boolean> {
  if (!isScanning(connection)) {
    show({ kind: 'not-scanning' })
    return false
  }
  const after = await connection.send({ type: 'scan', text })
  show(after ? { kind: 'read', codes } : { kind: 'not-sent' })
  return after !== null
}

/** Holds a picture in front of the token's camera: reads it in the worker and gives the first code to the token. */
export async function offerPicture(connection: TokenConnection, file: Blob, reader: Decoder = decoder): Promise<void> {
  if (!isScanning(connection)) return show({ kind: 'not-scanning' })
  show({ kind: 'reading' })
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return show({ kind: 'not-a-picture' })
  const reading = await reader.readStill(picture)
  if (!reading) return show({ kind: 'not-a-picture' })
  const [code] = reading.codes
  if (!code) return show({ kind: 'nothing-seen', seen: reading.seen })
  await offerText(connection, code.text, reading.codes.length)
}

/** The first picture among what was pasted or dropped. */
export function pictureIn(data: DataTransfer | null): File | null {
  return [...(data?.files ?? [])].find(({ type }) => type.startsWith('image/')) ?? null
}
