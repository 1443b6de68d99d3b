import { type StartOptions, startBank } from '../../../bank/index.ts'

/**
 * A bank's server in a process of its own. It prints its address, and ends with its standard input: it does not outlive who started it.
 * Argument: its options as JSON.
 */
const bank = await startBank({ ...(JSON.parse(process.argv[2] ?? '{}') as StartOptions), port: 0 })
console.log(bank.url)
process.stdin.resume().once('end', () => process.exit())
