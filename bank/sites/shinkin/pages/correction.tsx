/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Drawing } from './kinds.ts'

/** 時刻補正, without a login. No seed shows it. */
export const K30: Drawing = {
  title: 'k30.title',
  lead: 'k30.lead',
  fields: {
    serial: { kind: 'text', label: 'k30.serial', hint: 'k30.serial-hint', width: 'middle' },
    otp1: { kind: 'code', label: 'k30.otp1', hint: 'k30.otp1-hint' },
    otp2: { kind: 'code', label: 'k30.otp2', hint: 'k30.otp2-hint' },
  },
  buttons: ['ok'],
  after: ({ t }) => <p class="note">{t('k30.about')}</p>,
}
