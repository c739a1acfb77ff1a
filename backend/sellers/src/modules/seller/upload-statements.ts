/** Whoever begins an upload of a picture, or claims it for removal, holds this for one statement. */
export const lockPicture = "select pg_advisory_xact_lock(hashtextextended('chophien:picture:' || ?, 0))"

/** Whether a picture is just being cleared away. */
export const isBeingRemoved =
  "select id from seller_upload where picture_id = ? and state = 'removing' and deleted_at is null limit 1"

/** Unfinished uploads that nobody has touched for some time, the oldest first; for one caller at a time. */
export const findLeftovers = `select id, picture_id from seller_upload
  where state <> 'stored' and deleted_at is null and updated_at < now() - ? * interval '1 millisecond'
  order by updated_at limit ?`

/** Claims an unfinished upload for removal, unless another upload has the same picture. */
export const claimForRemoval = `update seller_upload u set state = 'removing', updated_at = now()
  where u.id = ? and u.state <> 'stored' and u.deleted_at is null and not exists (
    select from seller_upload o
     where o.picture_id = u.picture_id and o.id <> u.id and o.state <> 'removing' and o.deleted_at is null)
  returning u.id`

/** Stored uploads whose file was not looked for since, those longest unseen first. */
export const findUnchecked = `select id, file_id, url from seller_upload
  where state = 'stored' and deleted_at is null and created_at < now() - ? * interval '1 millisecond'
    and (checked_at is null or checked_at < now() - ? * interval '1 millisecond')
  order by checked_at nulls first limit ?`
