import { settingsPage } from '../../../model/web/staff/settings-page.tsx'
import type { ShinkinKinds } from '../pages/kinds.ts'
import { contractPage } from './contract-page.tsx'
import { contractsPage } from './contracts-page.tsx'
import type { Terminal } from './parts.tsx'
import { stockPage } from './stock-page.tsx'

/** SIM-K90, 金庫の運用端末: its pages. */
export const STAFF_PAGES: readonly Terminal[] = [
  contractsPage,
  contractPage,
  stockPage,
  settingsPage<ShinkinKinds>('/staff/settings', 'SIM-K93', [
    {
      name: 'spread',
      label: 'k93.spread',
      options: [
        { value: 'all', label: 'k93.spread-all' },
        { value: 'user', label: 'k93.spread-user' },
      ],
    },
    {
      name: 'symbols',
      label: 'k93.symbols',
      options: [
        { value: 'false', label: 'k93.symbols-no' },
        { value: 'true', label: 'k93.symbols-yes' },
      ],
    },
    {
      name: 'sameCodes',
      label: 'k93.same-codes',
      options: [
        { value: 'true', label: 'k93.same-yes' },
        { value: 'false', label: 'k93.same-no' },
      ],
    },
    {
      name: 'cells',
      label: 'k93.cells',
      options: ['2', '3', '4'].map((value) => ({ value, label: null })),
    },
  ]),
]
