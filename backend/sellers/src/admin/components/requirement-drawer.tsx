import type { Requirement } from "@chophien/contract/staff/requirements"
import { ActDrawer, Field, reasonOf, TextField, useTexts } from "@chophien/platform/admin-kit"
import { requirementEffects } from "@chophien/vocabulary/application"
import { sellerKinds } from "@chophien/vocabulary/seller"
import { Checkbox, Label, Select, toast } from "@medusajs/ui"
import { type ReactNode, useState } from "react"
import { useSaveRequirement } from "../applications"

const fresh: Requirement = {
  code: "",
  name_vi: "",
  name_en: "",
  where_vi: null,
  where_en: null,
  method: "verified",
  kinds: [...sellerKinds],
  blocks: "selling",
  needs_paper: true,
  position: 100,
  active: true,
}

function Tick({
  id,
  isOn,
  onChange,
  children,
}: {
  id: string
  isOn: boolean
  onChange: (isOn: boolean) => void
  children: ReactNode
}) {
  return (
    <div className="flex items-center gap-x-2">
      <Checkbox id={id} checked={isOn} onCheckedChange={(checked) => onChange(checked === true)} />
      <Label htmlFor={id}>{children}</Label>
    </div>
  )
}

/** Adds a requirement or changes one; how it is met stays. */
export function RequirementDrawer({
  requirement,
  onClose,
}: {
  requirement: Requirement | null
  onClose: () => void
}) {
  const { t } = useTexts()
  const save = useSaveRequirement(requirement?.code ?? null)
  const [values, setValues] = useState(requirement ?? fresh)
  const change = (part: Partial<Requirement>): void => setValues((last) => ({ ...last, ...part }))
  const send = (): void => {
    const { method: _, where_vi, where_en, ...facts } = values
    if (!facts.name_vi.trim() || !facts.name_en.trim() || !facts.code) {
      toast.error(t("requirements.wrong"))
      return
    }
    save.mutate(
      { ...facts, where_vi: where_vi?.trim() || null, where_en: where_en?.trim() || null },
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
      title={t(requirement ? "requirements.edit_title" : "requirements.add")}
      action={t("common.save")}
      isBusy={save.isPending}
      onAct={send}
      onClose={onClose}
    >
      {!requirement && (
        <TextField
          label={t("requirements.code")}
          hint={t("requirements.code_hint")}
          value={values.code}
          onChange={(code) => change({ code })}
          max={40}
        />
      )}
      {(["name_vi", "name_en"] as const).map((name) => (
        <TextField
          key={name}
          label={t(`requirements.${name}`)}
          value={values[name]}
          onChange={(value) => change({ [name]: value })}
          max={160}
        />
      ))}
      {(["where_vi", "where_en"] as const).map((name) => (
        <TextField
          key={name}
          long
          optional
          label={t(`requirements.${name}`)}
          value={values[name] ?? ""}
          onChange={(value) => change({ [name]: value })}
          max={600}
        />
      ))}
      <fieldset className="flex flex-col gap-y-1">
        <legend className="txt-compact-small-plus">{t("requirements.kinds")}</legend>
        {sellerKinds.map((kind) => (
          <Tick
            key={kind}
            id={`requirement-${kind}`}
            isOn={values.kinds.includes(kind)}
            onChange={(isOn) =>
              change({
                kinds: sellerKinds.filter((each) => (each === kind ? isOn : values.kinds.includes(each))),
              })
            }
          >
            {t(`kind.${kind}`)}
          </Tick>
        ))}
      </fieldset>
      <Field label={t("requirements.effect")}>
        {(field) => (
          <Select
            value={values.blocks}
            onValueChange={(value) =>
              change({ blocks: requirementEffects.find((each) => each === value) ?? "none" })
            }
          >
            <Select.Trigger id={field}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {requirementEffects.map((each) => (
                <Select.Item key={each} value={each}>
                  {t(`requirements.effects.${each}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        )}
      </Field>
      <Tick id="needs-paper" isOn={values.needs_paper} onChange={(needs_paper) => change({ needs_paper })}>
        {t("requirements.needs_paper")}
      </Tick>
      <Tick id="active" isOn={values.active} onChange={(active) => change({ active })}>
        {t("requirements.active")}
      </Tick>
      <TextField
        label={t("requirements.position")}
        value={String(values.position)}
        onChange={(value) => change({ position: Math.min(1000, Number(value.replace(/\D/g, "")) || 0) })}
        max={4}
      />
    </ActDrawer>
  )
}
