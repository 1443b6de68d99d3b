/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Look } from '../../model/web/site-web.ts'
import type { SeiwaKinds } from './pages/kinds.ts'

/** Vermilion, round letters, soft corners: nobody takes it for another bank. */
export const LOOK: Look<SeiwaKinds> = {
  name: 'bank.name',
  mark: () => (
    <svg class="bank-mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <path d="M16 3a13 13 0 1 0 0 26 13 13 0 0 0 0-26zm0 4a9 9 0 0 1 8.900 7.700c-3-1.900-6-2.200-8.900.300s-5.900 2.200-8.900.300A9 9 0 0 1 16 7z" />
    </svg>
  ),
  sheets: ['seiwa.css'],
  staticFiles: ['sites/seiwa/static/seiwa.css', 'sites/seiwa/static/household.css'],
  doors: [
    { page: 'SIM-S01', label: 'door.SIM-S01' },
    { page: 'SIM-S02', label: 'door.SIM-S02' },
  ],
}
