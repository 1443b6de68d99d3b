/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { qrOf } from '../../server/index.ts'
import type { Bank } from '../core/bank.ts'
import type { Text } from './text.ts'
import { clockInJapan } from './time.ts'

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

interface QrPictureProps {
  readonly t: Text
  readonly image: Pick<ShownImage, 'text'>
  readonly alt: string
}

/**
 * The QR code of a message. A link of {@link QrTools} enlarges it, without a script: the white page around it is part of its
 * quiet zone then.
 */
export function QrPicture({ t, image, alt }: QrPictureProps) {
  const { text } = image
  const { side, path } = qrOf(text)
  const width = side * Math.max(SMALLEST_MODULE, Math.floor(WANTED_WIDTH / side))
  const viewBox = `0 0 ${side} ${side}`
  return (
    <div class="qr" id="qr">
      <div class="qr-frame">
        <svg
          class="qr-image"
          data-testid="qr"
          role="img"
          aria-label={alt}
          width={width}
          height={width}
          viewBox={viewBox}
          shape-rendering="crispEdges"
        >
          <title>{alt}</title>
          <rect width={side} height={side} fill="#fff" />
          <path fill="#000" id="qr-modules" d={path} />
        </svg>
      </div>
      <div class="qr-large" id="qr-large" data-testid="qr-large">
        <svg role="img" aria-label={alt} viewBox={`2 2 ${side - 4} ${side - 4}`} shape-rendering="crispEdges">
          <rect width={side} height={side} fill="#fff" />
          <use href="#qr-modules" />
        </svg>
        <a class="button" href="#qr" data-testid="reduce">
          {t('qr.reduce')}
        </a>
      </div>
    </div>
  )
}

interface QrToolsProps {
  readonly t: Text
  readonly image: ShownImage
  /** The page that shows a new image, when this one may be replaced. */
  readonly renew?: string
}

/** How long the code counts, its enlargement, a new one, and for testers the text in it. */
export function QrTools({ t, image, renew }: QrToolsProps) {
  return (
    <div class="qr-about">
      <p class="note" data-testid="valid-until">
        {t('qr.age', { made: clockInJapan(image.madeAt), time: clockInJapan(image.validUntil) })}
      </p>
      <p class="qr-tools">
        <a class="button small" href="#qr-large" data-testid="enlarge">
          {t('qr.enlarge')}
        </a>
        {renew && (
          <a class="button small" href={renew} data-testid="renew">
            {t('qr.renew')}
          </a>
        )}
      </p>
      <ForTesters t={t} text={image.text} />
    </div>
  )
}

/** The text in a code. */
export function ForTesters({ t, text }: { readonly t: Text; readonly text: string }) {
  return (
    <details class="for-testers">
      <summary>{t('qr.for-testers')}</summary>
      <label for="qr-text">{t('qr.text')}</label>
      <textarea id="qr-text" data-testid="qr-text" rows={4} readonly spellcheck={false}>
        {text}
      </textarea>
    </details>
  )
}
