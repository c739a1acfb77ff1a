import { formatMoment } from "@chophien/vocabulary/time"
import { useState } from "preact/hooks"
import { t } from "../i18n"
import type { Row } from "../offline/jobs"
import { overwriteListing } from "../offline/overwrite"
import { drop, flush, online, retry, rows } from "../offline/queue"
import { useStore } from "../state/store"
import { Button, Empty, LinkButton, Notice } from "../ui/basics"
import { Screen } from "../ui/screen"

function nameOf({ job }: Row): string {
  switch (job.kind) {
    case "confirm":
      return t("job_confirm", { number: job.display_id })
    case "ship":
      return t("job_ship", { number: job.display_id })
    case "correct_tracking":
      return t("job_correct", { number: job.display_id })
    case "shorten":
      return t("job_shorten", { number: job.display_id })
    case "delay":
      return t("job_delay", { number: job.display_id })
    case "answer_cancel":
      return t("job_answer_cancel", { number: job.display_id })
    case "answer_complaint":
      return t("job_answer", { number: job.display_id })
    case "answer_question":
      return t("job_answer_question", { title: job.title })
    case "call_centre":
      return t("job_call_centre", { title: job.title })
    case "answer_review":
      return t("job_answer_review", { title: job.title })
    case "report_review":
      return t("job_report_review", { title: job.title })
    case "create_listing":
      return t("job_create", { title: job.facts.title })
    case "update_listing":
      return t("job_update", { title: job.title })
    case "remove_listing":
      return t("job_remove", { title: job.title })
  }
}

function Waiting({ row }: { row: Row }) {
  const connected = useStore(online)
  const [asking, setAsking] = useState(false)
  return (
    <article class="card">
      <p class="card-title">{nameOf(row)}</p>
      <p class="muted">{t("job_at", { time: formatMoment(row.created_at) })}</p>
      {row.state === "refused" ? (
        <Notice tone="danger" icon="alert">
          {row.message}
        </Notice>
      ) : (
        <p class="pending">{t(connected ? "sending" : "waiting_for_network")}</p>
      )}
      {asking ? (
        <>
          <p role="alert">{t(row.state === "refused" ? "drop_job_sure" : "drop_waiting_sure")}</p>
          <div class="pair">
            <Button small tone="danger" icon="trash" onClick={() => drop(row.id)}>
              {t("drop_job")}
            </Button>
            <Button small tone="plain" onClick={() => setAsking(false)}>
              {t("keep_job")}
            </Button>
          </div>
        </>
      ) : (
        <div class={row.state === "refused" ? "stack" : "pair"}>
          {row.state === "refused" && <WayOn row={row} />}
          <Button small tone="quiet" icon="trash" onClick={() => setAsking(true)}>
            {t("drop_job")}
          </Button>
        </div>
      )}
    </article>
  )
}

/** What to do with a job that was refused: sending the same again helps only where time does. */
function WayOn({ row }: { row: Row }) {
  const { job, code } = row
  if (code === "listing_changed") {
    return (
      <Button
        small
        tone="plain"
        icon="check"
        onClick={() => overwriteListing(row).catch(() => retry(row.id))}
      >
        {t("keep_mine")}
      </Button>
    )
  }
  if (job.kind === "update_listing") {
    return (
      <LinkButton small tone="plain" icon="pencil" to={{ name: "listing", id: job.listing_id }}>
        {t("to_listing")}
      </LinkButton>
    )
  }
  if (job.kind === "ship") {
    return (
      <LinkButton small tone="plain" icon="pencil" to={{ name: "ship", id: job.order_id }}>
        {t("ship_again")}
      </LinkButton>
    )
  }
  if (job.kind === "correct_tracking") {
    const { order_id: id, parcel_id } = job
    return (
      <LinkButton small tone="plain" icon="pencil" to={{ name: "correct_tracking", id, parcel_id }}>
        {t("ship_again")}
      </LinkButton>
    )
  }
  if (job.kind === "shorten" || job.kind === "delay" || job.kind === "answer_cancel") {
    return (
      <LinkButton small tone="plain" icon="pencil" to={{ name: "order", id: job.order_id }}>
        {t("order_number", { number: job.display_id })}
      </LinkButton>
    )
  }
  if (job.kind === "answer_complaint") {
    return (
      <LinkButton small tone="plain" icon="pencil" to={{ name: "complaint", id: job.complaint_id }}>
        {t("complaint_of_order", { number: job.display_id })}
      </LinkButton>
    )
  }
  if (job.kind === "answer_question") {
    return (
      <LinkButton small tone="plain" icon="pencil" to={{ name: "question", id: job.question_id }}>
        {t("review_answer")}
      </LinkButton>
    )
  }
  if (job.kind === "answer_review") {
    return (
      <LinkButton small tone="plain" icon="pencil" to={{ name: "answer_review", id: job.review_id }}>
        {t("review_answer")}
      </LinkButton>
    )
  }
  return (
    <Button small tone="plain" icon="retry" onClick={() => retry(row.id)}>
      {t("try_again")}
    </Button>
  )
}

/** What still has to be sent, and what the backend refused. */
export function WaitingScreen() {
  const queue = useStore(rows)
  const connected = useStore(online)
  const waits = queue.some((row) => row.state === "waiting")
  return (
    <Screen
      title={t("waiting_title")}
      up={{ name: "home" }}
      foot={
        connected &&
        waits && (
          <Button icon="retry" onClick={flush}>
            {t("send_now")}
          </Button>
        )
      }
    >
      {queue.length === 0 ? (
        <Empty icon="done" title={t("waiting_none")} />
      ) : (
        <>
          {waits && <p>{t("waiting_text")}</p>}
          {queue.map((row) => (
            <Waiting key={row.id} row={row} />
          ))}
        </>
      )}
    </Screen>
  )
}
