import { formatMoment } from "@chophien/vocabulary/time"
import { useState } from "preact/hooks"
import { t } from "../i18n"
import type { Row } from "../offline/jobs"
import { drop, flush, online, retry, rows } from "../offline/queue"
import { useStore } from "../state/store"
import { Button, Empty, Notice } from "../ui/basics"
import { Screen } from "../ui/screen"

function nameOf({ job }: Row): string {
  switch (job.kind) {
    case "confirm":
      return t("job_confirm", { number: job.display_id })
    case "ship":
      return t("job_ship", { number: job.display_id })
    case "create_listing":
      return t("job_create", { title: job.facts.title })
    case "update_listing":
      return t("job_update", { title: job.title })
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
        <div class="pair">
          {row.state === "refused" && (
            <Button small tone="plain" icon="retry" onClick={() => retry(row.id)}>
              {t("try_again")}
            </Button>
          )}
          <Button small tone="quiet" icon="trash" onClick={() => setAsking(true)}>
            {t("drop_job")}
          </Button>
        </div>
      )}
    </article>
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
