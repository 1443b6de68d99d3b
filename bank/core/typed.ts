import { narrowDigits, plainDigits } from './digits.ts'

/** What may stand in an input: a form reads what was typed, or says what is wrong with it. */

/** What a form finds, by the name that tests know: `mixed`: of one kind only; `differs`: typed twice, and not the same. */
export type TypingFault = 'missing' | 'length' | 'characters' | 'mixed' | 'differs' | 'range'
/** Which sentence says it, where a fault has several. */
export type CommonSaying = 'between' | 'exactly' | 'digits' | 'email'

export interface WrongTyping<Saying extends string = CommonSaying> {
  readonly code: TypingFault
  readonly saying?: Saying
  /** What its sentence names. */
  readonly values?: Readonly<Record<string, number>>
}

export interface WrongInput<Saying extends string = CommonSaying> extends WrongTyping<Saying> {
  readonly field: string
}

/** The inputs of a page by name, as a browser sent them. */
export type Typed = Readonly<Record<string, string | undefined>>

export type Read<Value, Saying extends string = CommonSaying> =
  | { readonly value: Value }
  | { readonly wrong: WrongTyping<Saying> }
/** @param typed empty: the input was not sent, too */
export type Form<Value, Saying extends string = CommonSaying> = (typed: string, all: Typed) => Read<Value, Saying>
export type Forms<Saying extends string = CommonSaying> = Readonly<Record<string, Form<unknown, Saying>>>
/** What the forms give, by their names. */
export type ValuesOf<Of extends Forms<string>> = {
  readonly [Name in keyof Of]: Extract<ReturnType<Of[Name]>, { readonly value: unknown }>['value']
}

export const good = <Value>(value: Value): { readonly value: Value } => ({ value })
export const bad = <Saying extends string>(wrong: WrongTyping<Saying>): { readonly wrong: WrongTyping<Saying> } => ({
  wrong,
})
export const MISSING = bad<never>({ code: 'missing' })

/** A text of so many characters, counted as people do: one of two UTF-16 units is one. */
export function within(text: string, shortest: number, longest: number): Read<string> {
  const length = [...text].length
  if (length >= shortest && length <= longest) return good(text)
  return bad({ code: 'length', ...(shortest > 1 && { saying: 'between' }), values: { shortest, longest } })
}

/** A code that the bank knows already: whatever was typed is a try. */
export const secret: Form<string> = (typed) => (typed === '' ? MISSING : good(typed))

/** Digits, full width or half, blanks and hyphens between them. @param longest null: any number of them */
export const digits =
  (shortest: number, longest: number | null = shortest): Form<string> =>
  (typed) => {
    const plain = plainDigits(typed)
    if (plain === '') return MISSING
    if (!/^\d+$/.test(plain)) return bad({ code: 'characters', saying: 'digits' })
    if (longest === null || (plain.length >= shortest && plain.length <= longest)) return good(plain)
    const saying = shortest === longest ? 'exactly' : 'between'
    return bad({ code: 'length', saying, values: { shortest, longest } })
  }

/** The same as in the first of two inputs. Of one that is empty nothing more is said. */
export const again =
  (first: string): Form<string> =>
  (typed, all) => {
    if (typed === (all[first] ?? '')) return good(typed)
    return typed === '' ? MISSING : bad({ code: 'differs' })
  }

/** Null for nothing typed. */
export const optional =
  <Value, Saying extends string>(form: Form<Value, Saying>): Form<Value | null, Saying> =>
  (typed, all) =>
    typed.trim() === '' ? good(null) : form(typed, all)

/** Something on either side of one @, no blanks: the rest only a mail can prove. */
const EMAIL = /^[\x21-\x3f\x41-\x7e]+@[\x21-\x3f\x41-\x7e]+$/

export const email: Form<string> = (typed) => {
  const plain = typed.normalize('NFKC').trim()
  if (plain === '') return MISSING
  return EMAIL.test(plain) ? within(plain, 4, 64) : bad({ code: 'characters', saying: 'email' })
}

/** One line of any characters that are seen. */
export const line =
  (longest: number): Form<string> =>
  (typed) => {
    const plain = typed.trim()
    if (plain === '') return MISSING
    return /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(plain) ? bad({ code: 'characters' }) : within(plain, 1, longest)
  }

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

/** Reads all inputs of a page. @returns what was read, by the names of the forms; what is wrong with them is told together */
export function readAll<Saying extends string>(
  forms: Forms<Saying>,
  all: Typed,
): { readonly values: Readonly<Record<string, unknown>>; readonly wrong: readonly WrongInput<Saying>[] } {
  const values: Record<string, unknown> = {}
  const wrong: WrongInput<Saying>[] = []
  for (const [field, form] of Object.entries(forms)) {
    const read = form(all[field] ?? '', all)
    if ('wrong' in read) wrong.push({ field, ...read.wrong })
    else values[field] = read.value
  }
  return { values, wrong }
}
