import { z } from 'zod'
import { scenarioFile } from './scenario-format.ts'

/** The format for editors: JSON Schema, draft 2020-12. It is kept in docs/scenario.schema.json. */
export function scenarioSchema(): object {
  return {
    ...z.toJSONSchema(scenarioFile, { target: 'draft-2020-12', io: 'input' }),
    title: 'Scenario of the camera token simulator',
  }
}
