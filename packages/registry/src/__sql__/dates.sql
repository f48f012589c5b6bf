select distinct virkning_from as day from facts
where superseded_in is null
and kind in (select jsonb_array_elements_text($1::jsonb))
order by virkning_from;
