import { ExclamationCircle } from "@medusajs/icons"
import { Button, Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { AskError } from "./api"
import { type Translate, useTexts } from "./texts"

/** What to tell a person about a failure: the backend's own words where it has some. */
export const reasonOf = (error: unknown, t: Translate): string =>
  error instanceof AskError ? (error.text ?? t(`common.${error.key}`)) : t("common.unexpected")

/** Says why there is nothing to see, and lets one try again. */
export function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTexts()
  return (
    <Container className="flex flex-col items-center gap-y-3 px-6 py-12 text-center" role="alert">
      <ExclamationCircle className="text-ui-fg-muted" />
      <Heading level="h2">{t("common.failed")}</Heading>
      <Text size="small" className="text-ui-fg-subtle">
        {reasonOf(error, t)}
      </Text>
      <Button variant="secondary" size="small" onClick={onRetry}>
        {t("common.retry")}
      </Button>
    </Container>
  )
}

/** Holds the place of what is being loaded. */
export function Waiting({ rows = 6 }: { rows?: number }) {
  const { t } = useTexts()
  return (
    <Container className="flex flex-col gap-y-3 p-6" role="status" aria-label={t("common.loading")}>
      <Skeleton className="h-7 w-56 max-w-full" />
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row) => (
        <Skeleton key={row} className="h-9 w-full" />
      ))}
    </Container>
  )
}

/** A list without rows: why, and what to do. */
export function Nothing({ title, hint }: { title: string; hint: string }) {
  return (
    <div className="flex flex-col items-center gap-y-1 px-6 py-16 text-center">
      <Text weight="plus">{title}</Text>
      <Text size="small" className="text-ui-fg-subtle">
        {hint}
      </Text>
    </div>
  )
}
