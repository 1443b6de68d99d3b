import type { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import type { Call } from '../../scenario/world/http-api.ts'
import { bodyOf, resultOf } from './result.ts'

const LOOKS = { readOnlyHint: true, openWorldHint: false } as const
const ACTS = { readOnlyHint: false, destructiveHint: false, openWorldHint: false } as const

const loginId = z.string().describe('Of a user of the practice bank, such as hanako01')
const body = z.looseObject({})

/** Tools that read the practice bank, and do what its pages do. @param bank null: none is there */
export function addBankTools(server: McpServer, bank: Call): void {
  const ask = async (...request: Parameters<Call>) => resultOf(body.parse(bodyOf(await bank(...request))))
  const userPath = (id: string) => `users/${encodeURIComponent(id)}`

  server.registerTool(
    'bank_users',
    { title: "The bank's users", description: 'How each stands: registration, token code, login.', annotations: LOOKS },
    () => ask('GET', 'users'),
  )

  server.registerTool(
    'bank_state',
    {
      title: 'How a user stands at the bank',
      description:
        'His registration, his token and its wrong codes, his newest requests, and what the history says of him.',
      inputSchema: z.object({ loginId, history: z.int().min(1).max(50).default(10) }),
      annotations: LOOKS,
    },
    async ({ loginId: id, history: rows }) => {
      const user = z
        .looseObject({ tokenCode: z.string().nullable().optional() })
        .parse(bodyOf(await bank('GET', userPath(id))))
      const query = `loginId=${encodeURIComponent(id)}&limit=${rows}`
      const [requests, history] = await Promise.all([bank('GET', `requests?${query}`), bank('GET', `history?${query}`)])
      const token = user.tokenCode ? bodyOf(await bank('GET', `tokens/${encodeURIComponent(user.tokenCode)}`)) : null
      return resultOf({ user, token, ...body.parse(bodyOf(requests)), ...body.parse(bodyOf(history)) })
    },
  )

  server.registerTool(
    'bank_start_registration',
    {
      title: 'Begin a registration',
      description: 'The first image. Give its "text" to the camera, then the 12 digits to bank_identify.',
      inputSchema: z.object({ loginId }),
      annotations: ACTS,
    },
    ({ loginId: id }) => ask('POST', `${userPath(id)}/registration`),
  )

  server.registerTool(
    'bank_identify',
    {
      title: 'Serial and 12 digits',
      description:
        'Answers with the second image. Its 8 digits go to bank_complete; on the token Done within 90 s and Yes within 40 s.',
      inputSchema: z.object({
        registration: z.string(),
        serial: z.string(),
        deviceCode: z.string().describe('12 digits'),
      }),
      annotations: ACTS,
    },
    ({ registration, ...typed }) =>
      ask('POST', `registrations/${encodeURIComponent(registration)}/identification`, typed),
  )

  server.registerTool(
    'bank_complete',
    {
      title: 'The 8 digits of a registration',
      description: 'Then the user is in service, whatever the token does.',
      inputSchema: z.object({ registration: z.string(), code: z.string().describe('8 digits') }),
      annotations: ACTS,
    },
    ({ registration, code }) => ask('POST', `registrations/${encodeURIComponent(registration)}/completion`, { code }),
  )

  server.registerTool(
    'bank_request',
    {
      title: 'Ask for a signature',
      description: 'Nothing is executed. Give "text" of the answer to the camera, and the 8 digits to bank_verify.',
      inputSchema: z.object({
        loginId,
        title: z.string(),
        fields: z
          // Not a tuple: its schema has a bare `false`, which not every client of MCP knows.
          .array(z.array(z.string()).length(2))
          .min(1)
          .max(8)
          .describe('Pairs of label and value'),
      }),
      annotations: ACTS,
    },
    (request) => ask('POST', 'requests', request),
  )

  server.registerTool(
    'bank_verify',
    {
      title: 'Check the 8 digits of a signature',
      description: 'Each number is good once. Five wrong ones in a row stop the token.',
      inputSchema: z.object({ request: z.string(), code: z.string() }),
      annotations: ACTS,
    },
    ({ request, code }) => ask('POST', `requests/${encodeURIComponent(request)}/verification`, { code }),
  )
}
