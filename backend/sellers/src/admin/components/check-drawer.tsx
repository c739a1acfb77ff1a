import { checkRequirement } from "@chophien/contract/staff/dossiers"
import type { ChecklistItem, Dossier } from "@chophien/contract/wire/application"
import { ActDrawer, Field, formatMoment, reasonOf, TextField, useTexts } from "@chophien/platform/admin-kit"
import { Select, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useOnboardingAct } from "../applications"

const acts = ["meet", "refuse", "waive", "clear"] as const
type Act = (typeof acts)[number]
const none = "none"

const fields = ["number", "issuer", "issued_on", "expires_on", "reference", "reason", "ends_on"] as const
type FieldName = (typeof fields)[number]
/** What each act asks for. */
const fieldsOf: Record<Act, readonly FieldName[]> = {
  meet: ["number", "issuer", "issued_on", "expires_on", "reference"],
  refuse: ["reason"],
  waive: ["reason", "ends_on"],
  clear: [],
}
const isDay = (name: FieldName): boolean => name.endsWith("_on")

/** Staff's word about one requirement: met, not good, waived until a day, or taken back. */
export function CheckDrawer({
  id,
  item,
  dossier,
  onClose,
}: {
  id: string
  item: ChecklistItem
  dossier: Dossier
  onClose: () => void
}) {
  const { t } = useTexts()
  const check = useOnboardingAct(checkRequirement, { params: { id } })
  const possible: readonly Act[] = item.method === "verified" ? acts : ["waive", "clear"]
  const [act, setAct] = useState<Act>(possible[0] ?? "waive")
  const papers = dossier.papers.filter(({ requirement }) => requirement === item.code)
  const [paper, setPaper] = useState(papers.at(-1)?.id ?? none)
  const [typed, setTyped] = useState<Partial<Record<FieldName, string>>>({})
  const send = (): void => {
    const filled = Object.fromEntries(
      fieldsOf[act].flatMap((name) => (typed[name]?.trim() ? [[name, typed[name]?.trim()]] : []))
    )
    check.mutate(
      {
        requirement: item.code,
        act,
        ...(act !== "waive" && act !== "clear" && paper !== none ? { paper_id: paper } : {}),
        ...filled,
      },
      {
        onSuccess: () => {
          toast.success(t("dossier.saved"))
          onClose()
        },
        onError: (error) => toast.error(reasonOf(error, t)),
      }
    )
  }
  return (
    <ActDrawer
      title={item.name}
      action={t(`dossier.${act}`)}
      variant={act === "refuse" ? "danger" : "primary"}
      isBusy={check.isPending}
      onAct={send}
      onClose={onClose}
    >
      {item.where && <Text size="small">{item.where}</Text>}
      <Field label={t("dossier.act")}>
        {(field) => (
          <Select
            value={act}
            onValueChange={(value) => setAct(acts.find((each) => each === value) ?? "meet")}
          >
            <Select.Trigger id={field}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {possible.map((each) => (
                <Select.Item key={each} value={each}>
                  {t(`dossier.${each}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        )}
      </Field>
      {(act === "meet" || act === "refuse") && papers.length > 0 && (
        <Field label={t("dossier.paper")}>
          {(field) => (
            <Select value={paper} onValueChange={setPaper}>
              <Select.Trigger id={field}>
                <Select.Value />
              </Select.Trigger>
              <Select.Content>
                <Select.Item value={none}>{t("dossier.no_paper")}</Select.Item>
                {papers.map((each) => (
                  <Select.Item key={each.id} value={each.id}>
                    {t("dossier.sent_at", { time: formatMoment(each.sent_at) })}
                  </Select.Item>
                ))}
              </Select.Content>
            </Select>
          )}
        </Field>
      )}
      {fieldsOf[act].map((name) => (
        <TextField
          key={name}
          label={t(`dossier.${name}`)}
          {...(name === "reference" ? { hint: t("dossier.reference_hint") } : {})}
          type={isDay(name) ? "date" : "text"}
          long={name === "reason"}
          value={typed[name] ?? ""}
          onChange={(value) => setTyped((last) => ({ ...last, [name]: value }))}
          max={name === "reason" ? 500 : 200}
        />
      ))}
    </ActDrawer>
  )
}
