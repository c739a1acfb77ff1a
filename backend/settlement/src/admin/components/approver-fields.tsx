import { Failed, Field, TextField, useTexts } from "@chophien/platform/admin-kit"
import { Select, Text } from "@medusajs/ui"
import { useEffect } from "react"
import { useApprovers } from "../use-money"

/** Who agrees, and their one-time code. Whoever is signed in and is an approver is chosen from the start. */
export function ApproverFields({
  approver,
  code,
  onApprover,
  onCode,
  problems,
}: {
  approver: string
  code: string
  onApprover: (id: string) => void
  onCode: (code: string) => void
  problems: { approver: string | undefined; code: string | undefined }
}) {
  const { t } = useTexts()
  const { data, error, refetch } = useApprovers(true)
  const approvers = data?.approvers ?? []
  const own = approvers.find(({ is_own }) => is_own)?.id
  useEffect(() => {
    if (own && !approver) onApprover(own)
  }, [own, approver, onApprover])

  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (data && !approvers.length) return <Text size="small">{t("money.no_approvers")}</Text>
  return (
    <>
      <Field label={t("money.approver")} problem={problems.approver}>
        {(control, described) => (
          <Select value={approver} onValueChange={onApprover}>
            <Select.Trigger id={control} aria-describedby={described}>
              <Select.Value placeholder={t("money.approver_choose")} />
            </Select.Trigger>
            <Select.Content>
              {approvers.map(({ id, name, is_own }) => (
                <Select.Item key={id} value={id}>
                  {is_own ? t("money.approver_own", { name }) : name}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        )}
      </Field>
      <TextField
        label={t("money.one_time_code")}
        hint={t("money.one_time_code_hint")}
        max={24}
        value={code}
        onChange={onCode}
        problem={problems.code}
      />
    </>
  )
}
