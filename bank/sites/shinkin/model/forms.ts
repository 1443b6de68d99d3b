import { parseOtpSerial } from '../../../../token-core/codes.ts'
import { bad, digits, type Form, good, line, MISSING, within } from '../../../core/typed.ts'
import { FORMS, RIGHTS, type Right, type TokenForm } from './contract.ts'
import type { Saying } from './problems.ts'
import type { Rules } from './rules.ts'

/** What may stand in the inputs of this bank alone. */

type Own<Value> = Form<Value, Saying>

/** 契約者ＩＤ（利用者番号）. */
export const number = digits(11)
/** ⑦, six digits whatever the token. */
export const otp = digits(6)

/** What a person chose himself has both kinds; what the admin sets for a user need not. Case counts, and nothing typed is changed. */
const code =
  (shortest: number, needsBoth: boolean) =>
  ({ symbols }: Rules): Own<string> =>
  (typed) => {
    if (typed === '') return MISSING
    if (!(symbols ? WITH_SYMBOLS : LETTERS_AND_DIGITS).test(typed)) {
      return bad({ code: 'characters', saying: symbols ? 'own-code-with-symbols' : 'own-code' })
    }
    const read = within(typed, shortest, 12)
    if ('wrong' in read) return read
    return !needsBoth || (/[A-Za-z]/.test(typed) && /\d/.test(typed)) ? read : bad({ code: 'mixed' })
  }

const LETTERS_AND_DIGITS = /^[A-Za-z0-9]+$/
const WITH_SYMBOLS = /^[A-Za-z0-9`().\-/{}:,#<>*%@+;=?_]+$/

/** 6桁～12桁の半角英数字・数字と英字の組み合わせが必須. */
export const ownCode = code(6, true)
/** 4桁～12桁、数字のみ・英字のみの登録が可能. */
export const givenCode = code(4, false)

/** Null where the form does not have the input at all: what it is about stays. */
export const ifThere =
  <Value>(name: string, form: Own<Value>): Own<Value | null> =>
  (typed, all) =>
    all[name] === undefined ? good(null) : form(typed, all)

/** 1桁～30桁半角英数字（大文字・小文字の識別あり）. */
export const id: Own<string> = (typed) => {
  if (typed === '') return MISSING
  return LETTERS_AND_DIGITS.test(typed) ? within(typed, 1, 30) : bad({ code: 'characters', saying: 'id' })
}

/** 半角カナ, and what stands beside it in a name. */
const HALF_WIDTH = /^[ -~\uff61-\uff9f]+$/

export const kana: Own<string> = (typed) => {
  const plain = typed.trim()
  if (plain === '') return MISSING
  return HALF_WIDTH.test(plain) ? within(plain, 1, 48) : bad({ code: 'characters', saying: 'kana' })
}

/** '' for nothing typed. */
const lineOrNone =
  (longest: number): Form<string> =>
  (typed, all) =>
    typed.trim() === '' ? good('') : line(longest)(typed, all)

/** 48文字以内. */
export const kanji = lineOrNone(48)
/** 20文字以内. */
export const reason = lineOrNone(20)
export const payee = line(48)

/** 「契約者ＩＤ（利用者番号）＋利用者ID＋１２８６」: what a certificate is called by. The last part is the bank's own number. */
export const certificateName = (number: string, user: string): string => `${number} ${user} 1286`

export const certificate: Own<{ readonly number: string; readonly user: string }> = (typed) => {
  if (typed.trim() === '') return MISSING
  const [, number, user] = /^(\d{11})\s+([A-Za-z0-9]{1,30})\s+1286$/.exec(typed.trim()) ?? []
  return number === undefined || user === undefined
    ? bad({ code: 'characters', saying: 'certificate' })
    : good({ number, user })
}

/** Of the file with a certificate: others do not mean the same to every program that opens it. */
export const filePassword: Own<string> = (typed) => {
  if (typed === '') return MISSING
  return /^[!-~]+$/.test(typed) ? within(typed, 4, 64) : bad({ code: 'characters', saying: 'file-password' })
}

export const serial: Own<string> = (typed) => {
  if (typed.trim() === '') return MISSING
  const read = parseOtpSerial(typed)
  return read === null ? bad({ code: 'characters', saying: 'serial' }) : good(read)
}

export const tokenForm: Own<TokenForm> = (typed) => {
  const form = FORMS.find((one) => one === typed)
  return form ? good(form) : bad({ code: 'missing', saying: 'form' })
}

/** What a page sends beside its boxes: those that are not ticked are not sent, and no box is not "all". */
export const NO_RIGHT = 'none'

/** 利用者権限: names with blanks or commas between them; nothing typed: all. */
export const rights: Own<readonly Right[]> = (typed) => {
  const names = typed.split(/[\s,]+/).filter((name) => name !== '')
  const known = RIGHTS.filter((right) => names.includes(right))
  if (names.some((name) => name !== NO_RIGHT && !RIGHTS.some((right) => right === name))) {
    return bad({ code: 'characters' })
  }
  return good(names.length === 0 ? RIGHTS : known)
}
