/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { create } from 'qrcode'
import type { Bank } from '../domain/bank.ts'
import type { Text } from './text.ts'
import { clockInJapan } from './time.ts'

/** Modules of white around the code (ISO/IEC 18004 §9.1). */
const QUIET_ZONE = 4
/** CSS pixels a module: a webcam reads six well. Small codes are drawn larger. */
const SMALLEST_MODULE = 6
const WANTED_WIDTH = 330

export interface ShownImage {
  readonly text: string
  /** ms since 1970. */
  readonly madeAt: number
  readonly validUntil: number
}

/** @param madeAt ms since 1970 */
export function shownImage(bank: Pick<Bank, 'rules'>, text: string, madeAt: number): ShownImage {
  return { text, madeAt, validUntil: madeAt + bank.rules.imageAge }
}

/** The QR code of a message, how long it counts, and for testers the text in it. */
export function QrCode({ t, image, alt }: { readonly t: Text; readonly image: ShownImage; readonly alt: string }) {
  const { text } = image
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const side = modules.size + 2 * QUIET_ZONE
  const width = side * Math.max(SMALLEST_MODULE, Math.floor(WANTED_WIDTH / side))
  return (
    <div class="qr">
      <svg
        class="qr-image"
        data-testid="qr"
        role="img"
        aria-label={alt}
        width={width}
        height={width}
        viewBox={`0 0 ${side} ${side}`}
        shape-rendering="crispEdges"
      >
        <title>{alt}</title>
        <rect width={side} height={side} fill="#fff" />
        <path fill="#000" d={darkModules(modules)} />
      </svg>
      <p class="note" data-testid="valid-until">
        {t('qr.age', { time: clockInJapan(image.validUntil) })}
      </p>
      <details class="for-testers">
        <summary>{t('qr.for-testers')}</summary>
        <label for="qr-text">{t('qr.text')}</label>
        <textarea id="qr-text" data-testid="qr-text" rows={4} readonly spellcheck={false}>
          {text}
        </textarea>
      </details>
    </div>
  )
}

/** One rectangle for each run of dark modules in a row, so that no seams show between them. */
function darkModules(modules: { readonly size: number; get(row: number, column: number): number }): string {
  const runs: string[] = []
  for (let row = 0; row < modules.size; row++) {
    let start = -1
    for (let column = 0; column <= modules.size; column++) {
      const dark = column < modules.size && modules.get(row, column)
      if (dark && start < 0) start = column
      if (!dark && start >= 0) {
        runs.push(`M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${column - start}v1h${start - column}z`)
        start = -1
      }
    }
  }
  return runs.join('')
}
