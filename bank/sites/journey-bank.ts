import type { z } from 'zod'

/** A bank as a journey plays it: what may stand in the file, and the bank that begins with it (docs/otp-checks.md, "Journeys"). */
export interface JourneyBank {
  /** Reads `rules`, `given` and `stock` of a file. */
  readonly head: z.ZodType<JourneyStart>
  readonly pages: Readonly<Record<string, JourneyPage>>
  /** What may stand for what is typed, beside texts and numbers. */
  readonly typed: z.ZodType
  /** Whether the customer has a telephone with an app. */
  readonly telephone: boolean
  readonly state: z.ZodType<Readonly<Record<string, unknown>>>
  /** What may be told, by its codes. */
  readonly problems: readonly string[]
}

export interface JourneyStart {
  /** An action of the staff; it is done to the customer of the journey where it does not say to whom. */
  staffAction(said: Readonly<Record<string, unknown>>): z.ZodSafeParseResult<object>
  begin(circumstances: JourneyCircumstances): PlayedBank
}

export interface JourneyPage {
  readonly fields: readonly string[]
  /** As the page says them, to their names. */
  readonly buttons: ReadonlyMap<string, string>
}

/** The clock may be set at any time. */
export interface JourneyCircumstances {
  /** ms since 1970. */
  now: number
  random(bytes: number): Uint8Array
  digest(text: string): string
}

export interface JourneyAnswer {
  /** Null: what the staff does shows no page. */
  readonly page: string | null
  /** What was told, under each of its names: `code`, `field:code`. */
  readonly told: readonly string[]
  /** Whether anything of it says that something is wrong. */
  readonly isRefused: boolean
}

export interface PlayedBank {
  press(browser: string, page: string, button: string | null, fields: Readonly<Record<string, unknown>>): JourneyAnswer
  close(browser: string): void
  /** @param said what `staffAction` has read */
  order(action: object): JourneyAnswer
  /** What the newest mail with a token leads to. */
  link(): string
  state(): Readonly<Record<string, unknown>>
  /** In order of sending; what else a mail has is its kind's own, such as `password` or `keyFile`. */
  mails(): readonly (Readonly<Record<string, string>> & { readonly to: string; readonly subject: string })[]
}

/** The buttons of a page by what stands on them. */
export const buttonsByLabel = <Button extends string>(
  buttons: readonly Button[],
  texts: Readonly<Record<`button.${Button}`, string>>,
): ReadonlyMap<string, string> => new Map(buttons.map((button) => [texts[`button.${button}`], button]))

/** The codes of the sentences of a bank's locale file, without what else each may say. */
export const problemCodes = (texts: Readonly<Record<string, string>>): readonly string[] => [
  ...new Set(keysUnder(texts, 'problem').map((key) => key.split('.')[0] ?? key)),
]

const keysUnder = (texts: Readonly<Record<string, string>>, start: string): readonly string[] =>
  Object.keys(texts).flatMap((key) => (key.startsWith(`${start}.`) ? [key.slice(start.length + 1)] : []))

export const subjectsOf = (texts: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(texts).flatMap(([key, text]) => (key.startsWith('mail.') ? [text] : []))
