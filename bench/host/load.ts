import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'

/** A server in a process of its own, and calls to it over connections that stay open. */
export interface Server {
  readonly url: string
  readonly apiToken: string
  readonly child: ChildProcess
  stop(): Promise<void>
}

/** Starts a module of this folder that tells its address. */
export async function startServer(file: string, args: readonly string[]): Promise<Server> {
  const child = fork(new URL(file, import.meta.url), args, { execArgv: ['--import', 'tsx'] })
  const [{ url, apiToken }] = await once(child, 'message')
  return {
    url,
    apiToken,
    child,
    async stop() {
      const exited = once(child, 'exit')
      child.kill('SIGKILL')
      await exited
    },
  }
}

export interface Call {
  readonly path: string
  readonly body: string
}

/** One call; its answer's text. Throws when it is refused. */
export function call(server: Server, agent: Agent, method: string, { path, body }: Call): Promise<string> {
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
        await call(server, agent, 'POST', callOf(connection, number))
        times.push(performance.now() - begun)
      }
    }),
  )
  const ms = performance.now() - begin
  agent.destroy()
  return { times, ms }
}
