import type { StaffSearchWord } from "@chophien/contract/staff/search-words"
import { formatMoment, reasonOf, useTexts } from "@chophien/platform/admin-kit"
import { Badge, Button, Text, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useRemoveSearchWord } from "../search-words"
import { WordForm } from "./word-form"

/** Longer lists of words are cut: the form has them all. */
const shown_max = 14

const listed = (phrases: readonly string[]): string =>
  phrases.slice(0, shown_max).join(", ") + (phrases.length > shown_max ? ", …" : "")

function WordRow({ word }: { word: StaffSearchWord }) {
  const { t } = useTexts()
  const [editing, setEditing] = useState(false)
  const confirm = usePrompt()
  const remove = useRemoveSearchWord(() => toast.success(t("words.removed")))
  const first = word.typed[0] ?? ""
  const askToRemove = async (): Promise<void> => {
    const isSure = await confirm({
      title: t("words.remove_title"),
      description: t("words.remove_text", { typed: first }),
      confirmText: t("words.remove"),
      cancelText: t("common.cancel"),
    })
    if (isSure) remove.mutate(word.id, { onError: (error) => void toast.error(reasonOf(error, t)) })
  }
  return (
    <li className="flex flex-col gap-x-6 gap-y-2 px-6 py-3 lg:grid lg:grid-cols-[8rem_minmax(0,1fr)_auto]">
      <div>
        <Badge size="2xsmall">{t(`words.kinds.${word.kind}`)}</Badge>
      </div>
      <div className="min-w-0">
        <Text size="small" weight="plus" className="break-words">
          {listed(word.typed)}
        </Text>
        {word.finds.length > 0 && (
          <Text size="small" className="text-ui-fg-subtle break-words">
            {t("words.finds")}: {listed(word.finds)}
          </Text>
        )}
        <Text size="xsmall" className="text-ui-fg-muted tabular-nums">
          {t("words.changed", { moment: formatMoment(word.changed_at) })}
        </Text>
      </div>
      <div className="flex items-start gap-x-2">
        <Button size="small" variant="secondary" onClick={() => setEditing(true)}>
          {t("words.edit")}
          <span className="sr-only">{` ${first}`}</span>
        </Button>
        <Button
          size="small"
          variant="transparent"
          isLoading={remove.isPending}
          onClick={() => void askToRemove()}
        >
          {t("words.remove")}
          <span className="sr-only">{` ${first}`}</span>
        </Button>
        {editing && <WordForm word={word} onClose={() => setEditing(false)} />}
      </div>
    </li>
  )
}

/** Words of the search, each with its form. */
export function WordList({ words }: { words: StaffSearchWord[] }) {
  return (
    <ul className="divide-y border-y">
      {words.map((word) => (
        <WordRow key={word.id} word={word} />
      ))}
    </ul>
  )
}
