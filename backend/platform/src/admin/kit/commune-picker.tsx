import { MapPin } from "@medusajs/icons"
import { Button, clx, Input, Text } from "@medusajs/ui"
import { type KeyboardEvent, useEffect, useState } from "react"
import type { Commune } from "./communes"
import { useCommunes } from "./communes"
import { Field } from "./field"
import { useTexts } from "./texts"

const ask_after_ms = 200

/** What of a commune a form keeps. */
export type ChosenCommune = Pick<Commune, "code" | "full_name" | "province_code"> & { province_name?: string }

interface Props {
  value: ChosenCommune | null
  onChange: (commune: ChosenCommune | null) => void
  problem?: string | undefined
}

/** Finds a commune while its name is typed: with diacritics or without, by its name of today or a former one. */
export function CommunePicker({ value, onChange, problem }: Props) {
  const { t } = useTexts()
  const [typed, setTyped] = useState("")
  const [q, setQ] = useState("")
  const [active, setActive] = useState(0)
  const { data, isFetching } = useCommunes(q)
  const found = q ? (data?.communes ?? []) : []

  useEffect(() => {
    const timer = setTimeout(() => {
      setQ(typed)
      setActive(0)
    }, ask_after_ms)
    return () => clearTimeout(timer)
  }, [typed])

  const choose = (commune: Commune): void => {
    onChange(commune)
    setTyped("")
    setQ("")
  }
  const onKey = (event: KeyboardEvent): void => {
    const chosen = found[active]
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      const step = event.key === "ArrowDown" ? 1 : found.length - 1
      if (found.length) setActive((active + step) % found.length)
    } else if (event.key === "Enter") {
      event.preventDefault()
      if (chosen) choose(chosen)
    } else if (event.key === "Escape" && typed) {
      event.stopPropagation()
      setTyped("")
    }
  }

  return (
    <Field label={t("form.commune")} hint={value ? undefined : t("form.commune_search")} problem={problem}>
      {(id, described) =>
        value ? (
          <div className="bg-ui-bg-field shadow-borders-base flex items-center gap-x-2 rounded-md py-1 pl-3 pr-1">
            <MapPin className="text-ui-fg-muted shrink-0" />
            <Text size="small" className="min-w-0 flex-1 truncate">
              {value.full_name}
              {value.province_name && <span className="text-ui-fg-subtle">, {value.province_name}</span>}
            </Text>
            <Button id={id} type="button" variant="transparent" size="small" onClick={() => onChange(null)}>
              {t("form.commune_change")}
            </Button>
          </div>
        ) : (
          <div className="relative">
            <Input
              id={id}
              type="search"
              role="combobox"
              aria-expanded={found.length > 0}
              aria-controls={`${id}-list`}
              aria-activedescendant={found[active] ? `${id}-${found[active].code}` : undefined}
              aria-describedby={described}
              aria-invalid={Boolean(problem)}
              autoComplete="off"
              maxLength={100}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={onKey}
            />
            {q && (
              <ul
                id={`${id}-list`}
                // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA pattern of a combobox.
                role="listbox"
                aria-label={t("form.commune")}
                className="bg-ui-bg-base shadow-elevation-flyout absolute inset-x-0 top-full z-10 mt-1 max-h-72 overflow-auto rounded-lg p-1"
              >
                {found.map((commune, index) => (
                  // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and names the option.
                  <li
                    key={`${commune.code} ${commune.former ?? ""}`}
                    id={`${id}-${commune.code}`}
                    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA pattern of a combobox.
                    role="option"
                    aria-selected={index === active}
                    className={clx(
                      "cursor-pointer rounded-md px-3 py-2",
                      index === active && "bg-ui-bg-base-hover"
                    )}
                    onMouseEnter={() => setActive(index)}
                    onMouseDown={(event) => {
                      event.preventDefault()
                      choose(commune)
                    }}
                  >
                    <Text size="small">
                      {commune.full_name}, <span className="text-ui-fg-subtle">{commune.province_name}</span>
                    </Text>
                    {commune.former && (
                      <Text size="xsmall" className="text-ui-fg-muted">
                        {t("form.commune_former", { former: commune.former })}
                      </Text>
                    )}
                  </li>
                ))}
                {!found.length && (
                  <li className="px-3 py-2">
                    <Text size="small" className="text-ui-fg-subtle">
                      {isFetching || data === undefined ? t("common.loading") : t("form.commune_none")}
                    </Text>
                  </li>
                )}
              </ul>
            )}
          </div>
        )
      }
    </Field>
  )
}
