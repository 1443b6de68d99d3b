import { hexToBytes } from '../bytes.ts'
import { beginRegistration, readSecondImage } from './activation.ts'
import { refuse } from './lens.ts'
import { signatureCode } from './message/codes.ts'
import { readImage } from './message/decode.ts'
import type { SealedImage } from './message/envelope.ts'
import { instanceKeys } from './message/keys.ts'
import type { RequestBody } from './message/messages.ts'
import { openImage } from './message/seal.ts'
import { isActivated, show, type Token, tokenCodeOf } from './token.ts'

/** What the camera read. The order of the checks is docs/device.md, "Refusals". */
export function readScan(token: Token, text: string): Token {
  const image = readImage(text)
  if (!image.ok) return refuse(token, image.error)
  if (image.value.type === 'activation-1') return beginRegistration(token, image.value, text)
  const { addressee } = image.value
  return addressee.kind === 'device'
    ? readSecondImage(token, image.value, addressee.serial, text)
    : readForActivation(token, image.value, addressee.tokenCode, text)
}

/** A request or a deletion: the image picks the right activation by itself. */
function readForActivation(token: Token, image: SealedImage, tokenCode: string, scanned: string): Token {
  if (!isActivated(token)) return refuse(token, 'DP020')
  const activation = token.activations.find((held) => tokenCodeOf(held) === tokenCode)
  if (!activation) return refuse(token, 'SIM02')
  const keys = instanceKeys(hexToBytes(activation.instanceKey), tokenCode)
  const opened = openImage(image, keys.seal)
  if (!opened.ok) return refuse(token, opened.error)
  const { message, plaintext } = opened.value
  if (message.type !== 'request') return show(token, { name: 'confirm-deletion', tokenCode })
  return show(token, {
    name: 'transaction',
    lines: [message.title, ...bodyLines(message.body)],
    code: signatureCode(keys.signature, plaintext),
    scroll: 0,
    scanned,
  })
}

/** Label and value share a line; a challenge or a free text is one logical line. */
function bodyLines(body: RequestBody): readonly string[] {
  if ('fields' in body) return body.fields.map(([label, value]) => `${label} ${value}`)
  return ['challenge' in body ? body.challenge : body.freeText]
}

/** Yes on the deletion screen. A registration in progress goes on. */
export function deleteActivation(token: Token, tokenCode: string): Token {
  const activations = token.activations.filter((held) => tokenCodeOf(held) !== tokenCode)
  return show({ ...token, activations }, { name: 'deleted' })
}
