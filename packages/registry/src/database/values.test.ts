import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { STORES, type TestRegistry } from '../testing/test-registry.ts'

describe.each(STORES)('values from $store', ({ open }) => {
  let test: TestRegistry
  beforeAll(async () => {
    test = await open()
  })
  afterAll(() => test.close())

  it('are the same as from the other store', async () => {
    const { rows } = await sql`
      select 9007199254740991::bigint as big, count(*) as counted, 7::integer as whole, true as yes, null::date as absent,
        '2024-02-29'::date as day, '0001-01-01'::date as first_day, 12.50::numeric as exact, 0.1::double precision as float,
        '\\x00ff'::bytea as bytes, '{"b": [1, null], "a": "Å"}'::jsonb as json, 'Æ' as text, '2 days'::interval::text as span
      from (values (1), (2)) as two`.execute(test.db)
    expect(rows).toEqual([
      {
        big: 9007199254740991,
        counted: 2,
        whole: 7,
        yes: true,
        absent: null,
        day: '2024-02-29',
        first_day: '0001-01-01',
        exact: '12.50',
        float: 0.1,
        bytes: new Uint8Array([0, 255]),
        json: { b: [1, null], a: 'Å' },
        text: 'Æ',
        span: '2 days',
      },
    ])
  })

  it('are refused where a number would not be exact', async () => {
    await expect(sql`select 9007199254740992::bigint as big`.execute(test.db)).rejects.toThrow(
      'too large to be exact',
    )
  })

  it('go in as texts: a date, a moment, JSON', async () => {
    const { rows } = await sql`
      select ${'2026-03-29'}::date as day, (${'2026-03-29T02:30:00.5+02:00'}::timestamptz at time zone 'UTC')::text as moment,
        ${JSON.stringify(['a'])}::jsonb as json`.execute(test.db)
    expect(rows).toEqual([{ day: '2026-03-29', moment: '2026-03-29 00:30:00.5', json: ['a'] }])
  })

  it('sort by bytes in a key column', async () => {
    const { rows } = await sql<{ key: string }>`
      select key from (select key from facts union all select v from (values ('b'), ('Å'), ('B'), ('a-'), ('a1')) as v (v))
      as keys order by key collate "C"`.execute(test.db)
    expect(rows.map(({ key }) => key)).toEqual(['B', 'a-', 'a1', 'b', 'Å'])
  })

  it('carry the fields of an error: code, constraint and table', async () => {
    const wrong =
      sql`insert into changes (id, registered_at, who, why, kind, facts_in, facts_added, facts_changed, facts_unchanged)
      values (1, '2026-01-01', 'a', 'b', 'edit', 3, 1, 1, 0)`.execute(test.db)
    await expect(wrong).rejects.toMatchObject({
      code: '23514',
      constraint: 'changes_counts_add_up',
      table: 'changes',
    })
  })

  it('are gone after a transaction that failed, and the next one works', async () => {
    const failing = test.db.transaction().execute(async (tx) => {
      await sql`create table half (n integer)`.execute(tx)
      await sql`select 1 / 0`.execute(tx)
    })
    await expect(failing).rejects.toThrow('division by zero')
    const { rows } = await sql`select to_regclass('half') as half`.execute(test.db)
    expect(rows).toEqual([{ half: null }])
  })
})
