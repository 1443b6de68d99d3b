import type { Context, Env, Hono, Schema } from 'hono'
import { refuse } from './errors.ts'

/** In the order in which "Allow" names them. */
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** A word goes before an id that could be anything: `/tokens/import` before `/tokens/:id`. */
const inOrder = (path: string): string => path.replaceAll(':', '\uffff')

export const refuseNotFound = (c: Context) => refuse(c, 'not-found', `There is no ${c.req.path}.`)

/**
 * What follows the last route of an API: a path of it that is asked with a method it does not take is a 405 that says which it takes,
 * any other path a 404.
 * @param under where the API begins, such as `/api`
 */
export function refuseOthers<E extends Env, S extends Schema, Path extends string>(app: Hono<E, S, Path>, under = '') {
  const taken = new Map<string, Set<string>>()
  for (const { path, method } of app.routes) {
    if (!METHODS.includes(method) || !path.startsWith(`${under}/`)) continue
    taken.set(path, (taken.get(path) ?? new Set()).add(method))
  }
  const paths = [...taken.keys()].sort((a, b) => (inOrder(a) < inOrder(b) ? -1 : 1))
  for (const path of paths) {
    const allowed = METHODS.filter((method) => taken.get(path)?.has(method)).join(', ')
    app.all(path, (c) => {
      c.header('allow', allowed)
      return refuse(c, 'method-not-allowed', `${c.req.path} takes ${allowed} only.`)
    })
  }
  app.all(`${under}/*`, refuseNotFound)
}
