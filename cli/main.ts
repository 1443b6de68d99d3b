import { main } from './camtoken.ts'

await main()
