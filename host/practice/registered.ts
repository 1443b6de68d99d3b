import { z } from '@hono/zod-openapi'
import { type OtpKeyToWrite, writeKeyFile } from '../../token-core/index.ts'
import type { TokenView } from '../token/token-view.ts'
import type { BankDesks, Bench, Made, Stock } from './maker.ts'

/** Tokens that are registered at the bank Shinkin when they are made. */

/** Whose it is to be, where it is to be somebody's. */
export interface Registration {
  /** The user of the bank, or its customer. Default: the first of the practice customers who has no token. */
  readonly loginId?: string | undefined
  /** The customer, by the id that the bank's API gives him. Default: any practice customer. */
  readonly company?: string | undefined
}

const text = z.string({ error: 'must be a text' }).min(1).max(64).optional()

/** As it comes from outside. */
export const registrationShape = {
  loginId: text.openapi({ example: 'S0001', description: 'Of the bank’s user whose token it is to be' }),
  company: text.openapi({
    example: '23456789000',
    description: 'The bank’s customer, by his id: it is to be a token of that one',
  }),
}

/** Puts a token into the rack that the bank knows as that of one of its users. @param key as a key file has it */
export function keepRegistered(
  made: Made,
  kind: 'fob' | 'app',
  key: OtpKeyToWrite,
  { loginId, company }: Registration,
  { lend, keep }: Pick<Bench, 'lend' | 'keep'>,
): Promise<TokenView> {
  return lend('shinkin', { loginId, company }, async (loan, desk) => {
    await desk.register(loan.mark, { serial: key.serial, pskc: writeKeyFile({ otpKeys: [key] }), kind })
    return keep({ ...made, loan })
  })
}

/** Serials for a token that is to be registered: none that is somebody's at the bank. */
export const stockFor = (stock: Stock, { shinkin }: BankDesks): Stock => ({
  ...stock,
  isVoid: async (serial) => (await shinkin?.isHeld(serial)) ?? false,
})
