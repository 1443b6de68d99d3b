import { z } from 'zod'
import { duration, orVariable, text, value } from './words.ts'

const yes = z.literal(true, { error: 'must be true' })
const codeOrYes = z.union([text, yes]).describe('The digits; true: those on the display')

const onlyOne = (deed: Readonly<Record<string, unknown>>) =>
  Object.values(deed).filter((one) => one !== undefined).length === 1

/** What is typed into a field: `card` stands for the cells of the card that are asked now. */
const field = z.union([value, z.strictObject({ card: z.union([z.enum(['right', 'wrong']), z.int().min(1)]) })], {
  error: 'must be what is typed, or { card: right }, { card: wrong }, or { card: 2 } for that issue',
})

/** What is done at the bank through its API: one of these. */
export const bankDeed = z
  .strictObject({
    register: text.optional().describe('Begins the registration of this user: ${image} is the first image'),
    identify: codeOrYes.optional().describe('Sends the serial and the 12 digits: ${image} is the second image'),
    complete: codeOrYes.optional().describe('Sends the 8 digits: the user is in service'),
    request: z
      .strictObject({
        user: text.optional().describe('Who is to sign; if not said, the first'),
        title: text,
        fields: z.record(z.string(), text).optional().describe('Labels and values, up to 8'),
        challenge: text.optional(),
        freeText: text.optional(),
      })
      .optional()
      .describe('Asks for a signature: ${image} is its image'),
    verify: codeOrYes.optional().describe('Sends the 8 digits of the signature'),
    user: z
      .strictObject({
        user: text.optional(),
        registrationState: orVariable(z.enum(['none', 'provisional', 'in-service'])).optional(),
        tokenCode: z.union([text, z.null()]).optional(),
        mustChangePassword: orVariable(z.boolean()).optional(),
        login: orVariable(z.enum(['usable', 'paused', 'disabled', 'stopped'])).optional(),
      })
      .optional()
      .describe('Sets how a user stands'),
    token: z
      .strictObject({
        tokenCode: text.optional().describe('If not said, the last one of this token'),
        wrongCodes: orVariable(z.int()).optional(),
        stopped: orVariable(z.boolean()).optional(),
        signed: orVariable(z.boolean()).optional(),
      })
      .optional()
      .describe('Sets how an activation stands'),
    deletion: yes.optional().describe('Issues the image that deletes the activation of this token: ${image}'),
    device: z
      .strictObject({ serial: text.optional(), cancelled: z.boolean() })
      .optional()
      .describe('Cancels a lost token, or takes it back'),
    rules: z
      .record(z.string(), z.union([value, z.record(z.string(), value)]))
      .optional()
      .describe("Changes the bank's rules"),
    advance: duration.optional().describe("Moves the bank's clock, and no token's"),
    reset: yes.optional().describe('Puts everything at the bank back to its beginning'),
    submit: z
      .strictObject({
        page: text.describe('The page that is sent, by its id'),
        button: text.optional().describe('By its id, where the page has several'),
        fields: z.record(z.string(), field).default({}),
        browser: text.optional().describe('Whose, where there are several: each has its own session'),
      })
      .optional()
      .describe('At Shinkin and Seiwa: sends a page, as a browser does'),
    close: text.optional().describe('At Shinkin and Seiwa: this browser is closed'),
    staff: z
      .looseObject({ action: text })
      .optional()
      .describe("At Shinkin and Seiwa: what the bank's own people do; to the customer of the scenario"),
  })
  .refine(onlyOne, { error: 'must have exactly one deed' })
  .describe('Something at the bank, through its API')
export type BankDeed = z.output<typeof bankDeed>

/** What is done on the bank's pages: one of these. */
export const pageDeed = z
  .strictObject({
    logIn: text.optional().describe('Logs this user in'),
    open: text.optional().describe('Opens a path, such as /top'),
    follow: text
      .optional()
      .describe('Follows a link: its text, its data-testid or its path; batch-*: the first that begins so'),
    send: z
      .strictObject({
        form: text.optional().describe('The path that the form is sent to; if not said, the first form of the page'),
        fields: z.record(z.string(), text).default({}),
        button: text.optional().describe('The text or data-testid of the button'),
      })
      .optional()
      .describe('Fills a form in and sends it'),
  })
  .refine(onlyOne, { error: 'must have exactly one deed' })
  .describe("Something on the bank's pages")
export type PageDeed = z.output<typeof pageDeed>
