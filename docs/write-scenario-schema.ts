import { writeFileSync } from 'node:fs'
import { scenarioSchema } from '../scenario/format/json-schema.ts'

// npm run schema: the format of scenarios for editors, as docs/scenario.schema.json.
writeFileSync(new URL('scenario.schema.json', import.meta.url), `${JSON.stringify(scenarioSchema(), null, 2)}\n`)
