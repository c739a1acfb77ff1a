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
import { Badge, Input, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { Link, useNavigate } from "react-router-dom"
import { training_page_size, useAddClass, useClasses } from "../../training"

/** Plans a class. */
export function ClassDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const add = useAddClass()
  const [form, setForm] = useState({ title: "", place: "", teacher: "" })
  const [at, setAt] = useState("")
  const [tried, setTried] = useState(false)
  const field = (name: keyof typeof form, max: number) => (
    <TextField
      label={t(`training.form.${name}`)}
      max={max}
      value={form[name]}
      problem={tried && form[name].trim().length < 3 ? t("training.need") : undefined}
      onChange={(value) => setForm({ ...form, [name]: value })}
    />
  )
  const act = (): void => {
    setTried(true)
    if (!at || Object.values(form).some((value) => value.trim().length < 3)) return
    const { title, place, teacher } = form
    add.mutate(
      {
        ...{ title: title.trim(), place: place.trim(), teacher: teacher.trim() },
        starts_at: new Date(at).toISOString(),
      },
      {
        onSuccess: ({ training_class: { id } }) => navigate(`/training/${id}`),
        onError: (error) => toast.error(reasonOf(error, t)),
      }
    )
  }
  return (
    <ActDrawer
      title={t("training.add_class")}
      action={t("training.add_class")}
      isBusy={add.isPending}
      onAct={act}
      onClose={onClose}
    >
      {field("title", 160)}
      <Field label={t("training.form.starts_at")} problem={tried && !at ? t("training.need") : undefined}>
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
      {field("place", 200)}
      {field("teacher", 100)}
    </ActDrawer>
  )
}

/** The centre's classes, the latest first. */
export function Classes() {
  const { t } = useTexts()
  const [offset, setOffset] = useState(0)
  const { data, error, refetch } = useClasses(offset)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  if (!data.count) return <Nothing title={t("training.no_classes")} hint={t("training.no_classes_hint")} />
  return (
    <>
      <ul className="divide-y">
        {data.classes.map(({ id, title, starts_at, place, teacher, closed_at, enrolled, attended }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-6 py-4">
            <span className="min-w-0">
              <Link to={`/training/${id}`} className="txt-compact-small font-medium hover:underline">
                {title}
              </Link>
              <Text size="small" className="text-ui-fg-subtle">
                {[formatMoment(starts_at), place, teacher].join(" · ")}
              </Text>
            </span>
            <Badge size="2xsmall" color={closed_at ? "green" : "grey"}>
              {closed_at
                ? t("training.came", { count: attended })
                : t("training.enrolled", { count: enrolled })}
            </Badge>
          </li>
        ))}
      </ul>
      <TablePages count={data.count} page_size={training_page_size} offset={offset} onOpen={setOffset} />
    </>
  )
}
