import { createServer } from "node:http"
import { problemOf } from "../../src/problem"
import { checkAddress, checkMailServer } from "../../src/readiness/checks"
import { isLate } from "../../src/readiness/job-schedule"
import { type JobRunView, JobWatch } from "../../src/readiness/job-watch"
import { outageProblem } from "../../src/readiness/outage"
import { runCheck } from "../../src/readiness/run-check"

const at = (time: string) => new Date(`2026-11-29T${time}Z`)

describe("a check", () => {
  test("that gives no answer has failed when its time is over", async () => {
    const result = await runCheck(() => new Promise(() => undefined), 50)
    expect(result).toMatchObject({ state: "failed", reason: "no answer within 50 ms" })
    expect(result.took_ms).toBeLessThan(1000)
  })

  test("says why it failed, for the log", async () => {
    const refused = await runCheck(() => Promise.reject(new Error("no route")), 1000)
    expect(refused).toMatchObject({ state: "failed", reason: "no route" })
    expect(await runCheck(() => Promise.resolve(), 1000)).toMatchObject({ state: "ok" })
  })

  test("of a mail server is a connection; of an address an answer below 300", async () => {
    const server = createServer((_request, response) =>
      response.writeHead(503, { connection: "close" }).end()
    )
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready))
    const address = server.address()
    const port = address && typeof address === "object" ? address.port : 0
    expect(await runCheck(checkMailServer(`smtp://127.0.0.1:${port}`), 1000)).toMatchObject({ state: "ok" })
    expect(await runCheck(checkAddress(`http://127.0.0.1:${port}/`), 1000)).toMatchObject({ state: "failed" })
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
    const away = await runCheck(checkMailServer(`smtp://127.0.0.1:${port}`), 1000)
    expect(away).toMatchObject({ state: "failed", reason: expect.stringContaining("ECONNREFUSED") })
  })
})

describe("a job is late", () => {
  test("a minute after its next run should have ended, by interval and by cron", () => {
    expect(isLate({ interval_ms: 3000 }, at("08:00:00"), at("08:01:02"))).toBe(false)
    expect(isLate({ interval_ms: 3000 }, at("08:00:00"), at("08:01:04"))).toBe(true)
    expect(isLate({ cron: "*/15 * * * * *" }, at("08:00:00"), at("08:01:14"))).toBe(false)
    expect(isLate({ cron: "*/15 * * * * *" }, at("08:00:00"), at("08:01:16"))).toBe(true)
    expect(isLate({ cron: "0 3 * * *" }, at("03:00:05"), at("23:00:00"))).toBe(false)
  })
})

describe("the watch over jobs", () => {
  const jobs = [
    { name: "mail-send", workflow_id: "job-mail-send", schedule: { interval_ms: 3000 } },
    { name: "expire", workflow_id: "job-expire", schedule: { interval_ms: 3000 } },
  ]
  const run = (job: string, finished_at: Date | null): JobRunView => ({
    job,
    schedule: { interval_ms: 3000 },
    registered_at: at("08:00:00"),
    finished_at,
    failed: false,
  })

  test("registers all again where Redis has lost its mark, then sets it", async () => {
    const scheduled: string[] = []
    let set = false
    const watch = new JobWatch({
      jobs,
      listRuns: async () => [],
      schedule: async (id) => void scheduled.push(id),
      mark: { isSet: async () => set, set: async () => void (set = true) },
      warn: () => undefined,
    })
    await watch.check(at("08:00:00"))
    await watch.check(at("08:00:05"))
    expect(scheduled).toEqual(["job-mail-send", "job-expire"])
  })

  test("sets no mark where registering failed, and tries again", async () => {
    const scheduled: string[] = []
    let set = false
    let away = true
    const watch = new JobWatch({
      jobs,
      listRuns: async () => [],
      schedule: async (id) => {
        if (away) throw new Error("Connection is closed.")
        scheduled.push(id)
      },
      mark: { isSet: async () => set, set: async () => void (set = true) },
      warn: () => undefined,
    })
    await expect(watch.check()).rejects.toThrow("Connection is closed.")
    expect(set).toBe(false)
    away = false
    await watch.check()
    expect([set, scheduled]).toEqual([true, ["job-mail-send", "job-expire"]])
  })

  test("registers a late job again once a minute, and leaves the others alone", async () => {
    const scheduled: string[] = []
    const warnings: string[] = []
    const watch = new JobWatch({
      jobs,
      listRuns: async () => [run("mail-send", at("08:00:30")), run("expire", at("08:02:00"))],
      schedule: async (id) => void scheduled.push(id),
      warn: (message) => void warnings.push(message),
    })
    await watch.check(at("08:02:00"))
    await watch.check(at("08:02:30"))
    expect(scheduled).toEqual(["job-mail-send"])
    await watch.check(at("08:03:00"))
    expect(scheduled).toEqual(["job-mail-send", "job-mail-send"])
    expect(warnings[0]).toBe("The job mail-send is late: it is registered again")
  })

  test("a job that has not run since its process started is late by then", async () => {
    const scheduled: string[] = []
    const watch = new JobWatch({
      jobs,
      listRuns: async () => [run("mail-send", null), run("expire", at("08:03:00"))],
      schedule: async (id) => void scheduled.push(id),
      warn: () => undefined,
    })
    await watch.check(at("08:00:59"))
    expect(scheduled).toEqual([])
    await watch.check(at("08:02:00"))
    expect(scheduled).toEqual(["job-mail-send"])
  })
})

describe("an outage", () => {
  const refused = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:5432"), { code: "ECONNREFUSED" })

  test.each([
    ["a pool without a connection", Object.assign(new Error("Knex: Timeout"), { name: "KnexTimeoutError" })],
    ["a database that refuses", refused],
    ["a database that shuts down", Object.assign(new Error("terminating"), { code: "57P01" })],
    ["Redis that is away", new Error("Reached the max retries per request limit (which is 0).")],
    ["one wrapped in another error", new Error("failed", { cause: refused })],
    [
      "a workflow's copy of one",
      { errors: [{ action: "create-cart", error: { message: "Connection terminated" } }] },
    ],
  ])("is %s: 503 in words for people", (_name, error) => {
    expect(outageProblem(error)?.toJSON("vi")).toEqual({
      type: "unavailable",
      code: "outage",
      message: expect.stringContaining("vẫn còn nguyên"),
    })
  })

  test("is no other error, and none that is a refusal already", () => {
    expect(outageProblem(new Error("duplicate key"))).toBeUndefined()
    expect(outageProblem("ECONNREFUSED")).toBeUndefined()
    expect(problemOf(new Error("duplicate key"))).toBeUndefined()
  })
})
