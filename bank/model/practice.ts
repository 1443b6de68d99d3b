import type { Tables } from '../core/store.ts'
import type { ModelSite } from './model-site.ts'
import type { Circumstances } from './table/circumstances.ts'
import { writeChanges } from './values.ts'

/** Fills a bank that is empty. */
export async function addPractice<World, Rules extends object>(
  tables: Tables,
  site: Pick<ModelSite<World, unknown, Rules>, 'practice' | 'valuesOf'>,
  around: Circumstances<Rules>,
): Promise<void> {
  await writeChanges(tables, { put: site.valuesOf(site.practice(around)), removed: [] }, [])
}
