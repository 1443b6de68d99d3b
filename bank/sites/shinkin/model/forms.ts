import { parseOtpSerial } from '../../../../token-core/codes.ts'
import { narrowDigits, plainDigits } from '../../../core/digits.ts'
import { FORMS, RIGHTS, type Right, type TokenForm } from './contract.ts'
import type { Problem } from './problems.ts'
import type { Rules } from './rules.ts'

/** What may stand in an input: a form reads what was typed, or says what is wrong with it. */

export interface Typed {
  readonly fields: Readonly<Record<string, string | undefined>>
  readonly rules: Rules
}

type Wrong = Omit<Problem, 'field'>
export type Read<Value> = { readonly value: Value } | { readonly wrong: Wrong }
export type Form<Value> = (typed: string, all: Typed) => Read<Value>

const good = <Value>(value: Value): Read<Value> => ({ value })
const bad = (wrong: Wrong): Read<never> => ({ wrong })
const MISSING = bad({ code: 'missing' })

/** As people count: a character of two UTF-16 units is one. */
const lengthOf = (text: string) => [...text].length

const within = (text: string, shortest: number, longest: number): Read<string> => {
  if (lengthOf(text) >= shortest && lengthOf(text) <= longest) return good(text)
  const saying = shortest > 1 ? { saying: 'between' as const } : {}
  return bad({ code: 'length', ...saying, values: { shortest, longest } })
}

/** A code that the bank knows already: whatever was typed is a try. */
export const secret: Form<string> = (typed) => (typed === '' ? MISSING : good(typed))

/** @param length exactly so many; null: any number of them */
export const digits =
  (length: number | null): Form<string> =>
  (typed) => {
    const plain = plainDigits(typed)
    if (plain === '') return MISSING
    if (!/^\d+$/.test(plain)) return bad({ code: 'characters', saying: 'digits' })
    return length === null || plain.length === length ? good(plain) : bad(notSoMany(length))
  }

export const notSoMany = (length: number): Wrong => ({ code: 'length', saying: 'exactly', values: { longest: length } })

/** 契約者ＩＤ（利用者番号）. */
export const number = digits(11)
/** ⑦, six digits whatever the token. */
export const otp = digits(6)

/** What a person chose himself has both kinds; what the admin sets for a user need not. Case counts, and nothing typed is changed. */
const code =
  (shortest: number, needsBoth: boolean): Form<string> =>
  (typed, { rules }) => {
    if (typed === '') return MISSING
    if (!(rules.symbols ? WITH_SYMBOLS : LETTERS_AND_DIGITS).test(typed)) {
      return bad({ code: 'characters', saying: rules.symbols ? 'own-code-with-symbols' : 'own-code' })
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

/** The same as in the first of two inputs. Of one that is empty nothing more is said. */
export const again =
  (first: string): Form<string> =>
  (typed, { fields }) => {
    const before = fields[first] ?? ''
    if (typed === before) return good(typed)
    return typed === '' ? MISSING : bad({ code: 'differs' })
  }

/** Null for nothing typed. */
export const optional =
  <Value>(form: Form<Value>): Form<Value | null> =>
  (typed, all) =>
    typed === '' ? good(null) : form(typed, all)

/** Null where the form does not have the input at all: what it is about stays. */
export const ifThere =
  <Value>(name: string, form: Form<Value>): Form<Value | null> =>
  (typed, all) =>
    all.fields[name] === undefined ? good(null) : form(typed, all)

/** Something on either side of one @, no blanks: the rest only a mail can prove. */
const EMAIL = /^[\x21-\x3f\x41-\x7e]+@[\x21-\x3f\x41-\x7e]+$/

export const email: Form<string> = (typed) => {
  const plain = typed.normalize('NFKC').trim()
  if (plain === '') return MISSING
  return EMAIL.test(plain) ? within(plain, 4, 64) : bad({ code: 'characters', saying: 'email' })
}

/** 1桁～30桁半角英数字（大文字・小文字の識別あり）. */
export const id: Form<string> = (typed) => {
  if (typed === '') return MISSING
  return LETTERS_AND_DIGITS.test(typed) ? within(typed, 1, 30) : bad({ code: 'characters', saying: 'id' })
}

/** 半角カナ, and what stands beside it in a name. */
const HALF_WIDTH = /^[ -~\uff61-\uff9f]+$/

export const kana: Form<string> = (typed) => {
  const plain = typed.trim()
  if (plain === '') return MISSING
  return HALF_WIDTH.test(plain) ? within(plain, 1, 48) : bad({ code: 'characters', saying: 'kana' })
}

/** Any characters that are seen. */
const line =
  (longest: number, needed = true): Form<string> =>
  (typed) => {
    const plain = typed.trim()
    if (plain === '') return needed ? MISSING : good('')
    return /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(plain) ? bad({ code: 'characters' }) : within(plain, 1, longest)
  }

/** 48文字以内. */
export const kanji = line(48, false)
/** 20文字以内. */
export const reason = line(20, false)
export const payee = line(48)

export const MOST_YEN = 9_999_999_999

/** Yen in digits, full width or half, as typed with 円 or commas between thousands. */
export const yen =
  (least: number): Form<number> =>
  (typed) => {
    const text = narrowDigits(typed)
      .replaceAll('，', ',')
      .trim()
      .replace(/^[¥￥\\]\s*|\s*円$/g, '')
    const plain = /^\d{1,3}(,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text
    if (plain === '') return MISSING
    if (!/^\d+$/.test(plain)) return bad({ code: 'characters', saying: 'digits' })
    const amount = Number(plain)
    return amount >= least && amount <= MOST_YEN
      ? good(amount)
      : bad({ code: 'range', values: { least, most: MOST_YEN } })
  }

export const serial: Form<string> = (typed) => {
  if (typed.trim() === '') return MISSING
  const read = parseOtpSerial(typed)
  return read === null ? bad({ code: 'characters', saying: 'serial' }) : good(read)
}

export const tokenForm: Form<TokenForm> = (typed) => {
  const form = FORMS.find((one) => one === typed)
  return form ? good(form) : bad({ code: 'missing', saying: 'form' })
}

/** 利用者権限: names with blanks or commas between them; nothing typed: all. */
export const rights: Form<readonly Right[]> = (typed) => {
  const names = typed.split(/[\s,]+/).filter((name) => name !== '')
  const known = RIGHTS.filter((right) => names.includes(right))
  if (new Set(names).size !== known.length) return bad({ code: 'characters' })
  return good(names.length === 0 ? RIGHTS : known)
}
