import { Agent, type IncomingMessage, type RequestOptions, request } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Caller } from '../api/caller.ts'

/** A program that calls the API of a bank's processes in turn, over connections of its own that it keeps. */
export interface Client extends Caller {
  close(): void
}

/** @param first the process that the first call goes to @param signal ends all of its calls */
export function makeClient(urls: readonly string[], first: number, apiToken: string, signal: AbortSignal): Client {
  const agent = new Agent({ keepAlive: true })
  let next = first
  return {
    async call(method, path, body) {
      const url = `${urls[next++ % urls.length]}/api/v1${path}`
      const json = body === undefined ? '' : JSON.stringify(body)
      const headers = {
        authorization: `Bearer ${apiToken}`,
        'content-length': Buffer.byteLength(json),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      }
      const response = await answerTo(url, { method, agent, signal, headers }, json)
      const answer = JSON.parse(await text(response))
      return { status: response.statusCode ?? 0, json: answer, code: answer.error?.code }
    },
    close: () => agent.destroy(),
  }
}

function answerTo(url: string, options: RequestOptions, body: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request(url, options, resolve).on('error', reject).end(body)
  })
}
