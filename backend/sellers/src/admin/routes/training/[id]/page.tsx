import type { WholeTrainingClass } from "@chophien/contract/staff/training"
import {
  Failed,
  Field,
  formatMoment,
  reasonOf,
  TextField,
  useTexts,
  Waiting,
} from "@chophien/platform/admin-kit"
import { Button, Container, Heading, Input, Select, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { Link, useParams } from "react-router-dom"
import { useSellers } from "../../../sellers"
import { useClass, useClassActs } from "../../../training"

/** Enters a person: of which seller, and the name that stands on the certificate. */
function Enrol({ id }: { id: string }) {
  const { t } = useTexts()
  const { enrol } = useClassActs(id)
  const [words, setWords] = useState("")
  const [seller_id, setSeller] = useState("")
  const [name, setName] = useState("")
  const { data } = useSellers({ q: words, offset: 0 })
  const sellers = data?.sellers ?? []
  return (
    <form
      className="grid items-end gap-3 px-6 py-4 md:grid-cols-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!seller_id || !name.trim()) return
        enrol.mutate(
          { seller_id, name: name.trim() },
          { onSuccess: () => setName(""), onError: (error) => toast.error(reasonOf(error, t)) }
        )
      }}
    >
      <Field label={t("training.find")}>
        {(field) => (
          <Input
            id={field}
            type="search"
            maxLength={100}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <Field label={t("training.seller")}>
        {(field) => (
          <Select
            value={seller_id}
            onValueChange={(next) => {
              setSeller(next)
              setName(sellers.find(({ id: known }) => known === next)?.members[0]?.name ?? name)
            }}
          >
            <Select.Trigger id={field}>
              <Select.Value placeholder={t("training.choose")} />
            </Select.Trigger>
            <Select.Content>
              {sellers.map((seller) => (
                <Select.Item key={seller.id} value={seller.id}>
                  {seller.name}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        )}
      </Field>
      <TextField label={t("training.person")} max={100} value={name} onChange={setName} />
      <Button
        type="submit"
        variant="secondary"
        disabled={!seller_id || !name.trim()}
        isLoading={enrol.isPending}
      >
        {t("training.enrol")}
      </Button>
    </form>
  )
}

function Attendees({ training_class }: { training_class: WholeTrainingClass }) {
  const { t } = useTexts()
  const { attend, withdraw } = useClassActs(training_class.id)
  const fail = (error: unknown): void => void toast.error(reasonOf(error, t))
  const came = training_class.attendees.filter(({ attended }) => attended).map(({ id }) => id)
  if (!training_class.attendees.length)
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {t("training.nobody_yet")}
      </Text>
    )
  return (
    <ul className="divide-y">
      {training_class.attendees.map(({ id, name, seller, attended, certificate_number }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-3 px-6 py-3">
          <label className="flex min-w-0 items-center gap-x-3">
            <input
              type="checkbox"
              className="size-5"
              checked={attended}
              disabled={training_class.closed_at !== null || attend.isPending}
              onChange={(event) =>
                attend.mutate(event.target.checked ? [...came, id] : came.filter((other) => other !== id), {
                  onError: fail,
                })
              }
            />
            <span className="min-w-0">
              <Text size="small" weight="plus">
                {name}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                <Link to={`/sellers/${seller.id}`} className="underline">
                  {seller.name}
                </Link>
                {`, ${seller.commune_full_name}`}
              </Text>
            </span>
          </label>
          {training_class.closed_at ? (
            <Text size="small" className="text-ui-fg-subtle tabular-nums">
              {certificate_number ?? t("training.did_not_come")}
            </Text>
          ) : (
            <Button
              size="small"
              variant="transparent"
              aria-label={t("training.withdraw", { name })}
              onClick={() => withdraw.mutate(id, { onError: fail })}
            >
              {t("training.take_off")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** A class: who is to come, who came, and their certificates. */
export default function ClassPage() {
  const { t } = useTexts()
  const { id = "" } = useParams()
  const { data, error, refetch } = useClass(id)
  const { close, print } = useClassActs(id)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  const { training_class } = data
  const fail = (failure: unknown): void => void toast.error(reasonOf(failure, t))
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>{training_class.title}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {[formatMoment(training_class.starts_at), training_class.place, training_class.teacher].join(
              " · "
            )}
          </Text>
        </div>
        {training_class.closed_at ? (
          <Button
            size="small"
            variant="secondary"
            isLoading={print.isPending}
            disabled={!training_class.attended}
            onClick={() => print.mutate(undefined, { onError: fail })}
          >
            {t("training.print")}
          </Button>
        ) : (
          <Button
            size="small"
            isLoading={close.isPending}
            disabled={!training_class.attended}
            onClick={() => close.mutate(undefined, { onError: fail })}
          >
            {t("training.close", { count: training_class.attended })}
          </Button>
        )}
      </div>
      {!training_class.closed_at && <Enrol id={id} />}
      <Attendees training_class={training_class} />
    </Container>
  )
}

function Breadcrumb() {
  const { t } = useTexts()
  return <Text size="small">{t("training.class")}</Text>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
