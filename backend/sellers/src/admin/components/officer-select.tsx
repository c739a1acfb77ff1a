import { useTexts } from "@chophien/platform/admin-kit"
import { Select } from "@medusajs/ui"
import { useOfficers } from "../sellers"

const nobody = "nobody"

type Officer = { id: string; name: string; phone?: string | null }

/** Chooses who of the centre looks after something; null is nobody. */
export function OfficerSelect({
  officer,
  isBusy,
  nameOf = ({ name }) => name,
  onChoose,
}: {
  officer: Officer | null
  isBusy: boolean
  nameOf?: (officer: Officer) => string
  onChoose: (officer_id: string | null) => void
}) {
  const { t } = useTexts()
  const { data } = useOfficers()
  return (
    <Select
      size="small"
      value={officer?.id ?? nobody}
      disabled={!data || isBusy}
      onValueChange={(id) => onChoose(id === nobody ? null : id)}
    >
      <Select.Trigger aria-label={t("detail.officer")}>
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        <Select.Item value={nobody}>{t("detail.no_officer")}</Select.Item>
        {(data?.officers ?? (officer ? [officer] : [])).map((each) => (
          <Select.Item key={each.id} value={each.id}>
            {nameOf(each)}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
