import { t } from "../i18n"
import { online, rows } from "../offline/queue"
import { useStore } from "../state/store"
import { Link } from "./basics"
import { Icon } from "./icon"

/** Says above every screen that the network is away, or that something still has to be sent. */
export function QueueBar() {
  const queue = useStore(rows)
  const connected = useStore(online)
  const waiting = queue.filter((row) => row.state === "waiting").length
  const refused = queue.length - waiting
  const words = refused
    ? t(refused === 1 ? "refused_one" : "refused_many", { count: refused })
    : waiting
      ? `${t(connected ? "sending" : "waiting_for_network")} ${t(waiting === 1 ? "waiting_one" : "waiting_many", { count: waiting })}`
      : connected
        ? ""
        : t("waiting_for_network")
  return (
    <div class="queue-space" role="status">
      {words && (
        <Link to={{ name: "waiting" }} class={`queue-bar${refused ? " queue-bar-refused" : ""}`}>
          {!refused && connected ? (
            <span class="spinner" aria-hidden="true" />
          ) : (
            <Icon name={refused ? "alert" : "wifiOff"} size={20} />
          )}
          <span>{words}</span>
          <Icon name="chevronRight" size={20} />
        </Link>
      )}
    </div>
  )
}
