import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { READINESS_MODULE } from "../modules/readiness"
import type ReadinessModuleService from "../modules/readiness/service"
import { isRunLate, type JobRunView } from "../readiness/job-watch"
import { type CheckResult, runCheck } from "../readiness/run-check"

/** How long anything may take to say that it is there. */
const check_ms = 1000
/** How long an answer serves all who ask: watchers and proxies ask often. */
const kept_ms = 1000

/** A job's last run. `age_ms` counts from its end; it is null before the first. */
export type JobReport = { name: string; age_ms: number | null; late: boolean; failed: boolean }

/** What this process stands on. `checks.jobs` fails where a job is late. */
export type Readiness = {
  checks: Record<string, Pick<CheckResult, "state" | "took_ms">>
  jobs: JobReport[]
}

let kept: { until: number; readiness: Promise<Readiness> } | undefined
/** What failed when it was asked last: the log tells of a change, not of every look at it. */
const failing = new Set<string>()

/** Asks everything this process stands on, all at once, each for a second at most; one answer serves a second. */
export function readReadiness(container: MedusaContainer): Promise<Readiness> {
  if (kept && kept.until > Date.now()) return kept.readiness
  const readiness = askAll(container)
  kept = { until: Date.now() + kept_ms, readiness }
  return readiness
}

async function askAll(container: MedusaContainer): Promise<Readiness> {
  const service = container.resolve<ReadinessModuleService>(READINESS_MODULE)
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  let runs: JobRunView[] = []
  const checks = {
    database: async () => await database.raw("select 1"),
    ...service.checks(),
    jobs: async () => {
      runs = await service.listRuns()
      const late = runs.filter((run) => isRunLate(run, new Date())).map(({ job }) => job)
      if (late.length) throw new Error(`late: ${late.join(", ")}`)
    },
  }
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => ({ name, result: await runCheck(check, check_ms) }))
  )
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const { name, result } of results) {
    const failed = result.state === "failed"
    if (failed && !failing.has(name)) logger.warn(`Not ready: ${name}: ${result.reason}`)
    if (!failed && failing.has(name)) logger.info(`Ready again: ${name}`)
    if (failed) failing.add(name)
    else failing.delete(name)
  }
  return {
    checks: Object.fromEntries(
      results.map(({ name, result: { state, took_ms } }) => [name, { state, took_ms }])
    ),
    jobs: runs.map((run) => ({
      name: run.job,
      age_ms: run.finished_at ? Date.now() - run.finished_at.getTime() : null,
      late: isRunLate(run, new Date()),
      failed: run.failed,
    })),
  }
}
