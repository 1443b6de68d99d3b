import type { Screen } from '../../../web/layout.tsx'
import type { TextKey } from '../../../web/text.ts'

/** The two ways through the same pages: 利用者登録 and 利用者変更. */
export interface UserSteps {
  readonly isNew: boolean
  readonly names: readonly TextKey[]
  readonly basics: Screen
  readonly authority: Screen
  readonly accounts: Screen
  readonly confirm: Screen
  readonly result: Screen
  readonly submit: TextKey
  /** What each page asks for. */
  readonly leads: Readonly<Record<'basics' | 'authority' | 'accounts', TextKey>>
}

export const REGISTRATION: UserSteps = {
  isNew: true,
  names: ['user.step-basics', 'user.step-authority', 'user.step-accounts', 'user.step-confirm', 'user.step-registered'],
  basics: { title: 'user.registration-basics', id: 'BRSK006' },
  authority: { title: 'user.registration-authority', id: 'BRSK007' },
  accounts: { title: 'user.registration-accounts', id: 'BRSK008' },
  confirm: { title: 'user.registration-confirm', id: 'SIM-B41' },
  result: { title: 'user.registration-result', id: 'SIM-B42' },
  submit: 'user.register',
  leads: { basics: 'user.basics-lead', authority: 'user.rights-lead', accounts: 'user.accounts-submit-lead' },
}

export const CHANGE: UserSteps = {
  isNew: false,
  names: [
    'user.step-basics-change',
    'user.step-authority-change',
    'user.step-accounts-change',
    'user.step-confirm',
    'user.step-changed',
  ],
  basics: { title: 'user.change-basics', id: 'BRSK009' },
  authority: { title: 'user.change-authority', id: 'BRSK010' },
  accounts: { title: 'user.change-accounts', id: 'BRSK011' },
  confirm: { title: 'user.change-confirm', id: 'SIM-B43' },
  result: { title: 'user.change-result', id: 'SIM-B44' },
  submit: 'user.change-submit',
  leads: { basics: 'user.change-lead', authority: 'user.change-lead', accounts: 'user.accounts-change-lead' },
}
