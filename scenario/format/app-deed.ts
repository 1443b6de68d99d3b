import { z } from 'zod'
import { orVariable, text } from './words.ts'

/** What is done to a telephone with an app (docs/otp-apps.md). */

const index = orVariable(z.int()).describe('Which token of the list, from 0')

const withMore = z
  .strictObject({
    install: text.optional().describe('The Shinkin app with this serial, also over another'),
    mail: text.optional().describe('The link in the mail with the token is opened: ${mail.keyFile}'),
    setUp: z
      .strictObject({
        serviceId: text,
        userId: text,
        startPassword: text,
        name: text.optional(),
        pin: text.optional(),
      })
      .optional()
      .describe('初期設定'),
    choose: index.optional(),
    pin: text.optional().describe('The PIN of the chosen token is typed'),
    delete: index.optional(),
    rename: z.strictObject({ index, name: text }).optional(),
    sim: orVariable(z.enum(['own', 'foreign']))
      .optional()
      .describe('Which SIM is in the telephone'),
  })
  .refine((deed) => Object.values(deed).filter((one) => one !== undefined).length === 1, {
    error: 'must have exactly one deed',
  })

const APP_WORDS = ['open', 'close', 'back', 'add', 'menu', 'mode', 'uninstall', 'restored', 'phone-changed'] as const

export const appDeed = z
  .union([z.enum(APP_WORDS), withMore])
  .describe('Something on a telephone with an app: open, close, back, add, menu, mode, uninstall, …')
export type AppDeed = z.output<typeof appDeed>
