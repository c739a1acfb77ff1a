import {
  endOtherSignIns,
  endOwnSignIn,
  listOwnSignIns,
  type OwnSignIn,
} from "@chophien/contract/seller/session"
import { formatMoment } from "@chophien/vocabulary/time"
import { useState } from "preact/hooks"
import { callRoute } from "../api/client"
import { reasonOf } from "../api/reason"
import { t } from "../i18n"
import { useData } from "../offline/data"
import { online } from "../offline/queue"
import { useStore } from "../state/store"
import { Button, Notice } from "../ui/basics"
import { Reading } from "../ui/screen"

/** One phone or computer: what it is, when it was used last, and how to sign it out. */
function Device({ device, onEnd }: { device: OwnSignIn; onEnd: (() => Promise<void>) | undefined }) {
  return (
    <li class="device">
      <div>
        <strong>{device.device ?? t("device_unknown")}</strong>
        <p class="muted">
          {device.is_this ? t("device_this") : t("device_seen", { time: formatMoment(device.last_seen_at) })}
        </p>
      </div>
      {onEnd && (
        <Button tone="plain" small onClick={onEnd}>
          {t("sign_out")} <span class="unseen">{device.device}</span>
        </Button>
      )}
    </li>
  )
}

/** Where the member is signed in; each device, or all others at once, can be signed out. */
export function Devices() {
  const read = useData(listOwnSignIns, {})
  const connected = useStore(online)
  const [problem, setProblem] = useState("")
  const end = async (act: () => Promise<unknown>): Promise<void> => {
    setProblem("")
    try {
      await act()
    } catch (error) {
      setProblem(reasonOf(error))
    }
    read.again()
  }
  return (
    <section class="panel">
      <h2>{t("devices")}</h2>
      <Reading read={read}>
        {({ sign_ins }) => (
          <>
            <ul class="devices">
              {sign_ins.map((device) => (
                <Device
                  key={device.id}
                  device={device}
                  onEnd={
                    device.is_this || !connected
                      ? undefined
                      : () => end(() => callRoute(endOwnSignIn, { params: { id: device.id } }, { body: {} }))
                  }
                />
              ))}
            </ul>
            {problem && (
              <Notice tone="danger" icon="alert">
                {problem}
              </Notice>
            )}
            {sign_ins.length > 2 && connected && (
              <Button tone="plain" onClick={() => end(() => callRoute(endOtherSignIns, {}, { body: {} }))}>
                {t("sign_out_others")}
              </Button>
            )}
            {sign_ins.length > 1 && <p class="muted">{t("devices_hint")}</p>}
          </>
        )}
      </Reading>
    </section>
  )
}
