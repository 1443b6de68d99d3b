/** The practice bank's only door. */
export { type BankOptions, bankApp } from './app.ts'
export { nextDay, nextMonday } from './core/banking-days.ts'
export { JOURNEY_BANKS } from './journey-banks.ts'
export { DEFAULT_BANK_PORT, type RunningBank, type StartOptions, startBank } from './server.ts'
export { PRACTICE_USERS } from './sites/anser/practice/practice-data.ts'
export type { JourneyAnswer, JourneyBank, JourneyStart, PlayedBank } from './sites/journey-bank.ts'
