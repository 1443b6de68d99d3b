/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Child, PropsWithChildren } from 'hono/jsx'
import { QrPicture, QrTools, type ShownImage } from './qr.tsx'
import type { Text, TextKey } from './text.ts'

/** A code and the form that its number is typed in: beside each other, and in a narrow window the one right above the other. */

interface CodePageProps {
  readonly t: Text
  /** Null when there is nothing to read: the form says why. */
  readonly image: ShownImage | null
  readonly alt: TextKey
  readonly heading: TextKey
  readonly renew?: string
  /** What is read before: the transaction, what to do with the token. */
  readonly about: Child
  /** BLGI022 and BLGI023: the form stands below the code in a wide window, too. The first image is a coarse one, whose form is long. */
  readonly step?: 'first' | 'second'
}

export function CodePage(props: PropsWithChildren<CodePageProps>) {
  const { t, image, alt, heading, renew, about, step, children } = props
  if (!image) {
    return (
      <>
        {about}
        {children}
      </>
    )
  }
  return (
    <div class={step ? `code-page wide ${step}-image` : 'code-page'}>
      <div class="about">{about}</div>
      <section class="card code-card" aria-labelledby="read-heading">
        <h2 id="read-heading">{t(heading)}</h2>
        <QrPicture t={t} image={image} alt={t(alt)} />
      </section>
      <div class="answer">{children}</div>
      <QrTools t={t} image={image} {...(renew && { renew })} />
    </div>
  )
}
