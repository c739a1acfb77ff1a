import type { JobSchedule } from "./job-schedule"
import { isLate } from "./job-schedule"
import type { ScheduledJob } from "./scheduled-workflows"

/** A job and its last run. */
export type JobRunView = {
  job: string
  schedule: JobSchedule
  registered_at: Date
  finished_at: Date | null
  failed: boolean
}

/** Whether a job should have ended once more by now. */
export function isRunLate(run: JobRunView, now: Date): boolean {
  const last = Math.max(run.registered_at.getTime(), run.finished_at?.getTime() ?? 0)
  return isLate(run.schedule, new Date(last), now)
}

/** What the watch needs of its surroundings. */
export type JobWatchPorts = {
  jobs: ScheduledJob[]
  listRuns: () => Promise<JobRunView[]>
  /** Has the engine run a job again; see `scheduleAgain`. */
  schedule: (workflow_id: string) => Promise<void>
  /** Where the engine keeps its schedules, if that can lose them: whether our mark is still there, and how to set it. */
  mark?: { isSet: () => Promise<boolean>; set: () => Promise<void> }
  warn: (message: string) => void
}

/** How often a job that is late is registered again, at most. */
const again_ms = 60_000

/**
 * Sees that scheduled jobs go on. Medusa registers them once, as their files are loaded. A Redis that comes back
 * empty has forgotten them, and nothing would run until a restart.
 *
 * A mark of our own lies beside the schedules: where it is gone, so are they. A job that is late for any
 * other reason is registered again too.
 */
export class JobWatch {
  private readonly tries = new Map<string, number>()

  constructor(private readonly ports: JobWatchPorts) {}

  /** One check; the caller repeats it. Rejects where Redis or the database is away. */
  async check(now = new Date()): Promise<void> {
    const { jobs, mark, warn } = this.ports
    if (mark && !(await mark.isSet())) {
      for (const { workflow_id } of jobs) await this.ports.schedule(workflow_id)
      await mark.set()
      warn(`Redis had forgotten the scheduled jobs: all ${jobs.length} are registered again`)
      return
    }
    const late = new Set(
      (await this.ports.listRuns()).filter((run) => isRunLate(run, now)).map(({ job }) => job)
    )
    for (const { name, workflow_id } of jobs) {
      const before = this.tries.get(name)
      if (!late.has(name)) this.tries.delete(name)
      else if (before === undefined || now.getTime() - before >= again_ms) {
        this.tries.set(name, now.getTime())
        await this.ports.schedule(workflow_id)
        warn(`The job ${name} is late: it is registered again`)
      }
    }
  }
}
