import type { StaffApplication } from "@chophien/contract/staff/applications"
import { formatMoment, useTexts } from "@chophien/platform/admin-kit"
import { Alert, Container, Heading, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"

/** Sellers and applications that may be the same producer. */
export function ApplicationSimilar({ application }: { application: StaffApplication }) {
  const { t } = useTexts()
  if (!application.similar.length) return null
  return (
    <Alert variant="warning">
      <Text size="small" weight="plus">
        {t("applications.similar")}
      </Text>
      <ul>
        {application.similar.map(({ id, name, of, like }) => (
          <li key={id}>
            <Link
              className="txt-compact-small underline"
              to={of === "seller" ? `/sellers/${id}` : `/applications/${id}`}
            >
              {t(`applications.similar_${of}`, { name })}
            </Link>
            <Text as="span" size="small" className="text-ui-fg-subtle">
              {" "}
              {t("similar.like", { like: like.map((one) => t(`similar.${one}`)).join(", ") })}
            </Text>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

/** What happened with an application, and what was agreed to. */
export function ApplicationHistory({ application }: { application: StaffApplication }) {
  const { t } = useTexts()
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("applications.history")}</Heading>
      </div>
      <ul className="divide-y">
        {application.history.map(({ act, actor, name, text, at }) => (
          <li key={`${act} ${at}`} className="px-6 py-3">
            <Text size="small" weight="plus">
              {t(`applications.acts.${act}`)}
            </Text>
            <Text size="small" className="text-ui-fg-subtle">
              {formatMoment(at)}, {name ?? t(`applications.actors.${actor}`)}
            </Text>
            {text && (
              <Text size="small" className="whitespace-pre-line break-words">
                {text}
              </Text>
            )}
          </li>
        ))}
        {application.consents.map(({ purpose, version, given_at }) => (
          <li key={`${purpose} ${given_at}`} className="px-6 py-3">
            <Text size="small">
              {t("applications.consents")}: {t(`applications.consent_${purpose}`, { version })},{" "}
              {formatMoment(given_at)}
            </Text>
          </li>
        ))}
      </ul>
    </Container>
  )
}
