import { readFile } from 'node:fs/promises'
import { type PictureCodes, type PictureRefusal, pictureReader, type ReadPicture } from '../../host/index.ts'
import { reasonOf } from '../terminal/complaint.ts'
import type { Translate } from '../terminal/i18n.ts'
import type { Terminal } from '../terminal/terminal.ts'

interface Reading extends Partial<Pick<PictureCodes, 'incomplete'>> {
  readonly texts: readonly string[]
  readonly error?: string
}

async function readFileCodes(file: string, read: ReadPicture, t: Translate): Promise<Reading> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    const reason = reasonOf(error)
    return { texts: [], error: reason === 'ENOENT' ? t('decode.notFound') : t('decode.unreadable', { reason }) }
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
  }
}

/**
 * `camtoken decode FILE…`: one line of JSON per file, `{"file","texts","ms"}`, in the order of the arguments. `texts` are all codes in the
 * picture, none is no error; `incomplete` are texts spread over several codes of which some are missing: `parts` are there `of` so many. A file
 * that is no picture has `error`. Both are said on the error stream, too.
 * @returns the exit code: 1 when a file could not be read as a picture
 */
export async function decode(
  files: readonly string[],
  terminal: Terminal,
  t: Translate,
  read: ReadPicture = pictureReader(),
): Promise<number> {
  let failed = false
  for (const file of files) {
    const start = performance.now()
    const reading = await readFileCodes(file, read, t)
    const ms = Math.round((performance.now() - start) * 10) / 10
    const { texts, incomplete = [], error } = reading
    terminal.out(JSON.stringify({ file, texts, ms, incomplete: reading.incomplete, error }))
    for (const { parts, of } of incomplete) {
      const message = t('decode.incomplete', { parts: parts.join(', '), of, missing: of - parts.length })
      terminal.error(t('error.file', { file, message }))
    }
    if (error === undefined) continue
    terminal.error(t('error.file', { file, message: error }))
    failed = true
  }
  return failed ? 1 : 0
}
