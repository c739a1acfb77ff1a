import { formatNumber } from "@chophien/vocabulary/number"
import { t } from "../i18n"

/** An amount as it is said, so that a missing zero is heard: `1250000` → `1 triệu 250 nghìn đồng`. */
export function moneyInWords(amount: number): string {
  const parts: [number, string][] = [
    [Math.floor(amount / 1_000_000_000), t("billion")],
    [Math.floor(amount / 1_000_000) % 1000, t("million")],
    [Math.floor(amount / 1000) % 1000, t("thousand")],
    [amount % 1000, ""],
  ]
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${formatNumber(count)} ${word}`.trim())
  return `${said.join(" ") || "0"} ${t("dong")}`
}
