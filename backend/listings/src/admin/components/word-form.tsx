import {
  type SearchWordPreview,
  type StaffSearchWord,
  searchWordKinds,
} from "@chophien/contract/staff/search-words"
import { ActDrawer, reasonOf, TextField, useTexts } from "@chophien/platform/admin-kit"
import { Button, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { hasFinds, readDraft, usePreview, useWriteSearchWord, type WordDraft } from "../search-words"
import { ChoiceField } from "./choice-field"

const text_max = 4000

type Search = SearchWordPreview["searches"][number]

function Outcome({ label, outcome }: { label: string; outcome: Search["before"] }) {
  const { t } = useTexts()
  return (
    <div className="min-w-0 flex-1">
      <Text size="xsmall" className="text-ui-fg-muted">
        {label}: {outcome.count ? t("words.results", { count: outcome.count }) : t("words.results_zero")}
      </Text>
      <ul>
        {outcome.titles.map((title) => (
          <li key={title} className="txt-compact-small break-words">
            {title}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What each search finds now and would find then. */
function Preview({ searches }: { searches: Search[] }) {
  const { t } = useTexts()
  return (
    <section aria-live="polite" className="flex flex-col gap-y-3">
      <Text size="small" weight="plus">
        {t("words.preview_title")}
      </Text>
      <ul className="divide-y border-y">
        {searches.map(({ typed, before, after }) => (
          <li key={typed} className="flex flex-col gap-y-1 py-2">
            <Text size="small" weight="plus">
              “{typed}”{JSON.stringify(before) === JSON.stringify(after) && ` · ${t("words.same")}`}
            </Text>
            <div className="flex flex-col gap-x-4 gap-y-2 sm:flex-row">
              <Outcome label={t("words.now")} outcome={before} />
              <Outcome label={t("words.later")} outcome={after} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface Props {
  /** The row that is changed; none for a new one. */
  word: StaffSearchWord | null
  /** What a new row begins with. */
  start?: Partial<WordDraft>
  onClose: () => void
}

/** The drawer in which staff write words of the search, with what they would change. */
export function WordForm({ word, start, onClose }: Props) {
  const { t } = useTexts()
  const [draft, setDraft] = useState<WordDraft>(() => ({
    kind: word?.kind ?? "synonym",
    typed: word?.typed.join("\n") ?? "",
    finds: word?.finds.join("\n") ?? "",
    ...start,
  }))
  const [tried, setTried] = useState(false)
  const write = useWriteSearchWord(word?.id, () => {
    toast.success(t("words.saved"))
    onClose()
  })
  const preview = usePreview()
  const { word: written, lacksTyped, lacksFinds } = readDraft(draft)
  const change = (part: Partial<WordDraft>): void => {
    preview.reset()
    setDraft((last) => ({ ...last, ...part }))
  }
  const whenComplete = (act: () => void): void => {
    setTried(true)
    if (!lacksTyped && !lacksFinds) act()
  }
  const onError = (error: unknown): void => {
    toast.error(reasonOf(error, t))
  }
  return (
    <ActDrawer
      title={t(word ? "words.edit_title" : "words.new_title")}
      action={t("words.save")}
      isBusy={write.isPending}
      onAct={() => whenComplete(() => write.mutate(written, { onError }))}
      onClose={onClose}
    >
      <ChoiceField
        label={t("words.kind")}
        hint={t(`words.kind_hint.${draft.kind}`)}
        value={draft.kind}
        options={searchWordKinds}
        textOf={(kind) => t(`words.kinds.${kind}`)}
        onChange={(kind) => change({ kind })}
      />
      <TextField
        label={t("words.typed")}
        hint={t("words.typed_hint")}
        long
        max={text_max}
        value={draft.typed}
        onChange={(typed) => change({ typed })}
        problem={tried && lacksTyped ? t("words.need_typed") : undefined}
      />
      {hasFinds(draft.kind) && (
        <TextField
          label={t("words.found")}
          hint={t("words.found_hint")}
          long
          max={text_max}
          value={draft.finds}
          onChange={(finds) => change({ finds })}
          problem={tried && lacksFinds ? t("words.need_found") : undefined}
        />
      )}
      <div>
        <Button
          size="small"
          variant="secondary"
          isLoading={preview.isPending}
          onClick={() =>
            whenComplete(() =>
              preview.mutate({ ...(word ? { id: word.id } : {}), word: written }, { onError })
            )
          }
        >
          {t("words.preview")}
        </Button>
      </div>
      {preview.data && <Preview searches={preview.data.searches} />}
    </ActDrawer>
  )
}
