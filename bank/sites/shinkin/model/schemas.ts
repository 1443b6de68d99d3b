import { z } from 'zod'

/** What the values of this bank are made of. */

/** 利用者番号, ご契約先ID: 11 digits, as printed on the card. */
export const contractNumber = z.string().regex(/^\d{11}$/, 'must be eleven digits')
/** 利用者ID; case counts. */
export const userId = z.string().regex(/^[A-Za-z0-9]{1,30}$/, 'must be one to thirty letters and digits')
/** On the back of a token. */
export const serial = z.string().regex(/^[A-Z]{4}\d{8}$/, 'must be four letters and eight digits')
/** Of an electronic certificate: 16 bytes. */
export const certificateSerial = z.string().regex(/^[0-9a-f]{32}$/)
/** Numbers of sessions and openings, counted within a contract. */
export const ordinal = z.int().min(0)
