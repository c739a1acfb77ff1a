import { container } from "@medusajs/framework"
import type { DAL, Logger } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  InjectManager,
  MedusaContext,
  MedusaService,
  Modules,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { Redis } from "ioredis"
import { checkAddress, checkMailServer } from "../../readiness/checks"
import { type JobRunView, JobWatch } from "../../readiness/job-watch"
import { limitAcquire } from "../../readiness/limit-acquire"
import type { Check } from "../../readiness/run-check"
import { listScheduledJobs, type ScheduledJob, scheduleAgain } from "../../readiness/scheduled-workflows"
import { runStatement, type SqlContext } from "../../run-statement"
import JobRun from "./models/job-run"

const optionsSchema = z.object({
  redis_url: z.string().optional(),
  gateway_url: z.url().optional(),
  /** A Meilisearch; without one PostgreSQL searches. */
  search_url: z.url().optional(),
  smtp_url: z.string().optional(),
})

type Injected = { baseRepository: DAL.RepositoryService; logger?: Pick<Logger, "warn"> }

const runSchema = z
  .object({
    job: z.string(),
    cron: z.string().nullable(),
    interval_ms: z.number().nullable(),
    registered_at: z.coerce.date(),
    finished_at: z.coerce.date().nullable(),
    failed: z.boolean(),
  })
  .transform(
    ({ cron, interval_ms, ...run }): JobRunView => ({
      ...run,
      schedule: cron === null ? { interval_ms: interval_ms ?? 0 } : { cron },
    })
  )
const finishedSchema = z.object({
  eventType: z.literal("onFinish"),
  errors: z.array(z.unknown()).nullish(),
})

/** How often the jobs are looked after. */
const watch_ms = 5000
/** Lies in Redis beside the schedules of jobs, and is lost with them. */
const markName = "chophien:jobs-registered"

/** Knows what this process stands on, and when each job ran last; sees that the jobs go on. */
export default class ReadinessModuleService extends MedusaService({ JobRun }) {
  private readonly settings: z.infer<typeof optionsSchema>
  private readonly logger: Pick<Logger, "warn"> | undefined
  private readonly redis: Redis | undefined
  private timer: NodeJS.Timeout | undefined

  __hooks = {
    onApplicationStart: async () => {
      limitAcquire(container.resolve(ContainerRegistrationKeys.PG_CONNECTION))
      const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
      if (projectConfig.workerMode !== "server") await this.watchJobs()
    },
    onApplicationShutdown: async () => {
      clearInterval(this.timer)
      this.redis?.disconnect()
    },
  }

  constructor(injected: Injected, options: unknown) {
    super(injected)
    this.settings = optionsSchema.parse(options)
    this.logger = injected.logger
    if (!this.settings.redis_url) return
    this.redis = new Redis(this.settings.redis_url, {
      maxRetriesPerRequest: 0,
      connectTimeout: 2000,
      commandTimeout: 1000,
    })
    // What is wrong is answered by the checks.
    this.redis.on("error", () => undefined)
  }

  /** What this process stands on besides its database, by name. */
  checks(): Record<string, Check> {
    const { gateway_url, search_url, smtp_url } = this.settings
    const { redis } = this
    return {
      ...(redis ? { redis: async () => await redis.ping() } : {}),
      ...(search_url ? { search: checkAddress(new URL("health", `${search_url}/`).href) } : {}),
      ...(gateway_url ? { gateway: checkAddress(new URL("ready", `${gateway_url}/`).href) } : {}),
      ...(smtp_url ? { mail: checkMailServer(smtp_url) } : {}),
    }
  }

  /** All jobs with their last runs, by name. */
  async listRuns(): Promise<JobRunView[]> {
    const rows = await this.listJobRuns({}, { order: { job: "ASC" } })
    return z.array(runSchema).parse(rows)
  }

  private async watchJobs(): Promise<void> {
    const jobs = listScheduledJobs()
    const engine = container.resolve(Modules.WORKFLOW_ENGINE)
    for (const { name, workflow_id } of jobs) {
      const subscriber = async (event: unknown) => {
        const finished = finishedSchema.safeParse(event)
        // Where the database is away the run goes unnoted, and the job counts as late.
        if (finished.success)
          await this.noteRun(name, Boolean(finished.data.errors?.length)).catch(() => undefined)
      }
      await engine.subscribe({ workflowId: workflow_id, subscriber, subscriberId: "readiness" })
    }
    const { redis } = this
    const mark = redis && {
      isSet: async () => (await redis.exists(markName)) === 1,
      set: async () => void (await redis.set(markName, new Date().toISOString())),
    }
    const watch = new JobWatch({
      jobs,
      listRuns: async () => await this.listRuns(),
      schedule: scheduleAgain,
      ...(mark ? { mark } : {}),
      warn: (message) => this.logger?.warn(message),
    })
    await this.registerJobs(jobs)
    // Medusa has just registered them all. Where Redis is away by now, the first check does it again.
    await mark?.set().catch(() => undefined)
    let checking = false
    this.timer = setInterval(async () => {
      if (checking) return
      checking = true
      // What is away is told by /ready; the next check follows in seconds.
      await watch.check().catch(() => undefined)
      checking = false
    }, watch_ms)
    this.timer.unref()
  }

  /** Writes which jobs there are; those of earlier versions leave. */
  @InjectManager()
  private async registerJobs(jobs: ScheduledJob[], @MedusaContext() context: SqlContext = {}): Promise<void> {
    const marks = jobs.map(() => "?").join(", ")
    await runStatement(
      context,
      `delete from job_run ${jobs.length ? `where job not in (${marks})` : ""}`,
      jobs.map(({ name }) => name)
    )
    for (const { name, schedule } of jobs) {
      const cron = "cron" in schedule ? schedule.cron : null
      const interval_ms = "cron" in schedule ? null : schedule.interval_ms
      await runStatement(
        context,
        `insert into job_run (job, cron, interval_ms, registered_at) values (?, ?, ?, now())
         on conflict (job) do update
            set cron = excluded.cron, interval_ms = excluded.interval_ms, registered_at = now(), updated_at = now()`,
        [name, cron, interval_ms]
      )
    }
  }

  @InjectManager()
  private async noteRun(
    job: string,
    failed: boolean,
    @MedusaContext() context: SqlContext = {}
  ): Promise<void> {
    await runStatement(
      context,
      "update job_run set finished_at = now(), failed = ?, updated_at = now() where job = ?",
      [failed, job]
    )
  }
}
