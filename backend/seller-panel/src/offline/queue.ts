import { del, entries, get, set } from "idb-keyval"
import { ApiError, NetworkError } from "../api/client"
import { reasonOf } from "../api/reason"
import { createStore } from "../state/store"
import { refresh } from "./data"
import { type Job, type Row, rowSchema } from "./jobs"
import { jobStore, signedIn } from "./member"
import { send } from "./send"

/** What waits to be sent, oldest first, and what the backend refused. */
export const rows = createStore<Row[]>([])
/** Whether the phone believes that it has a network. */
export const online = createStore(navigator.onLine)

const retry_min_ms = 4_000
const retry_max_ms = 60_000
let retry_ms = retry_min_ms
let timer: ReturnType<typeof setTimeout> | undefined

/** Puts a job into the queue and tries to send it. Safe on disk before this ends; answers the row's id. */
export async function enqueue(job: Job): Promise<string> {
  const row: Row = {
    id: crypto.randomUUID(),
    created_at: Date.now(),
    job,
    state: "waiting",
    message: null,
    code: null,
  }
  await set(row.id, row, jobStore)
  await load()
  void flush()
  return row.id
}

/** Tries a refused job again, under the same key. */
export async function retry(id: string): Promise<void> {
  const row = rows.get().find((other) => other.id === id)
  if (!row) return
  await set(id, { ...row, state: "waiting", message: null, code: null } satisfies Row, jobStore)
  await load()
  void flush()
}

/** Drops a job, waiting or refused: the seller decided so. One that is on its way may arrive all the same. */
export async function drop(id: string): Promise<void> {
  await del(id, jobStore)
  await load()
  refresh()
}

/** Writes a row that was changed while it was sent, unless the seller has dropped it meanwhile. */
async function save(row: Row): Promise<void> {
  if ((await get<unknown>(row.id, jobStore)) !== undefined) await set(row.id, row, jobStore)
}

/** Reads the queue from disk. */
export async function load(): Promise<void> {
  const kept = await entries<string, unknown>(jobStore)
  const readable = kept.flatMap(([, value]) => {
    const row = rowSchema.safeParse(value)
    return row.success ? [row.data] : []
  })
  rows.set(readable.sort((a, b) => a.created_at - b.created_at))
}

/**
 * Sends everything that waits, oldest first, one at a time. Only one tab does so at any moment. A job keeps its
 * idempotency key until the backend has answered, so nothing happens twice wherever the network breaks.
 */
export function flush(): Promise<void> {
  clearTimeout(timer)
  return runExclusively(async () => {
    await load()
    const held = new Set<string>()
    for (const { id, job } of rows.get().filter((row) => row.state === "waiting")) {
      if (!online.get()) break
      const subject = subjectOf(job)
      if (held.has(subject)) continue
      const outcome = await trySending(id)
      if (outcome === "away") break
      if (outcome === "later") held.add(subject)
    }
    await load()
    if (online.get() && signedIn.get() === "yes" && rows.get().some((row) => row.state === "waiting")) {
      timer = setTimeout(() => void flush(), retry_ms)
      retry_ms = Math.min(retry_ms * 2, retry_max_ms)
    } else {
      retry_ms = retry_min_ms
    }
  })
}

/** What a job is about: jobs about the same thing keep their order. */
function subjectOf(job: Job): string {
  switch (job.kind) {
    case "confirm":
    case "ship":
    case "correct_tracking":
    case "shorten":
    case "delay":
    case "answer_cancel":
      return job.order_id
    case "answer_complaint":
      return job.complaint_id
    case "answer_question":
    case "call_centre":
      return job.question_id
    case "answer_review":
    case "report_review":
      return job.review_id
    case "update_listing":
    case "remove_listing":
      return job.listing_id
    case "create_listing":
      return crypto.randomUUID()
  }
}

/** Sends one row: `done` (answered), `later` (the backend cannot now), `away` (the backend cannot be reached, or knows us not). */
async function trySending(id: string): Promise<"done" | "later" | "away"> {
  const read = rowSchema.safeParse(await get<unknown>(id, jobStore))
  if (!read.success) return "done"
  try {
    await send(read.data, save)
    await drop(id)
    return "done"
  } catch (error) {
    if (error instanceof NetworkError) return "away"
    if (!(error instanceof ApiError)) throw error
    if (error.status === 401) {
      signedIn.set("no")
      return "away"
    }
    if (error.passing || error.code === "idempotency_in_progress") return "later"
    const latest = rowSchema.safeParse(await get<unknown>(id, jobStore))
    const row = latest.success ? latest.data : read.data
    await save({ ...row, state: "refused", message: reasonOf(error), code: error.code ?? null })
    await load()
    refresh()
    return "done"
  }
}

let last: Promise<void> = Promise.resolve()

/** Runs `work` while no other tab or call does. */
async function runExclusively(work: () => Promise<void>): Promise<void> {
  if ("locks" in navigator) return await navigator.locks.request("chophien-sell-queue", work)
  last = last.then(work, work)
  return last
}

/** Follows the network; called once at the start. */
export async function startQueue(): Promise<void> {
  const follow = (): void => {
    online.set(navigator.onLine)
    if (navigator.onLine) {
      retry_ms = retry_min_ms
      refresh()
      void flush()
    }
  }
  window.addEventListener("online", follow)
  window.addEventListener("offline", follow)
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") follow()
  })
  await load()
  void flush()
}
