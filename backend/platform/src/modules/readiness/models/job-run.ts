import { model } from "@medusajs/framework/utils"

/** A job and its last run, one row a job. Processes that run no jobs see here whether the others do. */
const JobRun = model
  .define("job_run", {
    job: model.text().primaryKey(),
    /** Either a cron expression, or the time between two runs. */
    cron: model.text().nullable(),
    interval_ms: model.number().nullable(),
    /** When a process that runs it started last. */
    registered_at: model.dateTime(),
    finished_at: model.dateTime().nullable(),
    /** Whether the last run ended with an error. */
    failed: model.boolean().default(false),
  })
  .checks([
    {
      name: "job_run_scheduled",
      expression: (columns) => `(${columns.cron} is null) <> (${columns.interval_ms} is null)`,
    },
  ])

export default JobRun
