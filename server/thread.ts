import { Worker, type WorkerOptions } from 'node:worker_threads'

/** A door of its own: its types are Node's, which the programs that others write with ours may be without. */

/**
 * Starts a program of ours in a thread: `<name>.js` beside the bundle that the caller stands in, or its source through tsx, which a thread does
 * not take over from the one that starts it.
 * @param caller its `import.meta.url` @param name of the file beside it, without its ending
 */
export function startThread(caller: string, name: string, options: WorkerOptions = {}): Worker {
  if (!caller.endsWith('.ts')) return new Worker(new URL(`./${name}.js`, caller), options)
  const source = new URL(`./${name}.ts`, caller).href
  const program = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(source)}) })`
  return new Worker(program, { ...options, eval: true })
}
