/** What host, bank and command line do alike at their edges. This is the room's only door. */
export { listOf } from './list-of.ts'
export { MOST_TOLD, wrongIn } from './wrong-in.ts'
