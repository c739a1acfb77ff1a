import { recordIdentification } from "@chophien/contract/staff/dossiers"
import { ActDrawer, Field, reasonOf, TextField, useTexts } from "@chophien/platform/admin-kit"
import { type IdentificationMethod, identificationMethods } from "@chophien/vocabulary/application"
import { Select, toast } from "@medusajs/ui"
import { useState } from "react"
import { useOnboardingAct } from "../applications"

const reason_min = 5
const levels = ["2", "3"] as const

/** Records an electronic identification, or waives it until a day. */
export function IdentityDrawer({
  id,
  act,
  onClose,
}: {
  id: string
  act: "record" | "waive"
  onClose: () => void
}) {
  const { t } = useTexts()
  const record = useOnboardingAct(recordIdentification, { params: { id } })
  const [method, setMethod] = useState<IdentificationMethod>("vneid_app")
  const [level, setLevel] = useState<string>("2")
  const [reference, setReference] = useState("")
  const [reason, setReason] = useState("")
  const [until, setUntil] = useState("")
  const [tried, setTried] = useState(false)
  const isShort = reason.trim().length < reason_min
  const lacks = act === "record" ? !reference.trim() : isShort || !until
  const send = (): void => {
    setTried(true)
    if (lacks) return
    record.mutate(
      act === "record"
        ? {
            act,
            provider: method === "sample" ? "sample" : "manual",
            method,
            level: Number(level),
            reference: reference.trim(),
          }
        : { act, reason: reason.trim(), until },
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
      title={t(act === "record" ? "dossier.record" : "dossier.waive_identity")}
      action={t("common.save")}
      isBusy={record.isPending}
      onAct={send}
      onClose={onClose}
    >
      {act === "record" ? (
        <>
          <Field label={t("dossier.method")}>
            {(field) => (
              <Select
                value={method}
                onValueChange={(value) =>
                  setMethod(identificationMethods.find((each) => each === value) ?? "vneid_app")
                }
              >
                <Select.Trigger id={field}>
                  <Select.Value />
                </Select.Trigger>
                <Select.Content>
                  {identificationMethods.map((each) => (
                    <Select.Item key={each} value={each}>
                      {t(`dossier.methods.${each}`)}
                    </Select.Item>
                  ))}
                </Select.Content>
              </Select>
            )}
          </Field>
          <Field label={t("dossier.level")}>
            {(field) => (
              <Select value={level} onValueChange={setLevel}>
                <Select.Trigger id={field}>
                  <Select.Value />
                </Select.Trigger>
                <Select.Content>
                  {levels.map((each) => (
                    <Select.Item key={each} value={each}>
                      {each}
                    </Select.Item>
                  ))}
                </Select.Content>
              </Select>
            )}
          </Field>
          <TextField
            label={t("dossier.identity_reference")}
            hint={t("dossier.identity_reference_hint")}
            problem={tried && !reference.trim() ? t("dossier.need_reference") : undefined}
            value={reference}
            onChange={setReference}
            max={200}
          />
        </>
      ) : (
        <>
          <TextField
            long
            label={t("dossier.reason")}
            problem={tried && isShort ? t("dossier.need_reason") : undefined}
            value={reason}
            onChange={setReason}
            max={500}
          />
          <TextField
            type="date"
            label={t("dossier.until_day")}
            problem={tried && !until ? t("dossier.need_day") : undefined}
            value={until}
            onChange={setUntil}
            max={10}
          />
        </>
      )}
    </ActDrawer>
  )
}
