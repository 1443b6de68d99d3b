import { z } from 'zod'
import {
  FOB_IGNORED,
  FOB_SCREENS,
  IGNORED_REASONS,
  ND_REFUSALS,
  ND_SCREENS,
  REFUSAL_CODES,
  SCREEN_NAMES,
  SK_SCREENS,
  SOFTWARE_IGNORED,
} from '../../token-core/index.ts'
import { orVariable, text, value } from './words.ts'

const oneOrMore = z.union([text, z.array(text)], { error: 'must be a text or a list of texts' })
const part = z.record(z.string(), z.union([value, z.null()]))

/** Of all kinds; a name that several kinds have stands once. */
const SCREENS = [...new Set([...SCREEN_NAMES, ...FOB_SCREENS, ...SK_SCREENS, ...ND_SCREENS, 'card' as const])]
const IGNORED = [...new Set([...IGNORED_REASONS, ...FOB_IGNORED, ...SOFTWARE_IGNORED])]

/** What the token shows. `until` waits for it, `expect` looks whether it is so. */
export const shown = {
  screen: orVariable(z.enum(SCREENS)).optional().describe('The name of the screen'),
  shows: oneOrMore.optional().describe('Texts, each within one line of the display'),
  hides: oneOrMore.optional().describe('Texts that no line of the display may have'),
  code: text.optional().describe('The digits on the display; "any": some; "none": there are none'),
  notCode: text.optional().describe('Digits that must not be on the display'),
  refusal: orVariable(z.enum([...REFUSAL_CODES, ...ND_REFUSALS, 'none']))
    .optional()
    .describe('The refusal on the display, or none'),
  lit: orVariable(z.boolean()).optional().describe('Whether the display is lit'),
  camera: orVariable(z.boolean()).optional().describe('Whether the camera runs'),
  softKeys: z.tuple([text, text, text]).optional().describe('What stands above left, middle and right'),
  power: orVariable(z.enum(['on', 'off', 'none']))
    .optional()
    .describe('none: tape in, no cells, or empty ones'),
  tokenCodes: z.array(text).optional().describe('The activations that the token holds, in their order'),
  bars: orVariable(z.int()).optional().describe('How many bars a key fob shows, one for each 10 s begun'),
  level: orVariable(z.number()).optional().describe('What is left of a key fob, in percent'),
  remaining: orVariable(z.int()).optional().describe('The seconds that an app shows beside its code'),
  names: z.array(text).optional().describe('The tokens in the list of an app'),
}

/** The same and what only a look can tell. */
export const expectation = z
  .strictObject({
    ...shown,
    effects: z
      .array(z.union([z.string(), part], { error: 'must be the name of an effect, or its fields' }))
      .optional()
      .describe('Effects of this step, in this order; others may stand between'),
    ignored: orVariable(z.enum([...IGNORED, 'nothing-read', 'several-codes', 'none']))
      .optional()
      .describe('Why the token did nothing; none: it did something'),
    refused: text.optional().describe('The code with which the bank refuses this step; none: it does not'),
    bank: z
      .record(z.string(), part)
      .optional()
      .describe('How users of the bank stand: their fields, by their names here'),
    bankToken: part.optional().describe('How the bank takes this token: wrongCodes, stoppedAt …'),
    page: z
      .strictObject({ at: text.optional(), shows: oneOrMore.optional(), hides: oneOrMore.optional() })
      .optional()
      .describe("The bank's page: its path, and texts on it; at Shinkin and Seiwa the id of the page"),
    told: text.optional().describe('At Shinkin and Seiwa: what is said although nothing is wrong, by its code'),
    customer: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('At Shinkin and Seiwa: how the customer stands; of what stands within, what is named'),
    mails: z.array(text).optional().describe('At Shinkin and Seiwa: the subjects of the newest mails, in their order'),
    golden: text.optional().describe('The display is as it was kept under this name; --update keeps it anew'),
    values: z.record(z.string(), value).optional().describe('Variables and what they must be'),
  })
  .describe('What must be so after this step')

export const condition = z.strictObject(shown).describe('What must come to be shown')

export type Condition = z.output<typeof condition>
export type Expectation = z.output<typeof expectation>
