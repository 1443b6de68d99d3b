/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Notes } from '../../../model/web/staff/notes-table.tsx'
import { type RuleDrawing, settingsPage } from '../../../model/web/staff/settings-page.tsx'
import type { StaffPage } from '../../../model/web/staff-page.ts'
import { MOST_ERRORS } from '../model/rules.ts'
import type { SeiwaKinds } from '../pages/kinds.ts'
import type { SeiwaKey } from '../texts.ts'
import { ACCOUNT_PAGE } from './account.tsx'
import { ACCOUNTS_PAGE } from './accounts.tsx'

const FEWEST_ERRORS = 3
const limits = Array.from({ length: MOST_ERRORS - FEWEST_ERRORS + 1 }, (_, i) => String(FEWEST_ERRORS + i))

const RULES: readonly RuleDrawing<SeiwaKey>[] = [
  {
    ...{ name: 'interrupted', label: 'rule.interrupted' },
    options: [
      { value: 'resume', label: 'rule.interrupted-resume' },
      { value: 'blocked', label: 'rule.interrupted-blocked' },
    ],
  },
  {
    ...{ name: 'releaseBy', label: 'rule.releaseBy' },
    options: [
      { value: 'confirm', label: 'rule.releaseBy-confirm' },
      { value: 'otp', label: 'rule.releaseBy-otp' },
    ],
  },
  {
    ...{ name: 'releaseWait', label: 'rule.releaseWait' },
    options: [
      { value: 'next-day', label: 'rule.releaseWait-next-day' },
      { value: '30-min', label: 'rule.releaseWait-30-min' },
    ],
  },
  {
    ...{ name: 'linkCheck', label: 'rule.linkCheck' },
    options: [
      { value: 'answer', label: 'rule.linkCheck-answer' },
      { value: 'none', label: 'rule.linkCheck-none' },
    ],
  },
  {
    ...{ name: 'linkDays', label: 'rule.linkDays' },
    options: ['1', '30', '90', '180', '365'].map((value) => ({ value, label: null })),
  },
  { name: 'errors', label: 'rule.errors', options: limits.map((value) => ({ value, label: null })) },
]

/** So many notes stand on a page. */
const SHOWN = 200

/** What was refused and why, of all customers. */
const NOTES_PAGE: StaffPage<SeiwaKinds> = {
  ...{ path: '/staff/notes', screenId: 'SIM-S92', title: 'staff.notes', isInMenu: true },
  draw: async (view) => <Notes view={view} notes={await view.engine.notes({ limit: SHOWN })} />,
}

/** 窓口. */
export const STAFF_PAGES: readonly StaffPage<SeiwaKinds>[] = [
  ACCOUNTS_PAGE,
  ACCOUNT_PAGE,
  NOTES_PAGE,
  settingsPage('/staff/settings', 'SIM-S93', RULES),
]
