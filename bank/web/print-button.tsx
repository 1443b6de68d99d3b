/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Text } from './text.ts'

/** 印刷: shown by static/print.js only, as it needs a script. */
export function PrintButton({ t }: { readonly t: Text }) {
  return (
    <>
      <button class="button no-print" type="button" data-print data-testid="print-window" hidden>
        {t('print.button')}
      </button>
      <script src="/static/print.js" defer />
    </>
  )
}
