/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Look } from '../../model/web/site-web.ts'
import type { ShinkinKinds } from './pages/kinds.ts'

/** Blue and gold, forms as tables, headings in Mincho: nobody takes it for another bank. */
export const LOOK: Look<ShinkinKinds> = {
  name: 'shinkin.name',
  mark: () => (
    <svg class="bank-mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <path d="M16 2 2 9.500v3h28v-3zM5 14v11h4V14zm9 0v11h4V14zm9 0v11h4V14zM2 27v3h28v-3z" />
    </svg>
  ),
  sheets: ['shinkin.css'],
  staticFiles: ['sites/shinkin/static/shinkin.css'],
  doors: [
    { page: 'SIM-K01', label: 'menu.admin-door' },
    { page: 'SIM-K20', label: 'menu.user-door' },
    { page: 'SIM-K30', label: 'menu.correction' },
  ],
}
