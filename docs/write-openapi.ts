import { writeFileSync } from 'node:fs'
import { fileOf, openapiDocuments, textOf } from './openapi-documents.ts'

for (const [name, document] of Object.entries(await openapiDocuments())) writeFileSync(fileOf(name), textOf(document))
