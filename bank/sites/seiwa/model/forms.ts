import { narrowDigits } from '../../../core/digits.ts'
import { bad, digits, type Form, good, MISSING, optional, within } from '../../../core/typed.ts'
import type { Saying } from './problems.ts'
import { SUBJECTS } from './schemas.ts'

/** What may stand in the inputs of this bank alone. */

type Own<Value> = Form<Value, Saying>

const LETTERS_AND_DIGITS = /^[A-Za-z0-9]+$/

/** 半角英数字6～12桁. Case counts, and nothing typed is changed. */
export const newPassword: Own<string> = (typed) => {
  if (typed === '') return MISSING
  return LETTERS_AND_DIGITS.test(typed) ? within(typed, 6, 12) : bad({ code: 'characters', saying: 'letters' })
}

/** A login ID as it is typed: full width is as good. */
export const loginId: Own<string> = (typed) => {
  const plain = typed.normalize('NFKC').trim()
  return plain === '' ? MISSING : good(plain)
}

/** One that is chosen: 6–12 letters and digits, both kinds. */
export const newLoginId: Own<string> = (typed, all) => {
  const read = loginId(typed, all)
  if ('wrong' in read) return read
  const formed = newPassword(read.value, all)
  return 'wrong' in formed || (/[A-Za-z]/.test(formed.value) && /\d/.test(formed.value))
    ? formed
    : bad({ code: 'mixed' })
}

/** @param words what stands for which value */
export const choice =
  <Value>(words: ReadonlyMap<string, Value>): Own<Value> =>
  (typed) => {
    const found = words.get(typed.trim())
    return found === undefined ? bad({ code: 'missing', saying: 'choice' }) : good(found)
  }

export const subject = choice(new Map(SUBJECTS.map((one) => [one, one])))

/** DM送信希望条件: 希望する, 希望しない. */
export const dm = choice(
  new Map([
    ...(['yes', 'true', '希望する'] as const).map((word) => [word, true] as const),
    ...(['no', 'false', '希望しない'] as const).map((word) => [word, false] as const),
  ]),
)

export const day = choice(
  new Map([
    ['today', 'today'],
    ['later', 'later'],
  ] as const),
)

/** 確認用チェックボックス: a browser sends it when it is ticked only, whatever its value; programs say whether. */
export const sure: Own<true> = (typed) =>
  ['', 'false'].includes(typed.trim()) ? bad({ code: 'missing', saying: 'sure' }) : good(true)

/** 全角10文字以内. */
export const secretAnswer: Own<string> = (typed) => {
  const plain = typed.trim()
  if (plain === '') return MISSING
  return FULL_WIDTH.test(plain) ? within(plain, 1, 10) : bad({ code: 'characters', saying: 'full-width' })
}

/** Whatever is seen but ASCII and the half-width forms of Unicode. */
const FULL_WIDTH = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\x20-\x7e\xa0-\xff\uff61-\uffdc\uffe8-\uffee]+$/u

/** Ten or eleven digits, grouped as typed. */
const phoneNumber: Form<string> = (typed, all) => {
  const read = digits(10, 11)(typed, all)
  return 'wrong' in read ? read : good(narrowDigits(typed).trim().replace(/\D+/g, '-'))
}

/** 連絡先電話番号. */
export const phone = optional(phoneNumber)
