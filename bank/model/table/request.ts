import { z } from 'zod'

/** What a browser sends in one request. */
export interface Request<Page extends string = string> {
  readonly page: Page
  /** Null: the one that stands for all of the page, where there is one. A name that the page has not: none was pressed. */
  readonly button: string | null
  readonly fields: Readonly<Record<string, string>>
}

/** Of the pages of a bank. A value that is neither text, number nor yes or no is no text; more than a page asks for is not looked at. */
export const requestOf = <const Page extends string>(pages: readonly Page[]): z.ZodType<Request<Page>> =>
  z.object({
    page: z.enum(pages),
    button: z.string().nullable().default(null),
    fields: z
      .record(
        z.string(),
        z.union([z.string(), z.union([z.number(), z.boolean()]).transform(String), z.unknown().transform(() => '')]),
      )
      .default({}),
  })

/** The button of a page that is only looked at: none was pressed. */
export const LOOK = ''

export const lookAt = <Page extends string>(page: Page, fields: Request['fields'] = {}): Request<Page> => ({
  page,
  button: LOOK,
  fields,
})
