import type { Takedown } from "@chophien/contract/staff/moderation"
import {
  ActDrawer,
  Failed,
  Field,
  formatMoment,
  Nothing,
  reasonOf,
  TablePages,
  TextField,
  useTexts,
  Waiting,
} from "@chophien/platform/admin-kit"
import { Badge, Button, Input, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import { moderation_page_size, useModerationActs, useTakedowns } from "../../moderation"

/** A moment as a field of the browser writes it, in the reader's own time. */
const localMoment = (moment: Date): string =>
  new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)

/** Writes a request of an authority down; by default it is carried out at once. */
export function TakedownDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTexts()
  const { add } = useModerationActs()
  const [form, setForm] = useState({ listing: "", authority: "", reference: "", reason: "" })
  const [at, setAt] = useState(localMoment(new Date()))
  const [now, setNow] = useState(true)
  const [tried, setTried] = useState(false)
  const field = (name: keyof typeof form, max: number, long = false) => (
    <TextField
      long={long}
      label={t(`moderation.form.${name}`)}
      hint={t(`moderation.form.${name}_hint`)}
      max={max}
      value={form[name]}
      problem={
        tried && form[name].trim().length < (name === "reason" ? 5 : 1) ? t("moderation.need") : undefined
      }
      onChange={(value) => setForm({ ...form, [name]: value })}
    />
  )
  const act = (): void => {
    setTried(true)
    if (
      !form.listing.trim() ||
      !form.authority.trim() ||
      !form.reference.trim() ||
      form.reason.trim().length < 5
    )
      return
    add.mutate(
      {
        ...{ listing: form.listing.trim(), authority: form.authority.trim(), now },
        ...{ reference: form.reference.trim(), reason: form.reason.trim() },
        requested_at: new Date(at).toISOString(),
      },
      {
        onSuccess: ({ takedown }) => {
          toast.success(t(takedown.done_at ? "moderation.taken_down" : "moderation.recorded"))
          onClose()
        },
        onError: (error) => toast.error(reasonOf(error, t)),
      }
    )
  }
  return (
    <ActDrawer
      title={t("moderation.add_takedown")}
      action={t(now ? "moderation.record_and_run" : "moderation.record")}
      variant={now ? "danger" : "primary"}
      isBusy={add.isPending}
      onAct={act}
      onClose={onClose}
    >
      <Text size="small">{t("moderation.takedown_hint")}</Text>
      {field("listing", 500)}
      {field("authority", 200)}
      {field("reference", 100)}
      <Field label={t("moderation.form.requested_at")} hint={t("moderation.form.requested_at_hint")}>
        {(id, described) => (
          <Input
            id={id}
            type="datetime-local"
            aria-describedby={described}
            value={at}
            onChange={(event) => setAt(event.target.value)}
          />
        )}
      </Field>
      {field("reason", 1000, true)}
      <label className="txt-small flex items-center gap-x-2">
        <input type="checkbox" checked={now} onChange={(event) => setNow(event.target.checked)} />
        {t("moderation.run_now")}
      </label>
    </ActDrawer>
  )
}

function ReleaseDrawer({ takedown, onClose }: { takedown: Takedown; onClose: () => void }) {
  const { t } = useTexts()
  const { release } = useModerationActs()
  const [reason, setReason] = useState("")
  const [tried, setTried] = useState(false)
  return (
    <ActDrawer
      title={t("moderation.release")}
      action={t("moderation.release")}
      isBusy={release.isPending}
      onAct={() => {
        setTried(true)
        if (reason.trim().length < 5) return
        release.mutate(
          { id: takedown.id, reason: reason.trim() },
          { onSuccess: onClose, onError: (error) => toast.error(reasonOf(error, t)) }
        )
      }}
      onClose={onClose}
    >
      <Text size="small">{t("moderation.release_hint")}</Text>
      <TextField
        label={t("moderation.note")}
        max={500}
        value={reason}
        problem={tried && reason.trim().length < 5 ? t("reviews.need_note") : undefined}
        onChange={setReason}
      />
    </ActDrawer>
  )
}

function Row({ takedown, onRelease }: { takedown: Takedown; onRelease: () => void }) {
  const { t } = useTexts()
  const { run } = useModerationActs()
  const left_ms = Date.parse(takedown.due_at) - Date.now()
  const isOpen = takedown.state === "open"
  return (
    <li className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link to={`/products/${takedown.product_id}`} className="txt-small font-medium hover:underline">
          {takedown.title}
        </Link>
        {takedown.seller && (
          <Link to={`/sellers/${takedown.seller.id}`} className="txt-small text-ui-fg-subtle underline">
            {takedown.seller.name}
          </Link>
        )}
        {isOpen && (
          <Badge size="2xsmall" color={left_ms < 6 * 3_600_000 ? "red" : "orange"}>
            {left_ms < 0
              ? t("moderation.overdue", { time: formatMoment(takedown.due_at) })
              : t("moderation.due", {
                  hours: Math.floor(left_ms / 3_600_000),
                  time: formatMoment(takedown.due_at),
                })}
          </Badge>
        )}
      </div>
      <Text size="small">
        {t("moderation.letter", { authority: takedown.authority, reference: takedown.reference })}
      </Text>
      <Text size="small" className="whitespace-pre-line break-words">
        {takedown.reason}
      </Text>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {[
          t("moderation.received_at", { time: formatMoment(takedown.requested_at) }),
          ...(takedown.done_at ? [t("moderation.done_at", { time: formatMoment(takedown.done_at) })] : []),
          ...(takedown.lifted_at
            ? [
                t("moderation.lifted_at", { time: formatMoment(takedown.lifted_at) }),
                takedown.lifted_reason ?? "",
              ]
            : []),
        ].join(" · ")}
      </Text>
      {takedown.state !== "lifted" && (
        <div className="flex flex-wrap gap-2">
          {isOpen && (
            <Button
              size="small"
              variant="danger"
              isLoading={run.isPending}
              onClick={() =>
                run.mutate(takedown.id, {
                  onSuccess: () => toast.success(t("moderation.taken_down")),
                  onError: (error) => toast.error(reasonOf(error, t)),
                })
              }
            >
              {t("moderation.run")}
            </Button>
          )}
          <Button size="small" variant="secondary" onClick={onRelease}>
            {t("moderation.release")}
          </Button>
        </div>
      )}
    </li>
  )
}

/** Requests of authorities, with how long there is to carry them out. */
export function Takedowns({ state }: { state: Takedown["state"] }) {
  const { t } = useTexts()
  const [offset, setOffset] = useState(0)
  const [lifting, setLifting] = useState<Takedown | null>(null)
  const { data, error, refetch } = useTakedowns(state, offset)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  if (!data.count)
    return <Nothing title={t("moderation.no_takedowns")} hint={t("moderation.no_takedowns_hint")} />
  return (
    <>
      <ul className="divide-y">
        {data.takedowns.map((takedown) => (
          <Row key={takedown.id} takedown={takedown} onRelease={() => setLifting(takedown)} />
        ))}
      </ul>
      <TablePages count={data.count} page_size={moderation_page_size} offset={offset} onOpen={setOffset} />
      {lifting && <ReleaseDrawer takedown={lifting} onClose={() => setLifting(null)} />}
    </>
  )
}
