import type { Field } from './kinds.ts'

/** ④ ご契約先確認暗証番号, at the end of a form. */
export const confirmField: Field = {
  kind: 'secret',
  label: 'confirm.label',
  hint: 'confirm.hint',
  group: 'confirm.group',
  groupHint: 'confirm.lead',
}
