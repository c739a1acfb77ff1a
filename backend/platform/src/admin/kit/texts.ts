import { useTranslation } from "react-i18next"

/** Our texts in the Admin's language: `t("list.title")`. */
export function useTexts() {
  const { t, i18n } = useTranslation("chophien")
  return { t, language: i18n.language === "vi" ? ("vi" as const) : ("en" as const) }
}
export type Translate = ReturnType<typeof useTexts>["t"]
