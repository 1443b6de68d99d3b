import { type PictureCodes, type PictureRefusal, pictureReader, type ReadPicture } from '../../host/index.ts'
import { parseSerial, parseTokenCode, rightCode } from '../../token-core/index.ts'
import { Complaint } from '../terminal/complaint.ts'
import { FileComplaint, readBytes } from '../terminal/files.ts'
import type { Translate } from '../terminal/i18n.ts'
import type { Terminal } from '../terminal/terminal.ts'

interface Reading extends Partial<Pick<PictureCodes, 'incomplete'>> {
  readonly texts: readonly string[]
  readonly error?: string
  readonly isUnread?: boolean
}

async function readFileCodes(file: string, read: ReadPicture, t: Translate): Promise<Reading> {
  let bytes: Uint8Array
  try {
    bytes = await readBytes(file, t)
  } catch (error) {
    if (error instanceof FileComplaint) return { texts: [], error: error.what, isUnread: true }
    throw error
  }
  const reading = await read(bytes)
  if (!reading.ok) return { texts: [], error: refusalOf(reading, t) }
  const { texts, incomplete } = reading.value
  return incomplete.length === 0 ? { texts } : { texts, incomplete }
}

function refusalOf(refusal: PictureRefusal, t: Translate): string {
  switch (refusal.error) {
    case 'unsupported':
      return t(`decode.${refusal.reason}`)
    case 'too-large': {
      const { width, height, limits } = refusal
      return t('decode.too-large', { width, height, pixels: limits.pixels, side: limits.side })
    }
    case 'not-a-picture':
      if (refusal.format !== undefined) return t('decode.otherFormat', { format: refusal.format })
      return t('decode.not-a-picture')
    case 'damaged':
      return t('decode.damaged')
    case 'given-up':
      return t('decode.given-up')
  }
}

/** The token that `--for` speaks of; throws a Complaint. */
function tokenOf(names: string, t: Translate) {
  let serial = ''
  const activations: { tokenCode: string }[] = []
  for (const value of names.split(',').map((name) => name.trim())) {
    const printed = parseSerial(value)
    if (parseTokenCode(value)) activations.push({ tokenCode: value })
    else if (printed !== null && serial === '') serial = printed
    else throw new Complaint(t('decode.unknownName', { value }))
  }
  return { serial, registration: null, activations }
}

/**
 * `camtoken decode FILE…`: one line of JSON per file, `{"file","texts","ms"}`, in the order of the arguments. `texts` are all codes in the
 * picture, none is no error; `incomplete` are texts spread over several codes of which some are missing: `parts` are there `of` so many. A file
 * that is no picture has `error`. Both are said on the error stream, too. With `names`, the serial and token codes of a token, `meant` is the
 * code that it is to read; null: there is none, or it is not clear.
 * @returns the exit code: 1 when a file is no picture, 2 when one could not be read
 */
export async function decode(
  files: readonly string[],
  terminal: Terminal,
  t: Translate,
  read: ReadPicture = pictureReader(),
  names?: string,
): Promise<number> {
  const token = names === undefined ? null : tokenOf(names, t)
  let code = 0
  for (const file of files) {
    const start = performance.now()
    const reading = await readFileCodes(file, read, t)
    const ms = Math.round((performance.now() - start) * 10) / 10
    const { texts, incomplete = [], error } = reading
    const meant = token === null ? undefined : rightCode(texts, token)
    terminal.out(JSON.stringify({ file, texts, meant, ms, incomplete: reading.incomplete, error }))
    for (const { parts, of } of incomplete) {
      const message = t('decode.incomplete', { parts: parts.join(', '), of, missing: of - parts.length })
      terminal.error(t('error.file', { file, message }))
    }
    if (error === undefined) continue
    terminal.error(t('error.file', { file, message: error }))
    code = Math.max(code, reading.isUnread ? 2 : 1)
  }
  return code
}
