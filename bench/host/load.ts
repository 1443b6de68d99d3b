import { Agent, request } from 'node:http'
import type { Server } from './servers.ts'

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly body?: string
}

/** One call over a connection that stays open; its answer's text. Throws when it is refused. */
export function call(server: Server, agent: Agent, { method, path, body = '' }: Call): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${server.apiToken}`,
      ...(body === '' ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    }
    const sent = request(server.url + path, { method, agent, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(parts).toString()
        if ((response.statusCode ?? 500) < 300) resolve(text)
        else reject(new Error(`${method} ${path}: ${response.statusCode} ${text}`))
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

export interface Round {
  /** Of each call, in ms. */
  readonly times: readonly number[]
  /** From the first to the last. */
  readonly ms: number
}

/** `each` calls on each of so many connections, one after the other on each. */
export async function load(
  server: Server,
  connections: number,
  each: number,
  callOf: (connection: number, number: number) => Call,
): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  const begin = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      for (let number = 0; number < each; number += 1) {
        const begun = performance.now()
        await call(server, agent, callOf(connection, number))
        times.push(performance.now() - begun)
      }
    }),
  )
  const ms = performance.now() - begin
  agent.destroy()
  return { times, ms }
}

export const rateOf = ({ times, ms }: Round): number => (times.length * 1000) / ms

/** The time that 99 of 100 calls were not longer than. */
export const p99Of = ({ times }: Round): number =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length * 0.99)] ?? Number.NaN
