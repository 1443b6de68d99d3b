import type { CallToolResult } from '@modelcontextprotocol/server'
import { bodyOf as readBody } from '../../scenario/world/http-api.ts'
import type { BankAnswer } from '../../scenario/world/world.ts'
import { answerOf, happened, type TokenAnswer } from './token-answer.ts'

/** What tools give back. A refusal of a server is a result too: whoever asked reads it and can do better. */

/** The body of an answer; throws what the server says of a refusal, with its code. */
export const bodyOf = (answer: BankAnswer): unknown =>
  readBody(answer, (code) => (code === undefined ? '' : `${code}: `))

/** @param pictures PNG, in base64 */
export function resultOf(value: Readonly<Record<string, unknown>>, pictures: readonly string[] = []): CallToolResult {
  return {
    content: [
      { type: 'text', text: JSON.stringify(value, null, 1) },
      ...pictures.map((data) => ({ type: 'image' as const, data, mimeType: 'image/png' })),
    ],
    structuredContent: value,
  }
}

/** What an answer of the host says of a token. */
export const tokenOf = (answer: BankAnswer): TokenAnswer => answerOf(happened.parse(bodyOf(answer)))
