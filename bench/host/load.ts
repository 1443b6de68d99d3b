import { Agent, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Address, Server } from './servers.ts'

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly body?: string
}

/** One call over a connection that stays open; its answer's text. Throws when it is refused. */
export function call(server: Address, agent: Agent, { method, path, body = '' }: Call): Promise<string> {
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

/** So many calls, as fast as they are answered, on so many connections in turn to each server. @returns answers in the order of the calls */
export async function spread(
  servers: readonly Server[],
  connections: number,
  count: number,
  callOf: (number: number) => Call,
): Promise<{ readonly answers: readonly string[]; readonly ms: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const answers: string[] = []
  let next = 0
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      const server = servers[connection % servers.length] as Server
      for (let number = next++; number < count; number = next++)
        answers[number] = await call(server, agent, callOf(number))
    }),
  )
  const ms = performance.now() - begun
  agent.destroy()
  return { answers, ms }
}

/** Calls at a steady rate, in turn to each server, whether those before have been answered or not. What one waited counts from when it was due. */
export async function openLoop(
  servers: readonly Server[],
  connections: number,
  perSecond: number,
  count: number,
  callOf: (number: number) => Call,
): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxTotalSockets: connections })
  const times: number[] = []
  const begun = performance.now()
  const dueAt = (number: number) => begun + (number * 1000) / perSecond
  const sent: Promise<void>[] = []
  for (let number = 0; number < count; number += 1) {
    const early = dueAt(number) - performance.now()
    if (early > 0) await wait(early)
    const answered = call(servers[number % servers.length] as Server, agent, callOf(number))
    sent.push(
      answered.then(() => {
        times.push(performance.now() - dueAt(number))
      }),
    )
  }
  await Promise.all(sent)
  const ms = performance.now() - begun
  agent.destroy()
  return { times, ms }
}
