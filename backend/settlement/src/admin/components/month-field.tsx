import { TextField, useTexts } from "@chophien/platform/admin-kit"
import { useState } from "react"

const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
const vietnam_ms = 7 * 60 * 60_000
/** The month that it is in Việt Nam. */
export const thisMonth = (): string => new Date(Date.now() + vietnam_ms).toISOString().slice(0, 7)

/** A month, `2026-11`, to be typed. */
export function MonthField({ month, onChange }: { month: string; onChange: (month: string) => void }) {
  const { t } = useTexts()
  const [typed, setTyped] = useState(month)
  return (
    <div className="w-36">
      <TextField
        label={t("fees.month")}
        placeholder="2026-11"
        max={7}
        value={typed}
        onChange={(text) => {
          setTyped(text)
          if (isMonth(text)) onChange(text)
        }}
      />
    </div>
  )
}
