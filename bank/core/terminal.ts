import { AsyncLocalStorage } from 'node:async_hooks'
/** 操作端末, as the history names it: by what whoever acts has come in. */
export const TERMINALS = ['browser', 'smartphone', 'tablet', 'api'] as const
export type Terminal = (typeof TERMINALS)[number]
/** Those that customers have. */
export const CUSTOMER_TERMINALS = TERMINALS.filter((terminal) => terminal !== 'api')

export const isTerminal = (text: string): text is Terminal => TERMINALS.some((terminal) => terminal === text)

/** Who acts, and from where, is no property of the bank: it goes with the request, through all that is done for it. */
const comesFrom = new AsyncLocalStorage<Terminal>()

/** Does something for a request that came in by this terminal. */
export const actingFrom = <Result>(terminal: Terminal, work: () => Result): Result => comesFrom.run(terminal, work)

/** Where the request came from that something is done for; a page's come from a browser. */
export const terminalNow = (): Terminal => comesFrom.getStore() ?? 'browser'
