import { spawnSync } from 'node:child_process'
import { register } from 'node:module'
import { parentPort } from 'node:worker_threads'

/**
 * What a script of k6 asks of k6, for Node: `node --import tsx --import k6-stand-in.mjs`. Calls are synchronous there, so each is a process.
 * Prints the names of checks, one a line, with `ok` or `failed`.
 */

const CALL = `
const { method, url, body, headers } = JSON.parse(process.argv[1])
const answer = await fetch(url, { method, body, headers })
console.log(JSON.stringify({ status: answer.status, body: await answer.text() }))`

globalThis.__ENV = process.env
globalThis.standIn = {
  check(value, checks) {
    const failed = Object.entries(checks).filter(([, holds]) => !holds(value))
    for (const name of Object.keys(checks)) console.log(failed.some(([one]) => one === name) ? 'failed' : 'ok', name)
    return failed.length === 0
  },
  http: {
    request(method, url, body, { headers }) {
      const call = JSON.stringify({ method, url, body, headers })
      const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', CALL, call], { encoding: 'utf8' })
      const answer = JSON.parse(stdout)
      return { ...answer, json: () => JSON.parse(answer.body) }
    },
  },
}

const MODULES = {
  k6: 'export const { check } = globalThis.standIn',
  'k6/http': 'export default globalThis.standIn.http',
}
const HOOKS = `
const modules = ${JSON.stringify(MODULES)}
const core = ${JSON.stringify(new URL('../../token-core/index.ts', import.meta.url).href)}
export async function resolve(name, context, next) {
  if (name in modules) return { url: 'data:text/javascript,' + encodeURIComponent(modules[name]), shortCircuit: true }
  return next(name.endsWith('/token-core.bundle.js') ? core : name, context)
}`
if (parentPort === null) register(`data:text/javascript,${encodeURIComponent(HOOKS)}`)
