import { type StaffApplication, saveStaffAnswers } from "@chophien/contract/staff/applications"
import { formatPhone, reasonOf, useTexts } from "@chophien/platform/admin-kit"
import { isApplicationOpen } from "@chophien/vocabulary/application"
import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useIdentityNumber, useOnboardingAct } from "../applications"
import { ApplicationEdit } from "./application-edit"

/** What was answered, and the form in which staff fill it in. */
export function ApplicationAnswers({ application }: { application: StaffApplication }) {
  const { t } = useTexts()
  const [editing, setEditing] = useState(false)
  const save = useOnboardingAct(saveStaffAnswers, { params: { id: application.id } })
  const identity = useIdentityNumber(application.id)
  const { answers } = application
  const registered =
    answers.is_registered === null ? null : t(answers.is_registered ? "applications.yes" : "applications.no")
  const rows: [string, string | null][] = [
    [t("form.kind"), t(`kind.${application.kind}`)],
    [t("applications.contact_name"), answers.contact_name],
    [t("form.phone"), answers.phone && formatPhone(answers.phone)],
    [t("form.email"), answers.email],
    [t("form.name"), answers.name],
    [
      t("detail.address"),
      [answers.address_line, answers.commune_full_name].filter(Boolean).join(", ") || null,
    ],
    [t("applications.is_registered"), registered],
    [t("applications.registration_number"), answers.registration_number],
    [t("form.tax_code"), answers.tax_code],
    [t("applications.representative"), answers.representative],
    [
      t("applications.identity_number"),
      identity.data?.identity_number ??
        (answers.identity_number_end && `•••••••• ${answers.identity_number_end}`),
    ],
    [t("applications.goods"), answers.goods],
  ]
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">{t("applications.answers")}</Heading>
        {isApplicationOpen(application.state) && (
          <Button size="small" variant="secondary" onClick={() => setEditing(true)}>
            {t("applications.edit")}
          </Button>
        )}
      </div>
      <dl className="divide-y">
        {rows.map(([name, value]) => (
          <div key={name} className="grid gap-x-4 gap-y-1 px-6 py-3 sm:grid-cols-[10rem_1fr]">
            <dt className="txt-compact-small text-ui-fg-subtle">{name}</dt>
            <dd className="txt-compact-small min-w-0 whitespace-pre-line break-words">
              {value ?? t("common.none")}
            </dd>
          </div>
        ))}
      </dl>
      {answers.identity_number_end && !identity.data && (
        <div className="flex flex-wrap items-center gap-3 px-6 py-4">
          <Button
            size="small"
            variant="secondary"
            isLoading={identity.isPending}
            onClick={() =>
              identity.mutate(undefined, { onError: (error) => toast.error(reasonOf(error, t)) })
            }
          >
            {t("applications.open_identity")}
          </Button>
          <Text size="small" className="text-ui-fg-subtle">
            {t("dossier.open_hint")}
          </Text>
        </div>
      )}
      {editing && <ApplicationEdit application={application} save={save} onClose={() => setEditing(false)} />}
    </Container>
  )
}
