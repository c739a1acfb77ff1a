import { listListingCategories } from "@chophien/contract/seller/listings"
import { t } from "../../i18n"
import { useData } from "../../offline/data"
import { Choice } from "../../ui/choice"
import { LongTextField, TextField } from "../../ui/field"
import { Reading } from "../../ui/screen"
import type { Change, Draft, Problems } from "./draft"

/** The second step: what it is. */
export function StepName({ draft, change, problems }: { draft: Draft; change: Change; problems: Problems }) {
  const categories = useData(listListingCategories, {})
  return (
    <>
      <TextField
        label={t("name")}
        placeholder={t("name_example")}
        max={120}
        value={draft.title}
        onChange={(title) => change({ title })}
        problem={problems.title}
      />
      <LongTextField
        label={t("description")}
        optional
        placeholder={t("description_example")}
        max={4000}
        value={draft.description}
        onChange={(description) => change({ description })}
      />
      <Reading read={categories}>
        {(read) => (
          <Choice
            legend={t("choose_category")}
            value={draft.category_slug}
            onChange={(category_slug) => change({ category_slug })}
            options={read.categories.map(({ slug, name }) => ({ value: slug, label: name }))}
            problem={problems.category_slug}
          />
        )}
      </Reading>
    </>
  )
}
