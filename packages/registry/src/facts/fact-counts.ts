import { FACT_KIND_NAMES } from '@laegedaekning/domain'
import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import type { ChangeId, LoadedFacts } from '../registry.ts'

/** How many facts of each kind came from each source; see {@link Registry.countFacts}. */
export async function readFactCounts(db: Database, change: ChangeId): Promise<readonly LoadedFacts[]> {
  const { rows } = await sql<LoadedFacts>`
    select kind, source, made_up as "madeUp", count(*)::integer as facts,
      min(virkning_from) as "from", max(virkning_from) as "latestFrom", (array_agg(certainty order by id))[1] as certainty
    from facts
    where body is not null and source is not null
      and registered_in <= ${change} and (superseded_in is null or superseded_in > ${change})
      and kind in (select jsonb_array_elements_text(${JSON.stringify(FACT_KIND_NAMES)}::jsonb))
    group by kind, source, made_up
    order by kind collate "C", source collate "C", made_up`.execute(db)
  return rows
}
