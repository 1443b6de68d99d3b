import type { Hono } from 'hono'
import type { Bank } from '../core/bank.ts'

/** What a bank is made with, whichever it is. */
export interface Foundation extends Pick<Bank, 'store' | 'now' | 'random'> {
  readonly apiToken: string
  /** The folder of all banks: static files are named from there. */
  readonly folder: URL
  /** The page of all banks, and what else any bank has for who is not known. */
  readonly startPage: Hono
}
