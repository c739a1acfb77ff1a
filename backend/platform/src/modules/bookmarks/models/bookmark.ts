import { model } from "@medusajs/framework/utils"

/**
 * How far a job has come that goes through rows in the order of time: all before `reached_at` is done. One row a job,
 * so that a restart goes on where the last process stopped.
 */
const Bookmark = model
  .define("bookmark", {
    job: model.text().primaryKey(),
    reached_at: model.dateTime(),
  })
  .checks([{ name: "bookmark_job_named", expression: (columns) => `${columns.job} <> ''` }])

export default Bookmark
