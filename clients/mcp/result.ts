import type { CallToolResult } from '@modelcontextprotocol/server'
import { z } from 'zod'
import type { BankAnswer } from '../../scenario/world/world.ts'
import { answerOf, happened, type TokenAnswer } from './token-answer.ts'

/** What tools give back. A refusal of a server is a result too: whoever asked reads it and can do better. */

const refusal = z.object({ error: z.object({ code: z.string(), message: z.string() }) })

/** The body of an answer; throws what the server says of a refusal. */
export function bodyOf({ status, body }: BankAnswer): unknown {
  if (status < 300) return body
  const { success, data } = refusal.safeParse(body)
  throw new Error(success ? `${data.error.code}: ${data.error.message}` : `The server answered with status ${status}.`)
}

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
