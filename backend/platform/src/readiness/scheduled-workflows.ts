import { WorkflowManager, WorkflowScheduler } from "@medusajs/framework/orchestration"
import { z } from "@medusajs/framework/zod"
import type { JobSchedule } from "./job-schedule"

/** Medusa makes a workflow of each job, named so. */
const prefix = "job-"

const scheduleSchema = z.union([
  z.string().transform((cron): JobSchedule => ({ cron })),
  z.object({ cron: z.string() }).transform(({ cron }): JobSchedule => ({ cron })),
  z.object({ interval: z.number().positive() }).transform(
    ({ interval }): JobSchedule => ({
      interval_ms: interval,
    })
  ),
])

/** A job of this process: its name, the workflow Medusa made of it, when it runs. */
export type ScheduledJob = { name: string; workflow_id: string; schedule: JobSchedule }

/** The jobs that this process runs; none where background work is left to others. */
export function listScheduledJobs(): ScheduledJob[] {
  const workflows: Map<string, { options?: { schedule?: unknown } }> = WorkflowManager.getWorkflows()
  return [...workflows].flatMap(([workflow_id, { options }]) => {
    const schedule = scheduleSchema.safeParse(options?.schedule)
    if (!schedule.success) return []
    const name = workflow_id.startsWith(prefix) ? workflow_id.slice(prefix.length) : workflow_id
    return [{ name, workflow_id, schedule: schedule.data }]
  })
}

/**
 * Registers a job with the engine once more, as Medusa does when it loads the job's file. The engine
 * stores it under the workflow's name, so that a job which is still there is replaced and not doubled.
 */
export async function scheduleAgain(workflow_id: string): Promise<void> {
  await new WorkflowScheduler().scheduleWorkflow(WorkflowManager.getWorkflow(workflow_id))
}
