import type { StaffListingFault } from "@chophien/contract/staff/listings"
import { useTexts } from "@chophien/platform/admin-kit"

/** What is wrong with a listing, a line each: which fact, why, and what stands there. */
export function FaultLines({ faults }: { faults: StaffListingFault[] }) {
  const { t } = useTexts()
  return (
    <ul className="txt-compact-small flex flex-col gap-y-1">
      {faults.map(({ field, reason, value }) => (
        <li key={field}>
          <span className="font-medium">{t(`facts.field.${field}`)}</span>
          {`: ${t(`facts.reason.${reason}`)}`}
          {value !== null && (
            <span className="text-ui-fg-subtle break-words">{`, ${t("facts.stands", { value })}`}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
