/**
 * A call of an API that is made by the thousand and answered without the framework, which would be most of the work. Only what is
 * plainly in order goes this way. All else is left to the long way, which looks once more and refuses it in its own words: so there
 * is one place that says no.
 */
export interface ShortWay {
  readonly apiToken: string
  /** Of a POST, with one part in brackets. */
  readonly path: RegExp
  /** Most bytes of a body. */
  readonly maxSize: number
  /**
   * @param part what stands in the path's brackets @param body JSON, as it came
   * @returns null: it is for the long way, and nothing has happened. What is thrown is not: it is told as `refusal` says
   */
  answer(part: string, body: unknown): Promise<ShortAnswer | null>
  refusal(error: unknown): ShortAnswer
}

export interface ShortAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON. */
  readonly body: unknown
}
