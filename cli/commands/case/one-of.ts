import { Complaint } from '../../terminal/complaint.ts'
import type { Translate } from '../../terminal/i18n.ts'

/** Reads one of the words that an option takes. */
export const oneOf =
  <Word extends string>(option: string, words: readonly Word[], t: Translate) =>
  (value: string): Word => {
    const word = words.find((known) => known === value)
    if (word === undefined) throw new Complaint(t('case.oneOf', { option, value, values: words.join(', ') }))
    return word
  }
