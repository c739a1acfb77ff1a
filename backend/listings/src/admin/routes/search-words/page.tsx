import { searchWordKinds } from "@chophien/contract/staff/search-words"
import { Failed, Nothing, TablePages, useTexts, Waiting } from "@chophien/platform/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { MagnifyingGlass } from "@medusajs/icons"
import { Button, Container, Heading, Input, Select, Text } from "@medusajs/ui"
import { useState } from "react"
import { useSearchParams } from "react-router-dom"
import { WordForm } from "../../components/word-form"
import { WordList } from "../../components/word-list"
import { page_size, useSearchWords } from "../../search-words"

const every = "all"

function SearchWords() {
  const { t } = useTexts()
  const [address, setAddress] = useSearchParams()
  const offset = Math.max(0, Number(address.get("offset")) || 0)
  const q = address.get("q") ?? ""
  const kind = searchWordKinds.find((each) => each === address.get("kind"))
  const { data, error, refetch } = useSearchWords({
    offset,
    ...(q.trim() ? { q } : {}),
    ...(kind ? { kind } : {}),
  })
  const open = (part: Record<string, string>): void => {
    const next = { q, kind: kind ?? "", ...part }
    setAddress(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== "")), {
      replace: true,
    })
  }
  return (
    <>
      <div className="flex flex-wrap gap-3 px-6 pb-4">
        <Input
          type="search"
          size="small"
          className="min-w-60"
          aria-label={t("words.find")}
          placeholder={t("words.find")}
          value={q}
          maxLength={60}
          onChange={(event) => open({ q: event.target.value })}
        />
        <Select
          size="small"
          value={kind ?? every}
          onValueChange={(next) => open({ kind: next === every ? "" : next })}
        >
          <Select.Trigger aria-label={t("words.kind")} className="w-48">
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            <Select.Item value={every}>{t("words.all_kinds")}</Select.Item>
            {searchWordKinds.map((each) => (
              <Select.Item key={each} value={each}>
                {t(`words.kinds.${each}`)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      {error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.count ? (
        <>
          <WordList words={data.search_words} />
          <TablePages
            count={data.count}
            page_size={page_size}
            offset={offset}
            onOpen={(next) => open({ offset: next > 0 ? String(next) : "" })}
          />
        </>
      ) : (
        <Nothing title={t("words.empty")} hint={t("words.empty_hint")} />
      )}
    </>
  )
}

/** What shoppers type and the goods it leads to, as staff keep it. */
export default function SearchWordsPage() {
  const { t } = useTexts()
  const [adding, setAdding] = useState(false)
  return (
    <Container className="p-0">
      <div className="flex flex-wrap items-start justify-between gap-3 px-6 py-4">
        <div className="min-w-0 max-w-2xl">
          <Heading>{t("words.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("words.subtitle")}
          </Text>
        </div>
        <Button size="small" onClick={() => setAdding(true)}>
          {t("words.add")}
        </Button>
      </div>
      <SearchWords />
      {adding && <WordForm word={null} onClose={() => setAdding(false)} />}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "menu.search_words",
  translationNs: "chophien",
  icon: MagnifyingGlass,
  rank: 6,
})

function Breadcrumb() {
  const { t } = useTexts()
  return <Text size="small">{t("menu.search_words")}</Text>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }
