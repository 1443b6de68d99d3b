/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { View } from './view.ts'

/** Whom a customer calls when the pages cannot help him: number and hours from the bank's settings. */
export function Contact({ view }: { readonly view: View }) {
  const { t, contact } = view
  const hours = contact.hours === '' ? t('contact.usual-hours') : contact.hours
  return (
    <p class="contact" data-testid="contact">
      {t('contact.name')} <strong>{contact.phone}</strong> {t('contact.hours', { hours })}
    </p>
  )
}
