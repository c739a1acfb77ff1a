/** What the words of the shop are made from, in one row. */
export const shopWordsStatement = `select
  coalesce((select json_agg(title) from catalogue_listing where deleted_at is null), '[]') as titles,
  coalesce((select json_agg(json_build_object('id', id, 'name', name)) from catalogue_seller where deleted_at is null), '[]') as sellers,
  coalesce((select json_agg(c) from (select distinct commune_code as code, commune_slug as slug, commune_full_name as full_name,
    province_code, province_name as province from catalogue_seller s where s.deleted_at is null
    and exists (select from catalogue_listing l where l.seller_id = s.id and l.deleted_at is null)) c), '[]') as communes`

/** When what the words are made from last changed. */
export const shopWordsChangedStatement = `select concat_ws(' ',
  (select max(updated_at) from catalogue_listing), (select max(updated_at) from catalogue_seller)) as changed`
