import { toApiError } from './api-error.ts'

/** Where a token must be at a sequence: at another the call throws `sequence-mismatch`, and nothing happened. */
export interface AtSequence {
  readonly sequence?: number
}

/** hono's client puts parameters into the path as they are. */
export const pathOf = (id: string) => ({ id: encodeURIComponent(id) })

export const ifAt = (id: string, { sequence }: AtSequence = {}) => ({
  param: pathOf(id),
  header: sequence === undefined ? {} : { 'if-match': `"${sequence}"` },
})

/** Parameters as texts, those that are given. */
export const textsOf = (values: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  )

interface Answer {
  readonly ok: boolean
  readonly status: number
  json(): Promise<unknown>
}

/** The body of those of a call's answers that are OK. */
type BodyOf<Answers> = Answers extends { readonly ok: true; json(): Promise<infer Body> } ? Body : never

/** The body of an answer that is OK; throws the refusal of any other. */
export async function bodyOf<Answers extends Answer>(asked: Promise<Answers>): Promise<BodyOf<Answers>> {
  const response = await asked
  if (!response.ok) throw await toApiError(response)
  return (await response.json()) as BodyOf<Answers>
}

/** For an answer without a body; throws a refusal. */
export async function done(asked: Promise<Answer>): Promise<void> {
  const response = await asked
  if (!response.ok) throw await toApiError(response)
}
