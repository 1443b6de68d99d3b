import type { Circumstances as Common } from '../../../model/table/circumstances.ts'
import type { Rules } from './rules.ts'

export interface Circumstances extends Common<Rules> {
  /** Of the cards. */
  readonly factoryKey: Uint8Array
}
